/** What a media item asks of the watchlist: a film, a show, or some of its seasons and episodes, each on its own. */
import type { IDataObject } from 'n8n-workflow';
import type { ExternalIds, MediaItem } from '../../shared/core/media';
import { isRecord, orNull } from '../../shared/core/values';
import type { ListedAs, WatchlistEntry } from './listItems';
import z from 'zod';

export type Wish = {
	listedAs: ListedAs;
	ids: ExternalIds;
	title: string;
	year: number | null;
	season: number | null;
	episode: number | null;
};

/** Where episodes are named, they stand for their season; the other named seasons are wished whole. */
export function toWishes(item: MediaItem): Wish[] {
	const work = { ids: idsOf(item), title: item.title, year: item.year };
	if (item.mediaType === 'movie') return [{ ...work, listedAs: 'movie', season: null, episode: null }];
	if (item.seasons === undefined || item.seasons === 'all') {
		return [{ ...work, listedAs: 'show', season: null, episode: null }];
	}
	const episodes = item.episodes ?? [];
	const whole = item.seasons.filter((season) => !episodes.some((entry) => entry.season === season));
	return [
		...whole.map((season) => ({ ...work, listedAs: 'season' as const, season, episode: null })),
		...episodes.map((entry) => ({ ...work, listedAs: 'episode' as const, ...entry })),
	];
}

/** Where the TMDB number people see and edit differs from the ids beside it, those belong to another title. */
function idsOf({ ids, tmdbId }: MediaItem): ExternalIds {
	if (tmdbId === null) return ids;
	return ids.tmdb === undefined || ids.tmdb === tmdbId ? { ...ids, tmdb: tmdbId } : { tmdb: tmdbId };
}

/**
 * The one id that is sent. Several would be tried by Trakt in an order of its own (trakt, imdb, tmdb, tvdb), and
 * whichever is known first would win, even against the others.
 */
export function chosenId({ listedAs, ids }: Wish): ExternalIds | undefined {
	if (ids.trakt !== undefined) return { trakt: ids.trakt };
	if (ids.tmdb !== undefined) return { tmdb: ids.tmdb };
	if (ids.imdb !== undefined) return { imdb: ids.imdb };
	// Trakt has TVDB numbers for shows only; one beside a film belongs to another service's counting.
	return ids.tvdb === undefined || listedAs === 'movie' ? undefined : { tvdb: ids.tvdb };
}

/** A title alone makes Trakt take the newest of that name (classic documentation), so it needs its year. */
export const isIdentified = (wish: Wish): boolean =>
	chosenId(wish) !== undefined || (wish.title !== '' && wish.year !== null);

/** Two wishes with the same key ask for the same thing. */
export function wishKey(wish: Wish): string {
	const work = chosenId(wish) ?? { title: wish.title, year: wish.year };
	return JSON.stringify([wish.listedAs, work, wish.season, wish.episode]);
}

export function matchesEntry(wish: Wish, entry: WatchlistEntry): boolean {
	if (wish.listedAs !== entry.listedAs) return false;
	return wish.season === entry.season && wish.episode === entry.episode && isSameWork(wish, entry.work);
}

function isSameWork(wish: Wish, work: WatchlistEntry['work']): boolean {
	const id = chosenId(wish);
	if (id === undefined) {
		return wish.year === work.year && wish.title.toLowerCase() === work.title.toLowerCase();
	}
	const { trakt, tmdb, imdb, tvdb } = work.ids;
	if (id.trakt !== undefined) return id.trakt === trakt;
	if (id.tmdb !== undefined) return id.tmdb === tmdb;
	return id.imdb === undefined ? id.tvdb === tvdb : id.imdb === imdb;
}

/** The body of a write to the watchlist, and what Trakt says about it. */
export type WriteReport = {
	/** How many were put on the list or taken off it; null when Trakt did not say. */
	changed: number | null;
	isNotFound: (wish: Wish) => boolean;
};

/** A show, a season of it and an episode of that are separate objects: merged, the larger would be left out. */
export function toBody(wishes: readonly Wish[]): IDataObject {
	const isMovie = ({ listedAs }: Wish) => listedAs === 'movie';
	const movies = wishes.filter(isMovie).map(toObject);
	const shows = wishes.filter((wish) => !isMovie(wish)).map(toObject);
	return { ...(movies.length > 0 ? { movies } : {}), ...(shows.length > 0 ? { shows } : {}) };
}

function toObject(wish: Wish): IDataObject {
	const id = chosenId(wish);
	const work = id === undefined ? { title: wish.title, year: wish.year } : { ids: id };
	if (wish.season === null) return work;
	const episodes = wish.episode === null ? {} : { episodes: [{ number: wish.episode }] };
	return { ...work, seasons: [{ number: wish.season, ...episodes }] };
}

const counts = z.record(orNull.wholeNumber).nullable().catch(null);
const report = z.object({
	added: counts,
	deleted: counts,
	not_found: z
		.object({ movies: z.array(z.unknown()).catch([]), shows: z.array(z.unknown()).catch([]) })
		.catch({ movies: [], shows: [] }),
});

/** `not_found` repeats the objects as they were sent, in the group they were sent in. */
export function readReport(body: unknown, counted: 'added' | 'deleted'): WriteReport {
	const { [counted]: counts, not_found: notFound } = report.parse(isRecord(body) ? body : {});
	return {
		changed: counts && Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0),
		isNotFound: (wish) => {
			const group = wish.listedAs === 'movie' ? notFound.movies : notFound.shows;
			return group.some((echo) => isSame(echo, toObject(wish)));
		},
	};
}

/** JSON values; the order of fields does not matter. */
function isSame(a: unknown, b: unknown): boolean {
	if (Array.isArray(a) && Array.isArray(b)) {
		return a.length === b.length && a.every((value, index) => isSame(value, b[index]));
	}
	if (!isRecord(a) || !isRecord(b)) return a === b;
	const names = Object.keys(a);
	return names.length === Object.keys(b).length && names.every((name) => isSame(a[name], b[name]));
}
