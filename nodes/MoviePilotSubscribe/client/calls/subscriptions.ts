import type { MediaType } from '../../../shared/core/media';
import { isRecord } from '../../../shared/core/values';
import { ServiceError } from '../../../shared/transport/errors';
import type { ServiceRequest } from '../../../shared/transport/request';
import type { Connection } from '../connection';
import { toOptionFields } from '../dialects/optionFields';
import type {
	ActionResult,
	HistoryRow,
	SubscriptionOptions,
	SubscriptionRow,
	SubscriptionWish,
} from '../model';
import { parseHistory, parseSubscriptions } from '../shapes/subscription';

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
	/** What is not named keeps its value. @param options empty texts and lists clear a field */
	updateSubscription: async (row: SubscriptionRow, options: SubscriptionOptions): Promise<ActionResult> =>
		await act(requests.updateSubscription(row, toOptionFields(options))),
	deleteSubscription: async (id: number): Promise<ActionResult> => await act(requests.deleteSubscription(id)),
	setSubscriptionState: async (id: number, state: 'R' | 'S'): Promise<ActionResult> =>
		await act(requests.setSubscriptionState(id, state)),
	/** Success means only that it was asked for: the search runs later, or not at all. */
	searchSubscription: async (id: number): Promise<ActionResult> =>
		await actOrFallBack(act, requests.searchSubscription(id)),
	resetSubscription: async (id: number): Promise<ActionResult> =>
		await actOrFallBack(act, requests.resetSubscription(id)),
	/** Finished ones, newest first. @param page from 1 */
	subscriptionHistory: async (mediaType: MediaType, page: number, count: number): Promise<HistoryRow[]> =>
		await askFor(requests.subscriptionHistory(mediaType, page, count), parseHistory),
});

/** An early 3.0 still took these by GET, as all of 2.x did. */
const actOrFallBack = async (act: Connection['act'], request: ServiceRequest): Promise<ActionResult> =>
	await act(request).catch(async (error: unknown) =>
		error instanceof ServiceError && error.status === 405 && request.method === 'POST'
			? await act({ ...request, method: 'GET' })
			: await Promise.reject(error),
	);
