/** A subscription counts once it was read back and is what was asked for; anything else is undone and said. */
import { mediaKeyOf } from '../../../shared/core/mediaKey';
import type { Identified } from '../../../shared/core/unit';
import { createBreaker, type Trouble } from '../../../shared/transport/breaker';
import type { MoviePilot } from '../../client';
import type { SubscriptionRow } from '../../client/model';
import { isRowOf } from '../check/checkUnit';
import { isBeingCreated } from '../overlap/creations';
import { countOn } from '../overlap/trustedRows';
import type { Ending, Lists, Made, SubscribeOptions } from './types';
import { undoWrongMatch } from './undoWrongMatch';

/** MoviePilot falls back to the name when it cannot read the TMDB number, and says "success" for another title. */
export async function readBack(
	client: MoviePilot,
	{ unit, options }: { unit: Identified; options: SubscribeOptions },
	made: Made,
	{ before, listedAt, after, readAt }: Lists,
): Promise<Ending> {
	const rows = after
		.filter((candidate) => isRowOf(candidate, unit) && countOn(client.server, candidate.id, readAt))
		.sort((a, b) => a.id - b.id);
	const [row, ...twins] = rows;
	if (row && made.existed) return madeByAnother(row);
	if (row) return await settle(client, row, await removeOwnTwin(client, twins, made), options);
	const stray = after.find((candidate) => candidate.id === made.id && !isRowOf(candidate, unit));
	if (!stray) return { ...(made.trouble ?? notListed), subscriptionId: null };
	const isOurs =
		!made.existed &&
		!before.some((candidate) => candidate.id === stray.id) &&
		!isBeingCreated(client.server, mediaKeyOf(stray) ?? '');
	if (isOurs) return await undoWrongMatch(client, stray, listedAt);
	const reason = stray.tmdbId === unit.tmdbId ? takenFor(stray) : mistakenFor(stray);
	return { outcome: 'failed', reason, subscriptionId: null };
}

/** Why a film is not even tried while a show of its number is subscribed: that show would be announced once more. */
export const takenFor = (row: SubscriptionRow): string =>
	`MoviePilot takes it for "${row.name}", which has the same number and is subscribed already. Nothing was changed; it works once that subscription is complete.`;

const mistakenFor = (row: SubscriptionRow): string =>
	`MoviePilot takes it for "${row.name}", another title, which is subscribed already. Nothing was changed; TMDB may not have answered it.`;

/** Not ours, so its state is not ours to change either. */
const madeByAnother = ({ id }: SubscriptionRow): Ending => ({
	outcome: 'already_subscribed',
	reason: `Subscription ${id} came to exist a moment before`,
	subscriptionId: id,
});

const notListed: Trouble = {
	outcome: 'deferred',
	reason: 'MoviePilot accepted it, but the subscription is not in its list; it will be looked at again',
};

/**
 * Another process may have created the same at the same moment, since MoviePilot holds no lock. The lower id stays;
 * ours goes when it is one of the others, which only its creator can know.
 */
async function removeOwnTwin(
	client: MoviePilot,
	twins: readonly SubscriptionRow[],
	made: Made,
): Promise<string> {
	const own = twins.find(({ id }) => id === made.id);
	if (!own || made.existed) return '';
	try {
		const removed = await client.deleteSubscription(own.id);
		return removed.success ? `; a duplicate made at the same moment (${own.id}) was removed` : '';
	} catch (error) {
		return `; a duplicate (${own.id}) could not be removed: ${createBreaker().fail(error).reason}`;
	}
}

async function settle(
	client: MoviePilot,
	row: SubscriptionRow,
	remark: string,
	options: SubscribeOptions,
): Promise<Ending> {
	const subscribed: Ending = {
		outcome: 'subscribed',
		reason: `Subscribed and read back${remark}`,
		subscriptionId: row.id,
	};
	if (!options.paused) return subscribed;
	try {
		const paused = await client.setSubscriptionState(row.id, 'S');
		return paused.success
			? { ...subscribed, reason: 'Subscribed, read back and paused' }
			: notPaused(subscribed, paused.said);
	} catch (error) {
		return notPaused(subscribed, createBreaker().fail(error).reason);
	}
}

const notPaused = (ending: Ending, why: string): Ending => ({
	...ending,
	reason: `Subscribed, but not paused: ${why}`,
});
