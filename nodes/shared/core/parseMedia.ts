/** Turns whatever arrives at a node into a media item, or says in one sentence why it is none. */
import type { Episode, ExternalIds, MediaItem, MediaType } from './media';

export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const texts = (value: unknown): string[] =>
	Array.isArray(value) ? value.flatMap((entry) => text(entry) ?? []) : [];

/** Accepts `7` and `"7"`, since expressions often yield text. */
export function parseWholeNumber(value: unknown): number | undefined {
	const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
	return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** `movie`, `film`, `tv`, `show`, `series`, `season`, `episode` in any case, as the sources name them. */
export function parseMediaType(value: unknown): MediaType | undefined {
	const name = text(value)?.toLowerCase();
	if (name === 'movie' || name === 'film') return 'movie';
	return name !== undefined && ['tv', 'show', 'series', 'season', 'episode'].includes(name)
		? 'tv'
		: undefined;
}

/** `"all"` or empty = every aired season; otherwise numbers as a list or as text like `1, 3-5`. */
export function parseSeasons(value: unknown): Parsed<number[] | 'all'> {
	if (value === undefined || value === null || value === '' || value === 'all')
		return { ok: true, value: 'all' };
	const parts = Array.isArray(value) ? value : String(value).split(',');
	const numbers = parts.map((part) => parseRange(part));
	if (numbers.some((range) => range === undefined)) {
		return {
			ok: false,
			problem: `Seasons must be numbers such as "1, 3-5" or "all", got ${JSON.stringify(value)}`,
		};
	}
	const unique = [...new Set(numbers.flatMap((range) => range ?? []))].sort((a, b) => a - b);
	if (unique.length === 0) return { ok: false, problem: 'No season was named' };
	return { ok: true, value: unique };
}

function parseRange(part: unknown): number[] | undefined {
	const single = parseWholeNumber(part);
	if (single !== undefined) return [single];
	const range = typeof part === 'string' ? /^\s*(\d{1,4})\s*-\s*(\d{1,4})\s*$/.exec(part) : null;
	if (!range) return undefined;
	const [first, last] = [Number(range[1]), Number(range[2])];
	if (last < first || last - first > 200) return undefined;
	return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function parseEpisodes(value: unknown): Episode[] {
	if (!Array.isArray(value)) return [];
	return value.flatMap((entry) => {
		if (!isRecord(entry)) return [];
		const season = parseWholeNumber(entry.season);
		const episode = parseWholeNumber(entry.episode);
		return season === undefined || episode === undefined ? [] : [{ season, episode }];
	});
}

function parseIds(value: unknown): ExternalIds {
	if (!isRecord(value)) return {};
	const ids: ExternalIds = {};
	const [trakt, tvdb, tmdb] = [value.trakt, value.tvdb, value.tmdb].map(parseWholeNumber);
	const imdb = text(value.imdb);
	if (trakt !== undefined) ids.trakt = trakt;
	if (tvdb !== undefined) ids.tvdb = tvdb;
	if (tmdb !== undefined) ids.tmdb = tmdb;
	if (imdb !== undefined) ids.imdb = imdb;
	return ids;
}

/** @param value an item's JSON; unknown fields are ignored, missing ones get their neutral value */
export function parseMediaItem(value: unknown): Parsed<MediaItem> {
	if (!isRecord(value)) return { ok: false, problem: 'This is not a media item' };
	const mediaType = parseMediaType(value.mediaType);
	if (!mediaType) {
		return {
			ok: false,
			problem: `Media type must be "movie" or "tv", got ${JSON.stringify(value.mediaType ?? null)}`,
		};
	}
	const ids = parseIds(value.ids);
	const tmdbId = parseTmdbId(value.tmdbId) ?? ids.tmdb ?? null;
	if (Number.isNaN(tmdbId)) {
		return { ok: false, problem: `TMDB ID must be a whole number, got ${JSON.stringify(value.tmdbId)}` };
	}
	const item: MediaItem = {
		mediaType,
		tmdbId,
		title: text(value.title) ?? '',
		year: parseWholeNumber(value.year) ?? null,
		source: value.source === 'trakt' || value.source === 'jellyseerr' ? value.source : 'manual',
		sourceId: text(value.sourceId) ?? `manual:${mediaType}:${tmdbId ?? text(value.title) ?? 'unknown'}`,
		ids,
	};
	return mediaType === 'tv'
		? withShowFields(item, value)
		: { ok: true, value: withCommonFields(item, value) };
}

/** NaN stands for "there is something, and it is no number"; undefined for "nothing there". */
function parseTmdbId(value: unknown): number | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const number = parseWholeNumber(value);
	return number === undefined || number === 0 ? Number.NaN : number;
}

function withShowFields(item: MediaItem, value: Record<string, unknown>): Parsed<MediaItem> {
	const episodes = parseEpisodes(value.episodes);
	const single = value.season === undefined || value.season === null ? undefined : [value.season];
	const wished =
		value.seasons ?? single ?? (episodes.length > 0 ? episodes.map((entry) => entry.season) : 'all');
	const seasons = parseSeasons(wished);
	if (!seasons.ok) return seasons;
	const show = { ...withCommonFields(item, value), seasons: seasons.value };
	return { ok: true, value: episodes.length > 0 ? { ...show, episodes } : show };
}

function withCommonFields(item: MediaItem, value: Record<string, unknown>): MediaItem {
	const listedAt = text(value.listedAt);
	const requestedBy = text(value.requestedBy);
	const sourceIds = texts(value.sourceIds);
	const requesters = texts(value.requesters);
	return {
		...item,
		...(sourceIds.length === 0 ? {} : { sourceIds, sourceId: sourceIds[0] ?? item.sourceId }),
		...(requesters.length === 0 ? {} : { requesters }),
		...(listedAt === undefined ? {} : { listedAt }),
		...(requestedBy === undefined ? {} : { requestedBy }),
		...(value.is4k === true ? { is4k: true } : {}),
	};
}
