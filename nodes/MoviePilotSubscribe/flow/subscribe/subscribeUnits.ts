/** Creates subscriptions one at a time and believes none of them until it was read back. */
import { createBreaker, type Trouble } from '../../../shared/transport/breaker';
import { clock } from '../../../shared/transport/clock';
import type { MoviePilot } from '../../client';
import type { SubscriptionRow } from '../../client/model';
import { isRowOf } from '../check/checkUnit';
import { createOne, type Attempt } from './createOne';
import { readBack } from './readBack';
import type { Ending, Subscribable } from './types';

type Endings = Map<Subscribable, Ending>;

/**
 * Two lists for the whole batch, one before and one after. A row that MoviePilot made by mistake stands in the way of
 * what it is taken for, until it is undone at the end: such titles get a second round.
 *
 * @returns one ending per unit, in order
 */
export async function subscribeUnits(client: MoviePilot, wanted: readonly Subscribable[]): Promise<Ending[]> {
	const first = await subscribeOnce(client, wanted);
	const blocked = wanted.filter((entry) => !first.has(entry));
	const second = await subscribeOnce(client, blocked);
	return wanted.map((entry) => first.get(entry) ?? second.get(entry) ?? stillBlocked);
}

const stillBlocked: Ending = {
	outcome: 'deferred',
	reason: 'MoviePilot took it for what it had made by mistake; it will be tried again',
	subscriptionId: null,
};

/** @returns nothing for what stood behind a mistake of this round */
async function subscribeOnce(client: MoviePilot, wanted: readonly Subscribable[]): Promise<Endings> {
	const endings: Endings = new Map();
	if (wanted.length === 0) return endings;
	const breaker = createBreaker();
	const listedAt = clock.now();
	const before = await client.subscriptions().catch((error: unknown) => breaker.fail(error));
	if (!Array.isArray(before))
		return new Map(wanted.map((entry) => [entry, { ...before, subscriptionId: null }]));

	const attempts = new Map<Subscribable, Attempt>();
	for (const entry of filmsFirst(wanted)) {
		attempts.set(entry, await createOne(client, entry, before, listedAt, breaker));
	}

	const unproven = [...attempts.values()].some(({ kind }) => kind === 'unproven');
	const readAt = clock.now();
	const after = unproven ? await client.subscriptions().catch((error: unknown) => breaker.fail(error)) : [];
	const blocked = Array.isArray(after) ? behindMistakes(attempts, before, after) : [];
	for (const [entry, tried] of attempts) {
		if (blocked.includes(entry)) continue;
		if (tried.kind === 'ended') endings.set(entry, tried.ending);
		else if (!Array.isArray(after)) endings.set(entry, notReadBack(after, tried.made.trouble));
		else endings.set(entry, await readBack(client, entry, tried.made, { before, listedAt, after, readAt }));
	}
	return endings;
}

/** Films that were taken, for their number alone, for a row that this round had made for another title by mistake. */
function behindMistakes(
	attempts: ReadonlyMap<Subscribable, Attempt>,
	before: readonly SubscriptionRow[],
	after: readonly SubscriptionRow[],
): Subscribable[] {
	const isWanted = (row: SubscriptionRow) => [...attempts.keys()].some(({ unit }) => isRowOf(row, unit));
	const isOld = ({ id }: SubscriptionRow) => before.some((row) => row.id === id);
	const mistakes = after.filter((row) => !isOld(row) && !isWanted(row));
	const answered = new Set<number | null>();
	return [...attempts].flatMap(([entry, tried]) => {
		const id = tried.kind === 'unproven' ? tried.made.id : null;
		// The first that was answered with it is the one it was made for.
		const isMakers = !answered.has(id);
		answered.add(id);
		const { mediaType, tmdbId } = entry.unit;
		const isBehind = mistakes.some((row) => row.id === id && row.tmdbId === tmdbId);
		return isBehind && !isMakers && mediaType === 'movie' ? [entry] : [];
	});
}

/**
 * MoviePilot looks for an existing row by number and season only, and a film has no season: once a show of the same
 * number is subscribed, it takes the film for that show. The other way round both find their place.
 */
const filmsFirst = (wanted: readonly Subscribable[]): Subscribable[] => [
	...wanted.filter(({ unit }) => unit.mediaType === 'movie'),
	...wanted.filter(({ unit }) => unit.mediaType === 'tv'),
];

const notReadBack = (listing: Trouble, creating: Trouble | undefined): Ending => ({
	...listing,
	outcome: 'deferred',
	reason: creating?.reason ?? `Created, but it could not be read back: ${listing.reason}`,
	subscriptionId: null,
});
