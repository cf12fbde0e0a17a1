import type { Resource } from '../../../shared/n8n/operations';
import { check } from './check';
import { exportLedger } from '../../../MediaLedger/resources/ledger/export';
import { forget } from '../../../MediaLedger/resources/entry/forget';
import { getDueRetries } from '../../../MediaLedger/resources/entry/getDueRetries';
import { getEntries } from '../../../MediaLedger/resources/entry/getAll';
import { getStatistics } from '../../../MediaLedger/resources/ledger/getStatistics';
import { importLedger } from '../../../MediaLedger/resources/ledger/import';
import { lookUp } from '../../../MediaLedger/resources/entry/lookUp';
import { rebuild } from './rebuild';
import { record } from '../../../MediaLedger/resources/entry/record';
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
