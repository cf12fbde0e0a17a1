import type { Resource } from '../../../shared/n8n/operations';
import { create } from './create';
import { getAll } from './getAll';

export const subscription = {
	name: 'Subscription',
	value: 'subscription',
	operations: [create, getAll],
} as const satisfies Resource;
