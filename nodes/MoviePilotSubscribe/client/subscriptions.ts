import type { MediaType } from '../../shared/core/media';
import { isRecord } from '../../shared/transport/answer';
import type { ActionResult, HistoryRow, SubscriptionRow, SubscriptionWish } from '../model';
import { parseHistory, parseSubscriptions } from '../shapes/subscription';
import type { Connection } from './connection';

/** `existed`: the server said that the row was there before; 2.5 says nothing either way. */
export type Created = ActionResult & { id: number | null; existed: boolean };

export const subscriptionCalls = ({ dialect: { requests }, askFor, act }: Connection) => ({
	/** All of them, in every state: one call tells what exists. */
	subscriptions: async (): Promise<SubscriptionRow[]> =>
		await askFor(requests.subscriptions(), parseSubscriptions),
	createSubscription: async (wish: SubscriptionWish): Promise<Created> => {
		const result = await act(requests.createSubscription(wish));
		const id = isRecord(result.data) && typeof result.data.id === 'number' ? result.data.id : null;
		return { ...result, id, existed: result.said.includes('已存在') };
	},
	/** @param changes MoviePilot's own field names */
	updateSubscription: async (row: SubscriptionRow, changes: Record<string, unknown>): Promise<ActionResult> =>
		await act(requests.updateSubscription(row, changes)),
	deleteSubscription: async (id: number): Promise<ActionResult> => await act(requests.deleteSubscription(id)),
	setSubscriptionState: async (id: number, state: 'R' | 'S'): Promise<ActionResult> =>
		await act(requests.setSubscriptionState(id, state)),
	searchSubscription: async (id: number): Promise<ActionResult> => await act(requests.searchSubscription(id)),
	resetSubscription: async (id: number): Promise<ActionResult> => await act(requests.resetSubscription(id)),
	/** Finished ones, newest first. @param page from 1 */
	subscriptionHistory: async (mediaType: MediaType, page: number, count: number): Promise<HistoryRow[]> =>
		await askFor(requests.subscriptionHistory(mediaType, page, count), parseHistory),
});
