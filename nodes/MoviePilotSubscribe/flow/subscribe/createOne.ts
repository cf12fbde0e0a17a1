/** One creation: what stands in its way is found out before, and what was sent counts as nothing until it is read back. */
import { displayTitle } from '../../../shared/core/media';
import type { Outcome } from '../../../shared/core/outcome';
import type { Breaker } from '../../../shared/transport/breaker';
import type { MoviePilot } from '../../client';
import { createRefusals } from '../../client/explanations';
import type { SubscriptionRow, SubscriptionWish } from '../../client/model';
import { isRowOf } from '../check/checkUnit';
import { claimCreation, finishCreation, isNumberInHand, loseCreation } from '../overlap/creations';
import { countOn } from '../overlap/trustedRows';
import { takenFor } from './readBack';
import type { Ending, Made, Subscribable } from './types';

export type Attempt = { kind: 'ended'; ending: Ending } | { kind: 'unproven'; made: Made };

const ended = (outcome: Outcome, reason: string, subscriptionId: number | null = null): Attempt => ({
	kind: 'ended',
	ending: { outcome, reason, subscriptionId },
});

/** @param listedAt when `before` was read (ms) */
export async function createOne(
	client: MoviePilot,
	entry: Subscribable,
	before: readonly SubscriptionRow[],
	listedAt: number,
	breaker: Breaker,
): Promise<Attempt> {
	const { unit } = entry;
	if (unit.isSpecial && !client.dialect.subscribesSpecials) {
		return ended('skipped_specials', `MoviePilot ${client.dialect.versions} would make season 1 of specials`);
	}
	const existing = before.find((row) => isRowOf(row, unit) && countOn(client.server, row.id, listedAt));
	if (existing) return ended('already_subscribed', `Subscription ${existing.id} exists`, existing.id);
	const ofNumber = before.find((row) => row.tmdbId === unit.tmdbId && !isRowOf(row, unit));
	const inTheWay = unit.mediaType === 'movie' && ofNumber;
	if (inTheWay) return ended('failed', takenFor(inTheWay));
	if (breaker.open) return { kind: 'ended', ending: { ...breaker.open, subscriptionId: null } };
	if (isNumberInHand(client.server, unit, listedAt)) {
		return ended('deferred', 'Another run is subscribing to a film or show of the same number');
	}
	const claim = claimCreation(client.server, unit.mediaKey, listedAt);
	if (claim === 'busy') {
		return ended('deferred', 'Another run is creating it at this moment, or was left without an answer');
	}
	// What the other run made may have been another title: the list read afterwards knows.
	if (claim === 'done_meanwhile') return { kind: 'unproven', made: { id: null, existed: true } };
	try {
		const result = await create(client, entry);
		breaker.succeed();
		finishCreation(client.server, unit.mediaKey, result.kind === 'unproven');
		return result;
	} catch (error) {
		const trouble = breaker.fail(error);
		if (trouble.outcome === 'deferred') {
			// The server may have done it before the connection broke, as the list read afterwards tells, or do it yet.
			loseCreation(client.server, unit.mediaKey);
			return { kind: 'unproven', made: { id: null, existed: false, trouble } };
		}
		finishCreation(client.server, unit.mediaKey, false);
		return { kind: 'ended', ending: { ...trouble, subscriptionId: null } };
	}
}

async function create(client: MoviePilot, entry: Subscribable): Promise<Attempt> {
	let refusal = ended('unrecognized', 'MoviePilot does not recognise the title');
	for (const wish of toWishes(entry)) {
		const result = await client.createSubscription(wish);
		if (result.success) return { kind: 'unproven', made: { id: result.id, existed: result.existed } };
		const known = createRefusals.find(({ match }) => match.test(result.said));
		refusal = ended(known?.outcome ?? 'failed', `MoviePilot said: ${result.said || 'no reason'}`);
		// Only a name it could not read is worth another name.
		if (known?.outcome !== 'unrecognized') break;
	}
	return refusal;
}

/** One request per name worth trying. The year is appended: it is what makes `1917` or `V` readable at all. */
export function toWishes({ unit, otherTitles, options }: Subscribable): SubscriptionWish[] {
	const { mediaType, tmdbId, season, year } = unit;
	const { resolution4k } = options;
	const wanted = unit.is4k && resolution4k !== undefined ? { ...options, resolution: resolution4k } : options;
	const titles = [...new Set([unit.title, ...otherTitles])].filter((title) => title !== '');
	const names = (titles.length > 0 ? titles : [`TMDB ${tmdbId}`]).map((title) =>
		displayTitle({ title, year }),
	);
	return names.slice(0, 3).map((name) => ({
		mediaType,
		tmdbId,
		season,
		name,
		year: year === null ? '' : String(year),
		options: wanted,
	}));
}
