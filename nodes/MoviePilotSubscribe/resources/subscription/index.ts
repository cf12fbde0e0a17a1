import type { Resource } from '../../../shared/n8n/operations';
import { create } from './create';
import { deleteSubscription } from './delete';
import { follow } from './follow';
import { get } from './get';
import { getAll } from './getAll';
import { getHistory } from './getHistory';
import { pause } from './pause';
import { reset } from './reset';
import { resume } from './resume';
import { searchNow } from './searchNow';
import { update } from './update';

export const subscription = {
	name: 'Subscription',
	value: 'subscription',
	operations: [
		create,
		deleteSubscription,
		follow,
		get,
		getAll,
		getHistory,
		pause,
		reset,
		resume,
		searchNow,
		update,
	],
} as const satisfies Resource;
