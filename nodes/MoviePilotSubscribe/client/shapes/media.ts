/** Titles as MoviePilot recognises them, and what of them is missing. */
import { z } from 'zod';
import type { MissingEpisodes } from '../../../shared/core/decision';
import { listOf } from '../../../shared/core/values';
import type { Detail, FoundMedia, HeldEpisodes, MissingReport } from '../model';
import { asText, optionalNumber, record, toMediaType, toTmdbId } from './fields';

const season = z.object({
	season_number: z.coerce.number().int(),
	episode_count: optionalNumber,
	air_date: asText,
});
const detail = z.object({
	type: asText,
	title: asText,
	original_title: asText,
	en_title: asText,
	year: asText,
	tmdb_id: optionalNumber,
	media_source: asText,
	media_id: asText,
	season_info: listOf(season).catch([]),
});

/** An unknown id is answered with 200 and a default object whose title is null. */
export function parseDetail(payload: unknown): Detail | null {
	const parsed = detail.safeParse(payload);
	if (!parsed.success || parsed.data.title === '') return null;
	const tmdbId = toTmdbId({ ...parsed.data, tmdbid: parsed.data.tmdb_id });
	const mediaType = toMediaType(parsed.data.type);
	if (tmdbId === null || mediaType === null) return null;
	return {
		mediaType,
		tmdbId,
		title: parsed.data.title,
		originalTitle: parsed.data.original_title,
		englishTitle: parsed.data.en_title,
		year: parsed.data.year,
		seasons: parsed.data.season_info.map((entry) => ({
			number: entry.season_number,
			episodeCount: entry.episode_count ?? 0,
			airDate: entry.air_date === '' ? null : entry.air_date,
		})),
	};
}

const gap = z.object({ season: optionalNumber, episodes: z.array(z.coerce.number().int()) });

/**
 * One element per season with gaps, `episodes: []` meaning all of them; a film gives one element or none.
 * Null when this is no such list: taking that for "nothing is missing" would lose the title.
 */
export function parseMissing(payload: unknown): MissingReport | null {
	const gaps = z.array(gap).safeParse(payload);
	if (!gaps.success) return null;
	const seasons = gaps.data.flatMap(({ season: number, episodes }): [number, MissingEpisodes][] =>
		number === null ? [] : [[number, episodes.length === 0 ? 'all' : episodes]],
	);
	return { movie: gaps.data.length > 0, seasons: new Map(seasons) };
}

const held = z.record(z.coerce.number().int(), z.array(z.coerce.number().int()));

/** `{"1":[1,2,3]}`; a show that is not there is an empty map, or an empty list in 2.5 and some 2.x. */
export function parseHeld(payload: unknown): HeldEpisodes | null {
	if (Array.isArray(payload) && payload.length === 0) return new Map();
	const seasons = held.safeParse(payload);
	if (!seasons.success) return null;
	return new Map(Object.entries(seasons.data).map(([season, episodes]) => [Number(season), episodes ?? []]));
}

/** What else MoviePilot tells about a title: for people to look at, nothing is decided by it. */
const facts = z.object({
	imdb_id: asText,
	/** A number in 2.9 and later, text in 2.5. */
	tvdb_id: optionalNumber,
	overview: asText,
	status: asText,
	poster_path: asText,
	release_date: asText,
	first_air_date: asText,
	vote_average: z.coerce.number().catch(0),
});

const orNull = (value: string): string | null => (value === '' ? null : value);

/** Null for what is neither a movie nor a show with a TMDB number: collections, people, the unknown. */
export function parseFound(raw: unknown): FoundMedia | null {
	const detail = parseDetail(raw);
	const row = record.safeParse(raw);
	if (!detail || !row.success) return null;
	const known = facts.parse(row.data);
	return {
		...detail,
		imdbId: orNull(known.imdb_id),
		tvdbId: known.tvdb_id || null,
		overview: known.overview,
		productionStatus: orNull(known.status),
		posterUrl: orNull(known.poster_path),
		releaseDate: orNull(known.release_date) ?? orNull(known.first_air_date),
		rating: known.vote_average,
		raw: row.data,
	};
}

export type FoundPage = {
	found: FoundMedia[];
	/** Rows of any kind: only a page with none is behind the last one. */
	received: number;
};

export function parseFoundPage(payload: unknown): FoundPage | null {
	const rows = listOf(record).safeParse(payload);
	if (!rows.success) return null;
	return { found: rows.data.flatMap((row) => parseFound(row) ?? []), received: rows.data.length };
}
