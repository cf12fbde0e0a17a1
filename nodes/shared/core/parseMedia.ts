/** Turns whatever arrives at a node into a media item, or says in one sentence why it is none. */
import type { Episode, ExternalIds, MediaItem, MediaType } from './media';
import { isEmpty, isRecord, parseWholeNumber, text, texts, type Parsed } from './values';

/** `movie`, `film`, `tv`, `show`, `series`, `season`, `episode` in any case, as the sources name them. */
export function parseMediaType(value: unknown): MediaType | undefined {
	const name = text(value)?.toLowerCase();
	if (name === 'movie' || name === 'film') return 'movie';
	return name !== undefined && ['tv', 'show', 'series', 'season', 'episode'].includes(name)
		? 'tv'
		: undefined;
}

/** No title has the number 0: it stands for "unknown" where a source has no null. */
const parseId = (value: unknown): number | undefined => parseWholeNumber(value) || undefined;

function parseIds(value: unknown): ExternalIds {
	if (!isRecord(value)) return {};
	const ids: ExternalIds = {};
	const [trakt, tvdb, tmdb] = [value.trakt, value.tvdb, value.tmdb].map(parseId);
	const imdb = text(value.imdb);
	if (trakt !== undefined) ids.trakt = trakt;
	if (tvdb !== undefined) ids.tvdb = tvdb;
	if (tmdb !== undefined) ids.tmdb = tmdb;
	if (imdb !== undefined) ids.imdb = imdb;
	return ids;
}

/** Expressions turn a title such as `1917` into a number. */
const parseTitle = (value: unknown): string =>
	(typeof value === 'number' ? String(value) : text(value)) ?? '';

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
	if (!isEmpty(value.tmdbId) && parseId(value.tmdbId) === undefined) {
		return {
			ok: false,
			problem: `TMDB ID must be a whole number above 0, got ${JSON.stringify(value.tmdbId)}`,
		};
	}
	const tmdbId = parseId(value.tmdbId) ?? ids.tmdb ?? null;
	const title = parseTitle(value.title);
	const item: MediaItem = {
		mediaType,
		tmdbId,
		title,
		year: parseWholeNumber(value.year) ?? null,
		source: value.source === 'trakt' || value.source === 'jellyseerr' ? value.source : 'manual',
		sourceId: text(value.sourceId) ?? `manual:${mediaType}:${tmdbId ?? (title || 'unknown')}`,
		ids,
	};
	return mediaType === 'tv'
		? withShowFields(item, value)
		: { ok: true, value: withCommonFields(item, value) };
}

function withShowFields(item: MediaItem, value: Record<string, unknown>): Parsed<MediaItem> {
	const episodes = parseEpisodes(value.episodes);
	if (!episodes.ok) return episodes;
	const named = [value.seasons, isEmpty(value.season) ? undefined : [value.season]];
	const ofEpisodes = episodes.value.length > 0 ? episodes.value.map((entry) => entry.season) : 'all';
	const seasons = parseSeasons(named.find((candidate) => !isEmpty(candidate)) ?? ofEpisodes);
	if (!seasons.ok) return seasons;
	const show = { ...withCommonFields(item, value), seasons: seasons.value };
	return { ok: true, value: episodes.value.length > 0 ? { ...show, episodes: episodes.value } : show };
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

/**
 * `"all"` or empty = every aired season; otherwise numbers as a list or as text like `1, 3-5`. What cannot be read is
 * refused: dropping it would widen the wish.
 */
export function parseSeasons(value: unknown): Parsed<number[] | 'all'> {
	if (isEmpty(value) || value === 'all') return { ok: true, value: 'all' };
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

/** Empty = no single episodes are meant. */
export function parseEpisodes(value: unknown): Parsed<Episode[]> {
	if (isEmpty(value)) return { ok: true, value: [] };
	const episodes = Array.isArray(value) ? value.map((entry) => parseEpisode(entry)) : [undefined];
	if (episodes.some((episode) => episode === undefined)) {
		return {
			ok: false,
			problem: `Episodes must be a list such as [{"season":1,"episode":2}], got ${JSON.stringify(value)}`,
		};
	}
	return { ok: true, value: episodes.flatMap((episode) => episode ?? []) };
}

function parseEpisode(entry: unknown): Episode | undefined {
	if (!isRecord(entry)) return undefined;
	const season = parseWholeNumber(entry.season);
	const episode = parseWholeNumber(entry.episode);
	return season === undefined || episode === undefined ? undefined : { season, episode };
}
