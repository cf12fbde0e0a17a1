import type { Resource } from '../../../shared/n8n/operations';
import { lookUp } from './lookUp';
import { record } from './record';

export const ledger = {
	name: 'Ledger',
	value: 'ledger',
	operations: [lookUp, record],
} as const satisfies Resource;
