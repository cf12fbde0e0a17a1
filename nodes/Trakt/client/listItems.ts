/** Trakt's answers about the watchlist, from `unknown` to types. Trakt's field names end in this file. */
import type { IDataObject } from 'n8n-workflow';
import type { ExternalIds, MediaItem } from '../../shared/core/media';
import { parseWholeNumber } from '../../shared/core/parseMedia';
import { isRecord } from '../../shared/transport/answer';

export const listedAsValues = ['movie', 'show', 'season', 'episode'] as const;

/** What kind of thing a person put on the list; a season and an episode belong to a show. */
export type ListedAs = (typeof listedAsValues)[number];

export type WatchlistEntry = {
	/** Of the list entry: the same film, removed and added again, gets a new one. */
	id: number;
	listedAs: ListedAs;
	/** ISO 8601, UTC, whole seconds. */
	listedAt: string | null;
	rank: number | null;
	/** The film or the show, also for a season or an episode. */
	work: { title: string; year: number | null; ids: ExternalIds };
	/** Trakt's number of the season or episode itself, of the film or show otherwise; null when left out. */
	traktId: number | null;
	season: number | null;
	episode: number | null;
};

export type ParsedEntry = { id: number; raw: IDataObject; entry: WatchlistEntry | null };

/** Zero and "" stand for "none" in places, as null does. */
const positive = (value: unknown): number | undefined => parseWholeNumber(value) || undefined;

const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

const isDataObject = (value: unknown): value is IDataObject => isRecord(value);

/** @returns undefined when this is no list entry at all; `entry: null` for a kind this package does not know */
export function parseEntry(value: unknown): ParsedEntry | undefined {
	if (!isDataObject(value)) return undefined;
	const id = positive(value.id);
	if (id === undefined) return undefined;
	return { id, raw: value, entry: toEntry(id, value) };
}

function toEntry(id: number, raw: Record<string, unknown>): WatchlistEntry | null {
	const listedAs = listedAsValues.find((known) => known === raw.type);
	if (listedAs === undefined) return null;
	const own = recordOf(raw[listedAs]);
	const work = parseWork(listedAs === 'movie' ? raw.movie : raw.show);
	const listedAt = textOf(raw.listed_at);
	const entry: WatchlistEntry = {
		id,
		listedAs,
		listedAt: listedAt === undefined || Number.isNaN(Date.parse(listedAt)) ? null : listedAt,
		rank: parseWholeNumber(raw.rank) ?? null,
		work,
		traktId: positive(recordOf(own.ids).trakt) ?? null,
		...numbersOf(listedAs, own),
	};
	return isComplete(entry) ? entry : null;
}

function numbersOf(listedAs: ListedAs, own: Record<string, unknown>) {
	const number = parseWholeNumber(own.number) ?? null;
	if (listedAs === 'season') return { season: number, episode: null };
	if (listedAs === 'episode') return { season: parseWholeNumber(own.season) ?? null, episode: number };
	return { season: null, episode: null };
}

/** Season 0 is a number like any other, so null is asked for by name. */
function isComplete({ listedAs, work, season, episode }: WatchlistEntry): boolean {
	if (work.title === '' && Object.keys(work.ids).length === 0) return false;
	if (listedAs === 'season') return season !== null;
	return listedAs !== 'episode' || (season !== null && episode !== null);
}

function parseWork(value: unknown): WatchlistEntry['work'] {
	const work = recordOf(value);
	return { title: textOf(work.title) ?? '', year: positive(work.year) ?? null, ids: parseIds(work.ids) };
}

function parseIds(value: unknown): ExternalIds {
	const given = recordOf(value);
	const ids: ExternalIds = {
		trakt: positive(given.trakt),
		imdb: textOf(given.imdb),
		tvdb: positive(given.tvdb),
		tmdb: positive(given.tmdb),
	};
	return Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined));
}

/** From entries of the watchlist to media items. */
export const sourceIdOf = (listEntryId: number): string => `trakt:watchlist:${listEntryId}`;

/** A season or an episode becomes its show with the wish narrowed down; the ids stay those of the show. */
export function toMediaItem(entry: WatchlistEntry): MediaItem {
	const { work } = entry;
	return {
		mediaType: entry.listedAs === 'movie' ? 'movie' : 'tv',
		tmdbId: work.ids.tmdb ?? null,
		title: work.title,
		year: work.year,
		...wishOf(entry),
		source: 'trakt',
		sourceId: sourceIdOf(entry.id),
		...(entry.listedAt === null ? {} : { listedAt: entry.listedAt }),
		ids: work.ids,
	};
}

function wishOf({ listedAs, season, episode }: WatchlistEntry): Pick<MediaItem, 'seasons' | 'episodes'> {
	if (listedAs === 'movie') return {};
	if (season === null) return { seasons: 'all' };
	return episode === null ? { seasons: [season] } : { seasons: [season], episodes: [{ season, episode }] };
}
