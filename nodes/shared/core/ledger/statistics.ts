/** The ledger in numbers. */
import type { Outcome } from '../outcome';
import { listEntries } from './entries';
import type { Ledger } from './ledger';

export type Statistics = {
	entries: number;
	/** By kind of entry: one wish that worked out is one source and one title. */
	sources: number;
	titles: number;
	open: number;
	/** Of the open ones, those whose time has come. */
	due: number;
	forgotten: number;
	/** Finished titles and open wishes. */
	outcomes: Partial<Record<Outcome, number>>;
	bytes: number;
	bytesPerEntry: number | null;
	/** ISO 8601, of any entry */
	oldest: string | null;
	newest: string | null;
};

/** @param bytesOf how many bytes a text takes where it is stored */
export function toStatistics(ledger: Ledger, now: number, bytesOf: (text: string) => number): Statistics {
	const entries = listEntries(ledger, now);
	const bytes = bytesOf(JSON.stringify(ledger));
	const outcomes: Partial<Record<Outcome, number>> = {};
	let [oldest, newest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const { outcome, mediaKey, nextAt, at } of entries) {
		oldest = Math.min(oldest, at);
		newest = Math.max(newest, at);
		const counts = outcome !== null && (mediaKey !== null || nextAt !== null);
		if (counts) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
	}
	const count = (isMeant: (entry: (typeof entries)[number]) => boolean) => entries.filter(isMeant).length;
	return {
		entries: entries.length,
		sources: count(({ nextAt, sourceId }) => nextAt === null && sourceId !== null),
		titles: count(({ nextAt, sourceId }) => nextAt === null && sourceId === null),
		open: count(({ nextAt }) => nextAt !== null),
		due: count(({ state }) => state === 'due'),
		forgotten: count(({ state }) => state === 'forgotten'),
		outcomes,
		bytes,
		bytesPerEntry: entries.length === 0 ? null : Math.round((bytes / entries.length) * 10) / 10,
		oldest: toDate(oldest),
		newest: toDate(newest),
	};
}

const toDate = (at: number): string | null => (Number.isFinite(at) ? new Date(at).toISOString() : null);
