/** What to report of a list that is seen for the first time, or whose memory was lost. */
import type { WatchlistEntry } from '../client/listItems';

export const firstRunKinds = ['baseline', 'newest', 'everything'] as const;

export type FirstRun = { kind: (typeof firstRunKinds)[number]; newest: number };

const byDate = (a: WatchlistEntry, b: WatchlistEntry): number =>
	(a.listedAt ?? '').localeCompare(b.listedAt ?? '') || a.id - b.id;

/** @returns oldest first, so that what was wished first is also dealt with first */
export const oldestFirst = (entries: readonly WatchlistEntry[]): WatchlistEntry[] =>
	[...entries].sort(byDate);

export const newestOf = (entries: readonly WatchlistEntry[], count: number): WatchlistEntry[] =>
	count === 0 ? [] : oldestFirst(entries).slice(-count);

export function selectOnFirstRun(entries: readonly WatchlistEntry[], policy: FirstRun): WatchlistEntry[] {
	if (policy.kind === 'baseline') return [];
	return policy.kind === 'newest' ? newestOf(entries, policy.newest) : oldestFirst(entries);
}

const HOUR = 60 * 60 * 1000;

/** Clocks differ, and a list read at twelve may lack what was added at one second to. */
const OVERLAP = HOUR;

/** Longer than a weekend without n8n. */
const UNKNOWN_GAP = 7 * 24 * HOUR;

/**
 * After damage nobody knows what was reported already. Reporting an entry twice is harmless, since whoever acts on
 * it asks MoviePilot first; losing one is not. Reporting the whole list, though, would act on entries the first run
 * left out on purpose. So: everything listed since the last look, or within a week when not even that is known.
 */
export function selectAfterDamage(
	entries: readonly WatchlistEntry[],
	policy: FirstRun,
	lookedAt: number | null,
	now: number,
): WatchlistEntry[] {
	if (policy.kind === 'everything') return oldestFirst(entries);
	const since = lookedAt === null || lookedAt > now ? now - UNKNOWN_GAP : lookedAt - OVERLAP;
	const fresh = entries.filter(({ listedAt }) => listedAt === null || Date.parse(listedAt) >= since);
	return oldestFirst(fresh);
}
