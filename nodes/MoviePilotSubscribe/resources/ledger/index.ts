import type { Resource } from '../../../shared/n8n/operations';
import { check } from './check';
import { exportLedger } from './exportLedger';
import { forget } from './forget';
import { getDueRetries } from './getDueRetries';
import { getEntries } from './getEntries';
import { getStatistics } from './getStatistics';
import { importLedger } from './importLedger';
import { lookUp } from './lookUp';
import { rebuild } from './rebuild';
import { record } from './record';
import { repair } from './repair';

export const ledger = {
	name: 'Ledger',
	value: 'ledger',
	operations: [
		check,
		exportLedger,
		forget,
		getDueRetries,
		getEntries,
		getStatistics,
		importLedger,
		lookUp,
		rebuild,
		record,
		repair,
	],
} as const satisfies Resource;
