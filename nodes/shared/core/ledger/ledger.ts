/**
 * What was done for whom, as plain JSON for n8n's static data.
 *
 * Two indexes. By source: a list entry or request is acted on once, so what the user deleted later stays deleted.
 * By title: the same title from two sources is acted on once. A finished entry is one letter for the outcome and
 * the minute in base 36; an unfinished one keeps what is needed to try again.
 * It only saves work: whether something exists is asked of MoviePilot, never of the ledger.
 */
import type { MediaType } from '../media';
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
	/** Where the media key does not tell it. */
	mediaType?: MediaType;
	is4k?: boolean;
	requesters?: string[];
};

/** What is still open for one source, by media key; `-` where the title has no TMDB number. */
export type OpenWishes = Record<string, Retry>;

export type Ledger = {
	version: 1;
	/** Source id up to its last colon (`trakt:watchlist:`) → what follows → finished entry. */
	sources: Record<string, Record<string, string>>;
	/** Media type with its colon (`tv:`) → rest of the media key (`1396:s02`) → finished entry. */
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
	if (!/^[a-z][0-9a-z]{1,7}$/.test(packed)) return undefined;
	const outcome = outcomes.find((candidate) => letters[candidate] === packed[0]);
	return outcome && { outcome, at: epoch + parseInt(packed.slice(1), 36) * minute };
}

/** Takes the place of a finished entry that is to be acted on again: no outcome, only when that was decided. */
const forgotten = 'o';
const packForgotten = (at: number): string => `${forgotten}${pack({ outcome: 'failed', at }).slice(1)}`;
export const unpackForgotten = (packed: string): number | undefined =>
	packed.startsWith(forgotten) ? unpack(`${letters.failed}${packed.slice(1)}`)?.at : undefined;

/** When an entry was written, whatever it says (ms since 1970); undefined when it cannot be read. */
export const packedAt = (packed: string): number | undefined => unpack(packed)?.at ?? unpackForgotten(packed);

type Index = Record<string, Record<string, string>>;

/** Source ids come from outside, and the indexes are plain objects: this one name would reach their prototype. */
const asName = (id: string): string => (id === '__proto__' ? '__proto__ ' : id);

/** What was recorded under a name, never what a plain object inherits (`constructor`). */
export const own = <T>(entries: Record<string, T>, id: string): T | undefined =>
	Object.hasOwn(entries, asName(id)) ? entries[asName(id)] : undefined;

/** The colon stays with the shelf, so that an id without one shares no shelf with others. */
const splitAfter = (id: string, colon: number) => [id.slice(0, colon + 1), id.slice(colon + 1)] as const;
const ofSource = (id: string) => splitAfter(id, id.lastIndexOf(':'));
const ofTitle = (key: string) => splitAfter(key, key.indexOf(':'));

const read = (index: Index, [shelf, rest]: readonly [string, string]): string =>
	own(own(index, shelf) ?? {}, rest) ?? '';

function write(index: Index, [shelf, rest]: readonly [string, string], packed: string): void {
	const shelfEntries = own(index, shelf) ?? {};
	index[asName(shelf)] = shelfEntries;
	shelfEntries[asName(rest)] = packed;
}

export const finishedSource = (ledger: Ledger, sourceId: string) =>
	unpack(read(ledger.sources, ofSource(sourceId)));
export const finishedTitle = (ledger: Ledger, key: string) => unpack(read(ledger.titles, ofTitle(key)));
export const finishSource = (ledger: Ledger, sourceId: string, finished: Finished) =>
	write(ledger.sources, ofSource(sourceId), pack(finished));
export const finishTitle = (ledger: Ledger, key: string, finished: Finished) =>
	write(ledger.titles, ofTitle(key), pack(finished));

/** When it was decided to act on it again (ms since 1970). */
export const forgottenSource = (ledger: Ledger, sourceId: string) =>
	unpackForgotten(read(ledger.sources, ofSource(sourceId)));
export const forgottenTitle = (ledger: Ledger, key: string) =>
	unpackForgotten(read(ledger.titles, ofTitle(key)));
export const forgetSource = (ledger: Ledger, sourceId: string, at: number) =>
	write(ledger.sources, ofSource(sourceId), packForgotten(at));
export const forgetTitle = (ledger: Ledger, key: string, at: number) =>
	write(ledger.titles, ofTitle(key), packForgotten(at));

export const openWishes = (ledger: Ledger, sourceId: string): OpenWishes => own(ledger.open, sourceId) ?? {};

/** Forgets the source altogether once nothing is open for it. */
export function setOpenWishes(ledger: Ledger, sourceId: string, wishes: OpenWishes): void {
	if (Object.keys(wishes).length > 0) ledger.open[asName(sourceId)] = wishes;
	else delete ledger.open[asName(sourceId)];
}
