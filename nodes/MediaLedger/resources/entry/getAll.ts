import type { IDataObject } from 'n8n-workflow';
import { listEntries, selectEntries, type LedgerEntry } from '../../../shared/core/ledger/entries';
import { executeItems } from '../../../shared/n8n/executeItems';
import { openLedger } from '../../../shared/n8n/ledgerStore';
import type { Operation } from '../../../shared/n8n/operations';
import { clock } from '../../../shared/transport/clock';
import { limitFields, readLimit } from '../../../shared/n8n/limit';
import { entryFilterFields, readEntryFilter } from '../../fields/entryFilter';
import { toTime } from '../../../shared/core/values';

export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many ledger entries',
	description: 'List what the ledger holds, newest first: by source, by title, and what is still open',
	properties: [...limitFields, ...entryFilterFields],
	execute: async (context) => {
		const { ledger } = openLedger(context);
		const entries = listEntries(ledger, clock.now());
		return await executeItems(context, async (index) =>
			selectEntries(entries, readEntryFilter(context, index)).slice(0, readLimit(context, index)).map(toJson),
		);
	},
};

const toJson = ({ at, nextAt, ...entry }: LedgerEntry): IDataObject => ({
	...entry,
	recordedAt: toTime(at),
	nextAttemptAt: toTime(nextAt),
});
