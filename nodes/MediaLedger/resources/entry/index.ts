import type { Resource } from '../../../shared/n8n/operations';
import { forget } from './forget';
import { getAll } from './getAll';
import { getDueRetries } from './getDueRetries';
import { lookUp } from './lookUp';
import { record } from './record';

export const entry = {
	name: 'Entry',
	value: 'entry',
	operations: [forget, getAll, getDueRetries, lookUp, record],
} as const satisfies Resource;
