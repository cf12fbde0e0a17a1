/** Starts downloads for one film or season: the best torrent first, the next one when MoviePilot refuses it. */
import { withoutEpisodes, type MissingEpisodes } from '../../../shared/core/decision';
import { chooseDownloads, type Torrent } from '../../../shared/core/torrents';
import type { Identified } from '../../../shared/core/unit';
import type { Breaker, Trouble } from '../../../shared/transport/breaker';
import type { MoviePilot } from '../../client';
import type { TorrentContext } from '../../client/model';
import { recallTorrent } from '../../client/torrentMemory';
import { createInHand } from '../overlap/inHand';

export type Started = { title: string; site: string; episodes: number[] };

export type DownloadEnding = {
	started: Started[];
	/** What no started download covers; `none` when everything is on its way. */
	remaining: MissingEpisodes;
	problems: string[];
	/** Set when a download may or may not have started: only MoviePilot's queue can tell, later. */
	uncertain: Trouble | null;
};

export type DownloadOptions = { downloader?: string; savePath?: string };

export type Wanted = {
	unit: Identified;
	missing: MissingEpisodes;
	episodeCount: number | null;
	/** When somebody last looked what MoviePilot has of it (ms). */
	checkedAt: number;
};

/** MoviePilot takes the same torrent again without a word, and records and announces it once more. */
const orders = createInHand();

const orderedByAnother: Trouble = {
	outcome: 'deferred',
	reason: 'Another run ordered downloads for it after this one had looked; it will be looked at again',
};

export async function downloadUnit(
	client: MoviePilot,
	wanted: Wanted,
	torrents: readonly Torrent[],
	options: DownloadOptions,
	breaker: Breaker,
): Promise<DownloadEnding> {
	const { unit, missing, checkedAt } = wanted;
	const nothing: DownloadEnding = { started: [], remaining: missing, problems: [], uncertain: null };
	if (chooseDownloads(torrents, unit.season, missing).length === 0) return nothing;
	if (orders.claim(client.server, unit.mediaKey, checkedAt) !== 'taken') {
		return { ...nothing, uncertain: orderedByAnother };
	}
	let ending: DownloadEnding | null = null;
	try {
		return (ending = await order(client, wanted, torrents, options, breaker));
	} finally {
		if (ending?.uncertain) orders.lose(client.server, unit.mediaKey);
		else orders.finish(client.server, unit.mediaKey, ending?.started.length !== 0);
	}
}

async function order(
	client: MoviePilot,
	{ unit, missing, episodeCount }: Wanted,
	torrents: readonly Torrent[],
	options: DownloadOptions,
	breaker: Breaker,
): Promise<DownloadEnding> {
	const ending: DownloadEnding = { started: [], remaining: missing, problems: [], uncertain: null };
	for (const { covers, candidates } of chooseDownloads(torrents, unit.season, missing)) {
		try {
			const taken = await firstAccepted(client, unit, candidates, options, ending.problems);
			if (!taken) continue;
			ending.started.push({ title: taken.title, site: taken.site, episodes: taken.episodes });
			ending.remaining =
				covers === 'everything' ? 'none' : withoutEpisodes(ending.remaining, covers, episodeCount);
		} catch (error) {
			const trouble = breaker.fail(error);
			ending.problems.push(trouble.reason);
			ending.uncertain = trouble.outcome === 'deferred' ? trouble : null;
			break;
		}
	}
	return ending;
}

async function firstAccepted(
	client: MoviePilot,
	unit: Identified,
	candidates: readonly Torrent[],
	options: DownloadOptions,
	problems: string[],
): Promise<Torrent | undefined> {
	for (const candidate of candidates) {
		const context = await recall(client, unit, candidate.ref);
		if (!context) {
			problems.push(`"${candidate.title}" was not found again`);
			continue;
		}
		const result = await client.download(context, options);
		if (result.success) return candidate;
		problems.push(`"${candidate.title}": ${result.said || 'refused without a reason'}`);
	}
	return undefined;
}

/** A reference from another process, or of an hour ago, is found again by repeating the search. */
async function recall(
	client: MoviePilot,
	unit: Identified,
	ref: string,
): Promise<TorrentContext | undefined> {
	const known = recallTorrent(ref);
	if (known) return known;
	await client.searchTorrents(unit.mediaType, unit.tmdbId, unit.season, []);
	return recallTorrent(ref);
}
