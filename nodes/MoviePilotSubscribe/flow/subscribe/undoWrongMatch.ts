/** Undoing what MoviePilot made by mistake for something that was asked for here. */
import { displayTitle } from '../../../shared/core/media';
import { createBreaker } from '../../../shared/transport/breaker';
import type { MoviePilot } from '../../client';
import type { SubscriptionRow } from '../../client/model';
import { endUndoing, startUndoing } from '../overlap/trustedRows';
import type { Ending } from './types';

/** @param since when it was not there yet (ms) */
export async function undoWrongMatch(
	client: MoviePilot,
	stray: SubscriptionRow,
	since: number,
): Promise<Ending> {
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
