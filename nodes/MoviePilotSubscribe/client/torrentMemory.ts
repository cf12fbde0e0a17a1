/**
 * Search hits carry a site cookie and a passkey, and MoviePilot wants them back unchanged to download.
 * They stay in this process under a reference; only the reference and harmless facts travel through a workflow.
 */
import { createHash } from 'crypto';
import { z } from 'zod';
import type { Torrent } from '../../shared/core/torrents';
import { clock } from '../../shared/transport/clock';
import type { TorrentContext } from './model';
import { listOf } from '../../shared/core/values';
import { asText, optionalNumber, record } from './shapes/fields';

const keepMs = 60 * 60_000;
const keepAtMost = 2_000;

const hits = new Map<string, { context: TorrentContext; secrets: string[]; until: number }>();

/** Neither null nor "" is the number 0. */
const number = z.union([z.number(), z.string().min(1)]).pipe(z.coerce.number().finite());
/** What is told of a hit; everything else stays inside. */
const facts = z.object({
	torrent: z.object({
		title: asText,
		site_name: asText,
		size: number.catch(0),
		seeders: number.catch(0),
		downloadvolumefactor: number.catch(1),
	}),
	meta: z.object({
		begin_season: optionalNumber,
		end_season: optionalNumber,
		episode_list: listOf(number).catch([]),
	}),
});

/** The same hit gives the same reference in every search, so a lost one can be found again by searching again. */
const refOf = (server: string, { torrent }: TorrentContext): string =>
	createHash('sha256')
		.update([server, torrent.site, torrent.title, torrent.size, torrent.page_url].map(String).join('\n'))
		.digest('hex')
		.slice(0, 24);

export function toTorrent(server: string, hit: TorrentContext): Torrent {
	const ref = refOf(server, hit);
	remember(ref, hit);
	const { torrent, meta } = facts.parse(hit);
	return {
		ref,
		title: torrent.title,
		site: torrent.site_name,
		sizeBytes: torrent.size,
		seeders: torrent.seeders,
		downloadFactor: torrent.downloadvolumefactor,
		firstSeason: meta.begin_season,
		lastSeason: meta.end_season,
		episodes: meta.episode_list,
	};
}

function remember(ref: string, context: TorrentContext): void {
	hits.delete(ref);
	hits.set(ref, { context, secrets: secretsOf(context), until: clock.now() + keepMs });
	for (const [oldest, { until }] of hits) {
		if (hits.size <= keepAtMost && until > clock.now()) break;
		hits.delete(oldest);
	}
}

/** What must not be seen of the hits in this process, whoever quotes it. */
export const torrentSecrets = (): string[] => [
	...new Set([...hits.values()].flatMap(({ secrets }) => secrets)),
];

/** Shorter values of a cookie are settings, and shorter parts of an address are numbers and names. */
const shortestValue = 8;
/** Digits and letters in one piece, wherever; with dashes only as the whole value of a parameter, where a name has dots. */
const longParts =
	/(?=[a-z]*\d)[a-z\d]{16,}|(?<=[?&][\w-]+=)(?=[^&\d]*\d)(?=[^&a-z]*[a-z])[\w-]{12,}(?=&|$)/gi;

/** Both whole and in parts: a site that refuses a download may quote the passkey alone. */
function secretsOf({ torrent }: TorrentContext): string[] {
	const held = Object.entries(torrent).flatMap(([field, value]) =>
		typeof value === 'string' && /cookie|enclosure|token|api_?key|headers/i.test(field) ? [value] : [],
	);
	const pairs = held.flatMap((value) => value.split(';').map((pair) => pair.replace(/^[^=]*=/, '').trim()));
	const values = pairs.filter((value) => value.length >= shortestValue);
	return [...held, ...values, ...held.flatMap((value) => value.match(longParts) ?? [])];
}

/** Undefined after an hour, when cookie and passkey may be old, and in another process than the one that searched. */
export function recallTorrent(ref: string): TorrentContext | undefined {
	const hit = hits.get(ref);
	return hit && hit.until > clock.now() ? hit.context : undefined;
}

/** As MoviePilot read it from the title, e.g. `1080p`; "" when it read none. */
export const resolutionOf = (ref: string): string => asText.parse(recallTorrent(ref)?.meta.resource_pix);

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
