/** Reads the connected account's watchlist. */
import { ServiceError } from '../../shared/transport/errors';
import { readAllPages, type ReadingRules } from './pages';
import type { Trakt } from './index';
import { listedAsValues, type ListedAs, type ParsedEntry } from './listItems';

export const watchlistSorts = ['added', 'rank', 'released', 'title'] as const;

export type WatchlistQuery = {
	types: readonly ListedAs[];
	sortBy: (typeof watchlistSorts)[number];
	direction: 'asc' | 'desc';
};

export const everything: WatchlistQuery = { types: listedAsValues, sortBy: 'added', direction: 'asc' };

/**
 * Several kinds at once are asked for by a comma list, as Trakt's API definition has it. Should Trakt refuse that
 * form, the kinds are read one after the other.
 */
export async function readWatchlist(
	trakt: Trakt,
	query: WatchlistQuery,
	rules: ReadingRules = {},
): Promise<ParsedEntry[]> {
	const [first, ...others] = query.types;
	if (first === undefined) return [];
	if (others.length === 0) return await readAllPages(trakt, pathOf(`${first}s`, query), rules);
	const together = await readAllPages(trakt, pathOf(query.types.join(','), query), rules).catch(
		unlessRefused,
	);
	return together ?? (await readOneByOne(trakt, query, rules));
}

/** A sort without a type is misread by Trakt (trakt-java a032b28), so the type segment is never left out. */
const pathOf = (types: string, { sortBy, direction }: WatchlistQuery): string =>
	`/sync/watchlist/${types}/${sortBy}/${direction}`;

const unlessRefused = (error: unknown): Promise<undefined> =>
	error instanceof ServiceError && [400, 404, 405, 422].includes(error.status)
		? Promise.resolve(undefined)
		: Promise.reject(error);

async function readOneByOne(
	trakt: Trakt,
	query: WatchlistQuery,
	rules: ReadingRules,
): Promise<ParsedEntry[]> {
	const found: ParsedEntry[] = [];
	for (const type of query.types) {
		found.push(...(await readAllPages(trakt, pathOf(`${type}s`, query), rules)));
	}
	return found.sort(comparing(query)).slice(0, rules.limit ?? found.length);
}

function comparing({ sortBy, direction }: WatchlistQuery): (a: ParsedEntry, b: ParsedEntry) => number {
	const sign = direction === 'asc' ? 1 : -1;
	return (a, b) => sign * compareBy[sortBy](a, b) || sign * (a.id - b.id);
}

const textOrder = (a: string, b: string): number => a.localeCompare(b, 'en');

const compareBy: Record<WatchlistQuery['sortBy'], (a: ParsedEntry, b: ParsedEntry) => number> = {
	added: (a, b) => textOrder(a.entry?.listedAt ?? '', b.entry?.listedAt ?? ''),
	rank: (a, b) => (a.entry?.rank ?? 0) - (b.entry?.rank ?? 0),
	// The day of release is not part of the short form; the year is as near as it gets.
	released: (a, b) => (a.entry?.work.year ?? 9999) - (b.entry?.work.year ?? 9999),
	title: (a, b) => textOrder(a.entry?.work.title ?? '', b.entry?.work.title ?? ''),
};
