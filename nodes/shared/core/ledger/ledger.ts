/**
 * What was done for whom, as plain JSON for n8n's static data.
 *
 * Two indexes. By source: a list entry or request is acted on once, so what the user deleted later stays deleted.
 * By title: the same title from two sources is acted on once. A finished entry is one letter for the outcome and
 * the minute in base 36; an unfinished one keeps what is needed to try again.
 * It only saves work: whether something exists is asked of MoviePilot, never of the ledger.
 */
import { outcomes, type Outcome } from '../outcome';

export type Retry = {
	outcome: Outcome;
	attempts: number;
	/** ms since 1970 */
	recordedAt: number;
	/** ms since 1970; not before */
	nextAt: number;
	/** Redacted. */
	reason: string;
	title: string;
	year: number | null;
};

/** What is still open for one source, by media key; `-` where the title has no TMDB number. */
export type OpenWishes = Record<string, Retry>;

export type Ledger = {
	version: 1;
	/** Prefix of the source id (`trakt:watchlist`) → its last part → finished entry. */
	sources: Record<string, Record<string, string>>;
	/** Media type → rest of the media key (`1396:s02`) → finished entry. */
	titles: Record<string, Record<string, string>>;
	/** Source id → what is open. */
	open: Record<string, OpenWishes>;
};

export const emptyLedger = (): Ledger => ({ version: 1, sources: {}, titles: {}, open: {} });

export type Finished = { outcome: Outcome; at: number };

const epoch = Date.UTC(2024, 0, 1);
/** Finished entries are kept to the minute. */
export const minute = 60_000;
const letters: Record<Outcome, string> = {
	subscribed: 's',
	already_subscribed: 'a',
	in_library: 'l',
	downloading: 'w',
	download_started: 'd',
	completed_before: 'c',
	skipped_specials: 'x',
	unrecognized: 'u',
	no_episodes_yet: 'n',
	missing_tmdb_id: 'm',
	wrong_match_reverted: 'r',
	deferred: 'e',
	failed: 'f',
};

export const pack = ({ outcome, at }: Finished): string =>
	`${letters[outcome]}${Math.max(0, Math.floor((at - epoch) / minute)).toString(36)}`;

export function unpack(packed: string): Finished | undefined {
	const outcome = outcomes.find((candidate) => letters[candidate] === packed[0]);
	const minutes = parseInt(packed.slice(1), 36);
	return outcome && Number.isFinite(minutes) ? { outcome, at: epoch + minutes * minute } : undefined;
}

type Index = Record<string, Record<string, string>>;

const atFirstColon = (id: string) => [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)] as const;
const atLastColon = (id: string) =>
	[id.slice(0, id.lastIndexOf(':')), id.slice(id.lastIndexOf(':') + 1)] as const;

function read(index: Index, [shelf, rest]: readonly [string, string]): Finished | undefined {
	const packed = index[shelf]?.[rest];
	return packed === undefined ? undefined : unpack(packed);
}

function write(index: Index, [shelf, rest]: readonly [string, string], finished: Finished): void {
	const shelfEntries = index[shelf] ?? {};
	index[shelf] = shelfEntries;
	shelfEntries[rest] = pack(finished);
}

export const finishedSource = (ledger: Ledger, sourceId: string) =>
	read(ledger.sources, atLastColon(sourceId));
export const finishedTitle = (ledger: Ledger, key: string) => read(ledger.titles, atFirstColon(key));
export const finishSource = (ledger: Ledger, sourceId: string, finished: Finished) =>
	write(ledger.sources, atLastColon(sourceId), finished);
export const finishTitle = (ledger: Ledger, key: string, finished: Finished) =>
	write(ledger.titles, atFirstColon(key), finished);
