import type { Resource } from '../../../shared/n8n/operations';
import { getStatus } from './getStatus';

export const server = {
	name: 'Server',
	value: 'server',
	operations: [getStatus],
} as const satisfies Resource;
