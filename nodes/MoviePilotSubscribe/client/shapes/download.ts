/** The download queue. Torrents that MoviePilot did not add have no media. */
import { z } from 'zod';
import type { DownloadedRow, DownloadRow } from '../model';
import { identity, listOf, text, toMediaType, toTmdbId } from './fields';

const download = z.object({
	hash: text,
	title: text,
	name: text,
	progress: z.coerce.number().catch(0),
	state: text,
	size: z.coerce.number().catch(0),
	dlspeed: text,
	upspeed: text,
	left_time: text,
	downloader: text,
	username: text,
	media: z
		.object({ ...identity, type: text, season: text, episode: text })
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
	...{ ...identity, type: text, seasons: text, episodes: text, date: text },
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
