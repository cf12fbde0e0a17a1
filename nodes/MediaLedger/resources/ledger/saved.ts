/** What an operation that writes says about it: n8n saves static data at the end of a run, and not of one by hand. */
import type { IDataObject } from 'n8n-workflow';
import type { LedgerStore } from '../../../shared/n8n/ledgerStore';

export const describeSaving = ({ isSaved, setAside }: LedgerStore): IDataObject => ({
	saved: isSaved,
	...(isSaved ? {} : { note: 'Run by hand: n8n saves no static data, so this is forgotten afterwards' }),
	...(setAside === undefined ? {} : { damagedDataKeptAs: setAside }),
});

export const toTime = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
