/** MoviePilot 2.9–2.15: API key on every endpoint, bare payloads, identity by `tmdbid`. */
import type { MediaType } from '../../shared/core/media';
import type { ServiceRequest } from '../../shared/transport/request';
import type { Dialect, SubscriptionWish } from './dialect';
import { parseDetail, parseDownloads, parseMissing, parseSubscriptions, parseTorrents } from './v2Shapes';

const api = '/api/v1';

/** The server answers 500 to anything but these two (schemas/types.py of v2.5.6, unchanged since). */
export const chineseType: Record<MediaType, string> = { movie: '电影', tv: '电视剧' };

const mediaPath = (tmdbId: number) => `${encodeURIComponent(`tmdb:${tmdbId}`)}`;

const get = (path: string, timeoutMs: number, query?: ServiceRequest['query']): ServiceRequest => ({
	method: 'GET',
	path: `${api}${path}`,
	timeoutMs,
	...(query ? { query } : {}),
});

/**
 * Options that are not set stay away: the server then applies its own defaults for the media type.
 * The season is sent for shows only: with a season a film is announced as a show (fixed in PR #6226 only).
 * Neither douban nor bangumi ids: they make older servers read the season from the title.
 */
function toBody({ mediaType, tmdbId, name, year, season, options }: SubscriptionWish) {
	const optional = {
		sites: options.sites,
		quality: options.quality,
		resolution: options.resolution,
		effect: options.effect,
		include: options.include,
		exclude: options.exclude,
		filter_groups: options.filterGroups,
		save_path: options.savePath,
		downloader: options.downloader,
		best_version: options.bestVersion === undefined ? undefined : Number(options.bestVersion),
		episode_group: options.episodeGroup,
		start_episode: options.startEpisode,
		total_episode: options.totalEpisode,
		keyword: options.keyword,
	};
	const set = Object.entries(optional).filter(([, value]) => value !== undefined && value !== '');
	return {
		name,
		type: chineseType[mediaType],
		year,
		tmdbid: tmdbId,
		...(mediaType === 'tv' && season !== null ? { season } : {}),
		...Object.fromEntries(set),
	};
}

/** Timeouts follow what each call does behind the scenes: database, TMDB, media servers, indexer sites. */
export const v2: Dialect = {
	name: '2.9–2.15',
	requests: {
		currentUser: () => get('/user/current', 15_000),
		detail: (mediaType, tmdbId) =>
			get(`/media/${mediaPath(tmdbId)}`, 30_000, { type_name: chineseType[mediaType] }),
		missing: ({ mediaType, tmdbId, title, year }, season) => ({
			method: 'POST',
			path: `${api}/mediaserver/notexists`,
			body: {
				type: chineseType[mediaType],
				title,
				year,
				tmdb_id: tmdbId,
				...(season === null ? {} : { season }),
			},
			timeoutMs: 60_000,
		}),
		// Without the trailing slash the server redirects to an address built from the Host header.
		subscriptions: () => get('/subscribe/', 15_000),
		downloads: () => get('/download/', 30_000),
		downloaders: () => get('/download/clients', 15_000),
		sites: () => get('/site/rss', 15_000),
		createSubscription: (wish) => ({
			method: 'POST',
			path: `${api}/subscribe/`,
			body: toBody(wish),
			timeoutMs: 90_000,
		}),
		deleteSubscription: (id) => ({ method: 'DELETE', path: `${api}/subscribe/${id}`, timeoutMs: 15_000 }),
		setSubscriptionState: (id, state) => ({
			method: 'PUT',
			path: `${api}/subscribe/status/${id}`,
			query: { state },
			timeoutMs: 15_000,
		}),
		searchTorrents: (mediaType, tmdbId, season, sites) =>
			get(`/search/media/${mediaPath(tmdbId)}`, 300_000, {
				mtype: chineseType[mediaType],
				...(season === null ? {} : { season }),
				...(sites.length > 0 ? { sites: sites.join(',') } : {}),
			}),
		download: ({ media, torrent }, { downloader, savePath }) => ({
			method: 'POST',
			path: `${api}/download/`,
			body: {
				media_in: media,
				torrent_in: torrent,
				downloader: downloader ?? null,
				save_path: savePath ?? null,
			},
			timeoutMs: 60_000,
		}),
	},
	parse: {
		payload: (body) => body,
		detail: parseDetail,
		missing: parseMissing,
		subscriptions: parseSubscriptions,
		downloads: parseDownloads,
		torrents: parseTorrents,
	},
};
