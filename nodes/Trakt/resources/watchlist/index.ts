import type { Resource } from '../../../shared/n8n/operations';
import { add } from './add';
import { getAll } from './getAll';
import { remove } from './remove';

export const watchlist = {
	name: 'Watchlist',
	value: 'watchlist',
	operations: [add, getAll, remove],
} as const satisfies Resource;
