/** Trakt's answers about the watchlist, from `unknown` to types. Trakt's field names end in this file. */
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';
import type { ExternalIds, MediaItem } from '../../shared/core/media';
import { orNull, positive } from '../../shared/core/values';

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

const work = z.object({
	title: orNull.text,
	year: orNull.positive,
	ids: z
		.object({ trakt: orNull.positive, imdb: orNull.text, tvdb: orNull.positive, tmdb: orNull.positive })
		.catch({ trakt: null, imdb: null, tvdb: null, tmdb: null }),
});
const nothing: z.output<typeof work> = work.parse({});

/** A season or an episode: `number` is its own, `season` that of an episode. */
const part = z
	.object({
		ids: z.object({ trakt: orNull.positive }).catch({ trakt: null }),
		number: orNull.wholeNumber,
		season: orNull.wholeNumber,
	})
	.catch({ ids: { trakt: null }, number: null, season: null });

const entry = z.object({
	id: z.unknown().transform(positive).pipe(z.number()),
	type: z.enum(listedAsValues).nullable().catch(null),
	listed_at: orNull.text,
	rank: orNull.wholeNumber,
	movie: work.catch(nothing),
	show: work.catch(nothing),
	season: part,
	episode: part,
});

/** @returns undefined when this is no list entry at all; `entry: null` for a kind this package does not know */
export function parseEntry(value: unknown): ParsedEntry | undefined {
	const { data } = entry.safeParse(value);
	return data && { id: data.id, raw: value as IDataObject, entry: toEntry(data) };
}

function toEntry(row: z.output<typeof entry>): WatchlistEntry | null {
	const { id, type: listedAs, listed_at: listedAt, rank } = row;
	if (listedAs === null) return null;
	const of = listedAs === 'movie' ? row.movie : row.show;
	const own = listedAs === 'season' || listedAs === 'episode' ? row[listedAs] : of;
	const found: WatchlistEntry = {
		...{ id, listedAs, rank },
		listedAt: listedAt === null || Number.isNaN(Date.parse(listedAt)) ? null : listedAt,
		work: { title: of.title ?? '', year: of.year, ids: toIds(of.ids) },
		traktId: own.ids.trakt,
		season: listedAs === 'season' ? row.season.number : listedAs === 'episode' ? row.episode.season : null,
		episode: listedAs === 'episode' ? row.episode.number : null,
	};
	return isComplete(found) ? found : null;
}

/** Season 0 is a number like any other, so null is asked for by name. */
function isComplete({ listedAs, work: of, season, episode }: WatchlistEntry): boolean {
	if (of.title === '' && Object.keys(of.ids).length === 0) return false;
	if (listedAs === 'season') return season !== null;
	return listedAs !== 'episode' || (season !== null && episode !== null);
}

const toIds = (ids: z.output<typeof work>['ids']): ExternalIds =>
	Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== null));

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
