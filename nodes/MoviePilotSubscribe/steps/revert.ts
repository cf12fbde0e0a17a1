/** Undoing what MoviePilot made by mistake for something that was asked for here. */
import { displayTitle } from '../../shared/core/media';
import type { SubscriptionRow } from '../model';
import type { MoviePilot } from '../moviePilot';
import { createBreaker } from './breaker';
import { endUndoing, startUndoing } from './countedOn';
import type { Ending } from './prove';

/** @param since when it was not there yet (ms) */
export async function revert(client: MoviePilot, stray: SubscriptionRow, since: number): Promise<Ending> {
	const what = `MoviePilot subscribed "${displayTitle({ title: stray.name, year: null, season: stray.season })}" instead`;
	if (!startUndoing(client.server, stray.id, since)) {
		const reason = `${what}; it stays, since another run wants just that`;
		return { outcome: 'failed', reason, subscriptionId: null };
	}
	try {
		const removed = await client.deleteSubscription(stray.id);
		if (removed.success)
			return { outcome: 'wrong_match_reverted', reason: `${what}; that was undone`, subscriptionId: null };
		return notRemoved(stray, `${what}, and it could not be removed: ${removed.said}`);
	} catch (error) {
		return notRemoved(stray, `${what}, and it could not be removed: ${createBreaker().fail(error).reason}`);
	} finally {
		endUndoing(client.server, stray.id);
	}
}

const notRemoved = ({ id }: SubscriptionRow, reason: string): Ending => ({
	outcome: 'failed',
	reason,
	subscriptionId: id,
});
