/** A subscription counts once it was read back and is what was asked for; anything else is undone and said. */
import { displayTitle } from '../../shared/core/media';
import type { Outcome } from '../../shared/core/outcome';
import type { MediaUnit } from '../../shared/core/unit';
import type { SubscriptionOptions, SubscriptionRow } from '../model';
import type { MoviePilot } from '../moviePilot';
import { createBreaker } from './breaker';
import { isRowOf } from './facts';

export type Identified = MediaUnit & { tmdbId: number; mediaKey: string };

export type Ending = {
	outcome: Outcome;
	reason: string;
	subscriptionId: number | null;
	retryAfterMs?: number;
};

export type SubscribeOptions = SubscriptionOptions & { paused?: boolean };

/** MoviePilot falls back to the name when it cannot read the TMDB number, and says "success" for another title. */
export async function prove(
	client: MoviePilot,
	unit: Identified,
	id: number | null,
	before: readonly SubscriptionRow[],
	after: readonly SubscriptionRow[],
	options: SubscribeOptions,
): Promise<Ending> {
	const row = after.find((candidate) => isRowOf(candidate, unit));
	if (row) return await settle(client, row, options);
	const stray = after.find((candidate) => candidate.id === id);
	const isOurs = stray !== undefined && !before.some((candidate) => candidate.id === id);
	if (isOurs) return await revert(client, stray);
	if (stray) {
		const reason = `MoviePilot takes it for "${stray.name}", which has the same number and is subscribed already. Nothing was changed; it works once that subscription is complete.`;
		return { outcome: 'failed', reason, subscriptionId: null };
	}
	const reason =
		'MoviePilot accepted it, but the subscription is not in its list; it will be looked at again';
	return { outcome: 'deferred', reason, subscriptionId: null };
}

async function settle(client: MoviePilot, row: SubscriptionRow, options: SubscribeOptions): Promise<Ending> {
	const subscribed: Ending = {
		outcome: 'subscribed',
		reason: 'Subscribed and read back',
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

async function revert(client: MoviePilot, stray: SubscriptionRow): Promise<Ending> {
	const what = `MoviePilot subscribed "${displayTitle({ title: stray.name, year: null, season: stray.season })}" instead`;
	try {
		const removed = await client.deleteSubscription(stray.id);
		if (removed.success)
			return { outcome: 'wrong_match_reverted', reason: `${what}; that was undone`, subscriptionId: null };
		return {
			outcome: 'failed',
			reason: `${what}, and it could not be removed: ${removed.said}`,
			subscriptionId: stray.id,
		};
	} catch (error) {
		const reason = `${what}, and it could not be removed: ${createBreaker().fail(error).reason}`;
		return { outcome: 'failed', reason, subscriptionId: stray.id };
	}
}
