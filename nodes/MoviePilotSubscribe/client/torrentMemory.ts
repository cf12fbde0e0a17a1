/**
 * Search hits carry a site cookie and a passkey, and MoviePilot wants them back unchanged to download.
 * They stay in this process under a reference; only the reference and harmless facts travel through a workflow.
 */
import { createHash } from 'crypto';
import { z } from 'zod';
import type { Torrent } from '../../shared/core/torrents';
import { clock } from '../../shared/transport/clock';
import type { TorrentContext } from './model';
import { listOf, record } from './shapes/fields';

const keepMs = 60 * 60_000;
const keepAtMost = 2_000;

const hits = new Map<string, { context: TorrentContext; until: number }>();

const number = (value: unknown): number | null => {
	const parsed = typeof value === 'string' && value !== '' ? Number(value) : value;
	return typeof parsed === 'number' && Number.isFinite(parsed) ? parsed : null;
};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The same hit gives the same reference in every search, so a lost one can be found again by searching again. */
const refOf = (server: string, { torrent }: TorrentContext): string =>
	createHash('sha256')
		.update([server, torrent.site, torrent.title, torrent.size, torrent.page_url].map(String).join('\n'))
		.digest('hex')
		.slice(0, 24);

export function toTorrent(server: string, hit: TorrentContext): Torrent {
	const ref = refOf(server, hit);
	remember(ref, hit);
	const { torrent, meta } = hit;
	const episodes = Array.isArray(meta.episode_list) ? meta.episode_list.map(number) : [];
	return {
		ref,
		title: text(torrent.title),
		site: text(torrent.site_name),
		sizeBytes: number(torrent.size) ?? 0,
		seeders: number(torrent.seeders) ?? 0,
		downloadFactor: number(torrent.downloadvolumefactor) ?? 1,
		firstSeason: number(meta.begin_season),
		lastSeason: number(meta.end_season),
		episodes: episodes.filter((episode) => episode !== null),
	};
}

function remember(ref: string, context: TorrentContext): void {
	hits.delete(ref);
	hits.set(ref, { context, until: clock.now() + keepMs });
	for (const [oldest, { until }] of hits) {
		if (hits.size <= keepAtMost && until > clock.now()) break;
		hits.delete(oldest);
	}
}

/** Undefined after an hour, when cookie and passkey may be old, and in another process than the one that searched. */
export function recallTorrent(ref: string): TorrentContext | undefined {
	const hit = hits.get(ref);
	return hit && hit.until > clock.now() ? hit.context : undefined;
}

/** As MoviePilot read it from the title, e.g. `1080p`; "" when it read none. */
export const resolutionOf = (ref: string): string => text(recallTorrent(ref)?.meta.resource_pix);

/** Search hits, kept exactly as received beside what is read from them. */
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
