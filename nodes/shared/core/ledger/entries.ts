/** The ledger as a list, for people who want to see what is in it. */
import type { Outcome } from '../outcome';
import { unpack, unpackForgotten, type Ledger } from './ledger';
import { withoutNumber } from './wishKey';

/** `forgotten`: done once, and to be acted on again when it is wished for. */
export const entryStates = ['done', 'waiting', 'due', 'forgotten'] as const;

export type LedgerEntry = {
	state: (typeof entryStates)[number];
	/** Null in the index of titles. */
	sourceId: string | null;
	/** Null in the index of sources, and where the title has no TMDB number. */
	mediaKey: string | null;
	outcome: Outcome | null;
	/** ms since 1970; finished entries to the minute */
	at: number;
	attempts: number;
	/** ms since 1970; null once it is done */
	nextAt: number | null;
	reason: string;
	title: string;
	year: number | null;
};

/** Everything that was written down: finished sources, finished titles, open wishes. */
export const listEntries = (ledger: Ledger, now: number): LedgerEntry[] => [
	...listIndex(ledger.sources, (sourceId) => ({ sourceId, mediaKey: null })),
	...listIndex(ledger.titles, (mediaKey) => ({ sourceId: null, mediaKey })),
	...listOpen(ledger, now),
];

const neverTriedAgain = { attempts: 0, nextAt: null, reason: '', title: '', year: null };

function listIndex(
	index: Ledger['sources'],
	toKeys: (id: string) => Pick<LedgerEntry, 'sourceId' | 'mediaKey'>,
): LedgerEntry[] {
	return Object.entries(index).flatMap(([shelf, entries]) =>
		Object.entries(entries).flatMap(([rest, packed]): LedgerEntry[] => {
			const keys = toKeys(`${shelf}${rest}`);
			const finished = unpack(packed);
			if (finished) return [{ state: 'done', ...keys, ...finished, ...neverTriedAgain }];
			const at = unpackForgotten(packed);
			return at === undefined ? [] : [{ state: 'forgotten', ...keys, outcome: null, at, ...neverTriedAgain }];
		}),
	);
}

function listOpen(ledger: Ledger, now: number): LedgerEntry[] {
	return Object.entries(ledger.open).flatMap(([sourceId, wishes]) =>
		Object.entries(wishes).map(([key, retry]): LedgerEntry => {
			const { outcome, recordedAt, attempts, nextAt, reason, title, year } = retry;
			return {
				state: nextAt <= now ? 'due' : 'waiting',
				sourceId,
				mediaKey: key === withoutNumber ? null : key,
				...{ outcome, at: recordedAt, attempts, nextAt, reason, title, year },
			};
		}),
	);
}

export type EntryFilter = {
	state: LedgerEntry['state'] | 'all';
	/** None = every one. */
	outcomes: readonly Outcome[];
	/** ms since 1970, both exclusive */
	newerThan: number | null;
	olderThan: number | null;
	/** Empty = the index of titles as well. */
	sourcePrefix: string;
};

/** Newest first. */
export function selectEntries(entries: readonly LedgerEntry[], filter: EntryFilter): LedgerEntry[] {
	const { state, outcomes, newerThan, olderThan, sourcePrefix } = filter;
	return entries
		.filter(
			(entry) =>
				(state === 'all' || entry.state === state) &&
				(outcomes.length === 0 || (entry.outcome !== null && outcomes.includes(entry.outcome))) &&
				(newerThan === null || entry.at > newerThan) &&
				(olderThan === null || entry.at < olderThan) &&
				(sourcePrefix === '' || entry.sourceId?.startsWith(sourcePrefix) === true),
		)
		.sort((a, b) => b.at - a.at);
}
