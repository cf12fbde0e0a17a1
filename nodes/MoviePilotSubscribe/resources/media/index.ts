import type { Resource } from '../../../shared/n8n/operations';
import { checkStatus } from './checkStatus';
import { searchOrSubscribe } from './searchOrSubscribe';
import { summarize } from './summarize';

export const media = {
	name: 'Media',
	value: 'media',
	operations: [checkStatus, searchOrSubscribe, summarize],
} as const satisfies Resource;
