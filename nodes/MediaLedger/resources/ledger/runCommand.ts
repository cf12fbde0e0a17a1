import type { IDataObject } from 'n8n-workflow';
import { runCommand } from '../../../shared/n8n/runCommand';
import { forget } from '../entry/forget';
import { getAll } from '../entry/getAll';
import { getDueRetries } from '../entry/getDueRetries';
import { exportLedger } from './export';
import { getStatistics } from './getStatistics';
import { importLedger } from './import';

/** A bare key or source is meant as such; an item that is a title stands for itself. */
function forgetBy({ mediaType, mediaKey, sourceId }: IDataObject): IDataObject {
	if (mediaType !== undefined) return { forgetBy: 'media' };
	if (mediaKey !== undefined) return { forgetBy: 'mediaKey' };
	return sourceId === undefined ? {} : { forgetBy: 'sourceId' };
}

export const runLedgerCommand = runCommand({
	action: 'Run a ledger command',
	description: 'Do what the field "command" of each item says, for other workflows that ask this ledger',
	commands: {
		statistics: { operation: getStatistics },
		getMany: { operation: getAll },
		getDue: { operation: getDueRetries },
		export: { operation: exportLedger },
		import: { operation: importLedger },
		forget: { operation: forget, implied: forgetBy },
	},
});
