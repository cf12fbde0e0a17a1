import type { Resource } from '../../../shared/n8n/operations';
import { create } from './create';

export const summary = {
	name: 'Summary',
	value: 'summary',
	operations: [create],
} as const satisfies Resource;
