import type { Resource } from '../../../shared/n8n/operations';
import { exportLedger } from './exportLedger';
import { forget } from './forget';
import { getDueRetries } from './getDueRetries';
import { getEntries } from './getEntries';
import { getStatistics } from './getStatistics';
import { importLedger } from './importLedger';
import { lookUp } from './lookUp';
import { record } from './record';

export const ledger = {
	name: 'Ledger',
	value: 'ledger',
	operations: [exportLedger, forget, getDueRetries, getEntries, getStatistics, importLedger, lookUp, record],
} as const satisfies Resource;
