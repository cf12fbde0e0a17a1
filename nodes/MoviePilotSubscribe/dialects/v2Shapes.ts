/** MoviePilot's own shapes, read leniently: fields come and go between releases, and only a few decide anything. */
import { z } from 'zod';
import type { MediaType } from '../../shared/core/media';
import type { MissingEpisodes } from '../../shared/core/decision';
import type { Detail, DownloadRow, MissingReport, SubscriptionRow, TorrentContext } from './dialect';

const text = z
	.union([z.string(), z.number()])
	.nullish()
	.transform((value) => (value === null || value === undefined ? '' : String(value)))
	.catch('');
/** null, undefined and "" would all coerce to 0, which is a season. */
const optionalNumber = z
	.preprocess(
		(value) => (value === '' || value === undefined ? null : value),
		z.union([z.null(), z.coerce.number().int()]),
	)
	.catch(null);
const record = z.record(z.unknown());
const listOf = <T extends z.ZodTypeAny>(row: T) =>
	z
		.array(z.unknown())
		.transform((rows): z.output<T>[] =>
			rows.flatMap((entry) => (row.safeParse(entry).success ? [row.parse(entry)] : [])),
		);

export const toMediaType = (value: unknown): MediaType | null => {
	if (value === '电影') return 'movie';
	return value === '电视剧' ? 'tv' : null;
};

const season = z.object({
	season_number: z.coerce.number().int(),
	episode_count: optionalNumber,
	air_date: text,
});
const detail = z.object({
	type: text,
	title: text,
	original_title: text,
	en_title: text,
	year: text,
	tmdb_id: optionalNumber,
	season_info: listOf(season).catch([]),
});

/** An unknown id is answered with 200 and a default object whose title is null. */
export function parseDetail(payload: unknown): Detail | null {
	const parsed = detail.safeParse(payload);
	if (!parsed.success || parsed.data.title === '' || parsed.data.tmdb_id === null) return null;
	const mediaType = toMediaType(parsed.data.type);
	if (mediaType === null) return null;
	return {
		mediaType,
		tmdbId: parsed.data.tmdb_id,
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

const subscription = z.object({
	id: z.number().int(),
	type: text,
	tmdbid: optionalNumber,
	season: optionalNumber,
	name: text,
	year: text,
	state: text,
	username: text,
	total_episode: optionalNumber,
	lack_episode: optionalNumber,
});

/** Null when this is no list: taking that for "nothing is subscribed" would create everything again. */
export function parseSubscriptions(payload: unknown): SubscriptionRow[] | null {
	const rows = listOf(subscription).safeParse(payload);
	if (!rows.success) return null;
	return rows.data.map((row) => ({
		id: row.id,
		mediaType: toMediaType(row.type),
		tmdbId: row.tmdbid,
		season: row.season,
		name: row.name,
		year: row.year,
		state: row.state,
		username: row.username,
		totalEpisodes: row.total_episode ?? 0,
		lackEpisodes: row.lack_episode ?? 0,
	}));
}

const download = z.object({
	hash: text,
	title: text,
	name: text,
	progress: z.coerce.number().catch(0),
	state: text,
	media: z
		.object({ tmdbid: optionalNumber, type: text, season: text, episode: text })
		.partial()
		.nullish()
		.catch(null),
});

export function parseDownloads(payload: unknown): DownloadRow[] | null {
	const rows = listOf(download).safeParse(payload);
	if (!rows.success) return null;
	return rows.data.map((row) => ({
		hash: row.hash,
		title: row.title || row.name,
		mediaType: toMediaType(row.media?.type),
		tmdbId: row.media?.tmdbid ?? null,
		seasons: parseNumbers('S', row.media?.season ?? ''),
		episodes: parseNumbers('E', row.media?.episode ?? ''),
		progress: row.progress,
		state: row.state,
	}));
}

/** `S01`, `S01-S03`, `E01 E02` → numbers. */
export function parseNumbers(letter: 'S' | 'E', value: string): number[] {
	const pattern = new RegExp(`^${letter}(\\d+)(?:-${letter}?(\\d+))?$`, 'i');
	return value.split(/[\s,]+/).flatMap((part) => {
		const range = pattern.exec(part);
		if (!range) return [];
		const [first, last] = [Number(range[1]), Number(range[2] ?? range[1])];
		return Array.from(
			{ length: Math.max(0, Math.min(last - first, 2000)) + 1 },
			(_, offset) => first + offset,
		);
	});
}

const context = z.object({ media_info: record, torrent_info: record, meta_info: record.catch({}) });

/** Nothing found is `{success: false, data: {}}`: an empty list, not an error. */
export function parseTorrents(payload: unknown): TorrentContext[] {
	const list = z.object({ data: listOf(context) }).safeParse(payload);
	if (!list.success) return [];
	return list.data.data.map(({ media_info, torrent_info, meta_info }) => ({
		media: media_info,
		torrent: torrent_info,
		meta: meta_info,
	}));
}
