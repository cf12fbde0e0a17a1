/**
 * What the trigger remembers between two polls: plain JSON, because n8n writes it to the workflow's row (or the
 * poller's own table) as it is. About 20 bytes for each entry of the list; no titles.
 */
import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';
import { listedAsValues, type ListedAs, type ParsedEntry, type WatchlistEntry } from '../client/listItems';

export type Cursor = {
	version: 1;
	/** Whose list on which server; another one starts from the beginning. */
	scope: string;
	/** The kinds watched so far: a kind chosen later has a first run of its own. */
	types: ListedAs[];
	stamps: string;
	/** The newest change was so fresh that the same second may hold another one. */
	lookAgain: boolean;
	/** Milliseconds since 1970 of the last full look. */
	lookedAt: number;
	/** Key to list entry id. */
	entries: Record<string, number>;
};

export type Remembered =
	| { kind: 'nothing' }
	| { kind: 'cursor'; cursor: Cursor }
	/** `lookedAt` when at least that could be made out. */
	| { kind: 'damaged'; lookedAt: number | null };

/** A digest: the account's id does not need to lie in the workflow's data. */
export const scopeOf = (baseUrl: string, accountId: string): string =>
	createHash('sha256').update(`${baseUrl} ${accountId}`).digest('hex').slice(0, 16);

const letters: Record<ListedAs, string> = { movie: 'm', show: 's', season: 'n', episode: 'e' };

/**
 * `m551`, `s1388`, `n3950`, `e73482`; a season or episode without a number of its own is told by its place in the
 * show: `n1388x2`, `e1388x2x5`. The letter is part of it, since Trakt counts each kind separately. Where Trakt gives
 * no number at all, the list entry's own stands in, with a minus.
 */
export function keyOf({ id, listedAs, traktId, work, season, episode }: WatchlistEntry): string {
	const letter = letters[listedAs];
	if (traktId !== null) return `${letter}${traktId}`;
	if (work.ids.trakt === undefined || season === null) return `${letter}-${id}`;
	const place = [work.ids.trakt, season, ...(episode === null ? [] : [episode])];
	return `${letter}${place.join('x')}`;
}

export type KeyParts = { listedAs: ListedAs; numbers: number[] };

export function readKey(key: string): KeyParts | undefined {
	const listedAs = listedAsValues.find((kind) => key.startsWith(letters[kind]));
	const isKey = /^[a-z](-?\d+|\d+x\d+(x\d+)?)$/.test(key);
	return isKey && listedAs ? { listedAs, numbers: key.slice(1).split('x').map(Number) } : undefined;
}

/** An entry that cannot be read today keeps the key it had yesterday: unreadable is not removed. */
export function toStoredEntries(list: readonly ParsedEntry[], before: Cursor['entries']): Cursor['entries'] {
	const knownKeys = new Map(Object.entries(before).map(([key, id]) => [id, key]));
	const pairs = list.flatMap(({ id, entry }) => {
		const key = entry === null ? knownKeys.get(id) : keyOf(entry);
		return key === undefined ? [] : [[key, id] as const];
	});
	return Object.fromEntries(pairs);
}

export function readCursor(data: IDataObject): Remembered {
	const stored: unknown = data.watchlist;
	if (stored === undefined || stored === null) return { kind: 'nothing' };
	if (isCursor(stored)) return { kind: 'cursor', cursor: stored };
	return { kind: 'damaged', lookedAt: looked.safeParse(stored).data?.lookedAt ?? null };
}

const time = z.number().positive();
const cursor = z.object({
	version: z.literal(1),
	scope: z.string(),
	types: z.array(z.enum(listedAsValues)),
	stamps: z.string(),
	lookAgain: z.boolean(),
	lookedAt: time,
	entries: z.record(
		z.string().refine((key) => readKey(key) !== undefined),
		z.number().int(),
	),
});
const looked = z.object({ lookedAt: time });

const isCursor = (value: unknown): value is Cursor => cursor.safeParse(value).success;

/** n8n saves the object it handed out, so that one is changed in place and never replaced. */
export function rememberCursor(data: IDataObject, cursor: Cursor): void {
	data.watchlist = cursor;
}

/** Damaged data may still tell a person what happened; the latest of it is kept. */
export function setAside(data: IDataObject): void {
	data.watchlistSetAside = data.watchlist;
}
