import type { Resource } from '../../../shared/n8n/operations';
import { exportLedger } from './export';
import { getStatistics } from './getStatistics';
import { importLedger } from './import';
import { runLedgerCommand } from './runCommand';

export const ledger = {
	name: 'Ledger',
	value: 'ledger',
	operations: [exportLedger, getStatistics, importLedger, runLedgerCommand],
} as const satisfies Resource;
