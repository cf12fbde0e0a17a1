/** The download queue. Torrents that MoviePilot did not add have no media. */
import { z } from 'zod';
import { listOf } from '../../../shared/core/values';
import type { DownloadedRow, DownloadRow } from '../model';
import { asText, identity, toMediaType, toTmdbId } from './fields';

const download = z.object({
	hash: asText,
	title: asText,
	name: asText,
	progress: z.coerce.number().catch(0),
	state: asText,
	size: z.coerce.number().catch(0),
	dlspeed: asText,
	upspeed: asText,
	left_time: asText,
	downloader: asText,
	username: asText,
	media: z
		.object({ ...identity, type: asText, season: asText, episode: asText })
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
		tmdbId: row.media ? toTmdbId(row.media) : null,
		seasons: parseNumbers('S', row.media?.season ?? ''),
		episodes: parseNumbers('E', row.media?.episode ?? ''),
		progress: row.progress,
		state: row.state,
		sizeBytes: row.size,
		downloadSpeed: row.dlspeed,
		uploadSpeed: row.upspeed,
		timeLeft: row.left_time,
		downloader: row.downloader,
		username: row.username,
	}));
}

const record = z.object({
	id: z.number().int(),
	...{ ...identity, type: asText, seasons: asText, episodes: asText, date: asText },
});

export function parseDownloadHistory(payload: unknown): DownloadedRow[] | null {
	const rows = listOf(record).safeParse(payload);
	if (!rows.success) return null;
	return rows.data.map((row) => ({
		id: row.id,
		mediaType: toMediaType(row.type),
		tmdbId: toTmdbId(row),
		seasons: parseNumbers('S', row.seasons),
		episodes: parseNumbers('E', row.episodes),
		date: row.date,
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
