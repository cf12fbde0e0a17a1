import type { IDataObject } from 'n8n-workflow';
import { listEntries, selectEntries, type LedgerEntry } from '../../../shared/core/ledger/entries';
import { toTime } from '../../../shared/core/values';
import { limit } from '../../../shared/n8n/limit';
import { clock } from '../../../shared/transport/clock';
import { filters, state } from '../../fields/entryFilter';
import { read } from '../makers';

export const getAll = read({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many ledger entries',
	description: 'List what the ledger holds, newest first: by source, by title, and what is still open',
	fields: { limit, state, filters },
	fetch: async ({ ledger }, { limit: most, state: inState, filters: set }) =>
		selectEntries(listEntries(ledger, clock.now()), { state: inState, ...set })
			.slice(0, most)
			.map(toJson),
});

const toJson = ({ at, nextAt, ...entry }: LedgerEntry): IDataObject => ({
	...entry,
	recordedAt: toTime(at),
	nextAttemptAt: toTime(nextAt),
});
