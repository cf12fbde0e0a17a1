/** Which of the torrents that were found to fetch for one film or one season. The order of the list is kept: best first. */
import { z } from 'zod';
import type { MissingEpisodes } from './decision';
import { listOf } from './values';

export type Torrent = {
	/** Stands for the torrent outside; the enclosure with its passkey stays inside. */
	ref: string;
	title: string;
	site: string;
	sizeBytes: number;
	seeders: number;
	/** 0 = free leech, 1 = counts fully. */
	downloadFactor: number;
	firstSeason: number | null;
	lastSeason: number | null;
	/** Empty = a whole season or a film. */
	episodes: number[];
};

export type TorrentFilter = { minSeeders: number; maxSizeBytes: number | null; freeOnly: boolean };

export const acceptsTorrent = (torrent: Torrent, filter: TorrentFilter): boolean =>
	torrent.seeders >= filter.minSeeders &&
	(filter.maxSizeBytes === null || torrent.sizeBytes <= filter.maxSizeBytes) &&
	(!filter.freeOnly || torrent.downloadFactor === 0);

/** A download that would help, with the torrents to try for it one after another. */
export type DownloadChoice = { covers: 'everything' | number[]; candidates: Torrent[] };

/**
 * A film, or a season that is missing altogether: the best torrent that holds all of it.
 * A season with gaps: torrents whose episodes are all still missing, so that no episode is fetched twice.
 *
 * @param season null for films
 */
export function chooseDownloads(
	torrents: readonly Torrent[],
	season: number | null,
	missing: MissingEpisodes,
	maxCandidates = 3,
): DownloadChoice[] {
	if (missing === 'none') return [];
	const whole = torrents.filter((torrent) => holdsWhole(torrent, season));
	if (missing === 'all' && whole.length > 0) {
		return [{ covers: 'everything', candidates: whole.slice(0, maxCandidates) }];
	}
	return season === null ? [] : chooseEpisodes(torrents, season, missing);
}

function holdsWhole(torrent: Torrent, season: number | null): boolean {
	if (season === null) return true;
	return torrent.episodes.length === 0 && isOfSeasonOnly(torrent, season);
}

const isOfSeasonOnly = (torrent: Torrent, season: number): boolean =>
	torrent.firstSeason === season && (torrent.lastSeason === null || torrent.lastSeason === season);

function chooseEpisodes(
	torrents: readonly Torrent[],
	season: number,
	missing: 'all' | number[],
): DownloadChoice[] {
	const taken = new Set<number>();
	const isOpen = (episode: number) => !taken.has(episode) && (missing === 'all' || missing.includes(episode));
	return torrents.flatMap((torrent) => {
		const fits =
			isOfSeasonOnly(torrent, season) && torrent.episodes.length > 0 && torrent.episodes.every(isOpen);
		if (!fits) return [];
		torrent.episodes.forEach((episode) => taken.add(episode));
		return [{ covers: torrent.episodes, candidates: [torrent] }];
	});
}

const torrent = z.object({
	...{ ref: z.string(), title: z.string(), site: z.string() },
	...{ sizeBytes: z.number(), seeders: z.number(), downloadFactor: z.number() },
	...{ firstSeason: z.number().int().nullable(), lastSeason: z.number().int().nullable() },
	episodes: z.array(z.number().int()),
});

/** What came through a workflow as JSON; entries without a reference are of no use and left out. */
export function parseTorrents(value: unknown): Torrent[] {
	const list: unknown = typeof value === 'string' ? parseJson(value) : value;
	if (!Array.isArray(list)) return [];
	return listOf(torrent).parse(list);
}

function parseJson(text: string): unknown {
	try {
		const parsed: unknown = JSON.parse(text);
		return parsed;
	} catch {
		return undefined;
	}
}
