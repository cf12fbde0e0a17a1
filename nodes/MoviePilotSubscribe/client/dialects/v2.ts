/** MoviePilot 2.9–2.15: API key on every endpoint, bare payloads, identity by `tmdbid`. */
import type { IDataObject } from 'n8n-workflow';
import type { MediaType } from '../../../shared/core/media';
import type { ServiceRequest } from '../../../shared/transport/request';
import type { Detail, SubscriptionWish } from '../model';
import type { Dialect, Requests } from './dialect';
import { api, downloadRequests, get } from './requests';
import { toOptionFields } from './optionFields';

/** The server answers 500 to anything but these two (schemas/types.py of v2.5.6, unchanged since). */
export const chineseType: Record<MediaType, string> = { movie: '电影', tv: '电视剧' };

const mediaPath = (tmdbId: number) => `${encodeURIComponent(`tmdb:${tmdbId}`)}`;

/**
 * Options that are not set stay away: the server then applies its own defaults for the media type.
 * The season is sent for shows only: with a season a film is announced as a show (fixed in PR #6226 only).
 * Neither douban nor bangumi ids: they make older servers read the season from the title.
 */
export function toBody({ mediaType, name, year, season, options }: SubscriptionWish, identity: IDataObject) {
	const set = Object.entries(toOptionFields(options)).filter(([, value]) => value !== '');
	return {
		name,
		type: chineseType[mediaType],
		year,
		...identity,
		...(mediaType === 'tv' && season !== null ? { season } : {}),
		...Object.fromEntries(set),
	};
}

export const torrentQuery = (mediaType: MediaType, season: number | null, sites: number[]) => ({
	mtype: chineseType[mediaType],
	...(season === null ? {} : { season }),
	...(sites.length > 0 ? { sites: sites.join(',') } : {}),
});

/** What came as JSON goes back as JSON. */
export const toDataObject = (value: Record<string, unknown>): IDataObject => value as IDataObject;

/** Fields the server keeps to itself: sent back in an update they are refused or would overwrite what it counts. */
const ownFields = ['lack_episode', 'completed_episode', 'note', 'last_update', 'date', 'username', 'state'];

const withoutOwnFields = (row: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(row).filter(([name]) => !ownFields.includes(name)));

/** A larger total makes more episodes lack only where the body names how many do (v2.5.6 subscribe.py:95-130). */
const lackingOf = ({ lack_episode }: Record<string, unknown>, changes: Record<string, unknown>) =>
	'total_episode' in changes ? { lack_episode } : {};

/** Both take a title as MoviePilot describes it and ask the media servers themselves. @param season null for all */
export const askLibrary = (
	question: 'notexists' | 'exists_remote',
	{ mediaType, title, year }: Detail,
	season: number | null,
	identity: IDataObject,
): ServiceRequest => ({
	method: 'POST',
	path: `${api}/mediaserver/${question}`,
	body: {
		...{ type: chineseType[mediaType], title, year, ...identity },
		...(season === null ? {} : { season }),
	},
	timeoutMs: 60_000,
});

/** Timeouts follow what each call does behind the scenes: database, TMDB, media servers, indexer sites. */
const requests: Requests = {
	currentUser: () => get('/user/current', 15_000),
	version: () => get('/system/env', 15_000),
	detail: (mediaType, tmdbId) =>
		get(`/media/${mediaPath(tmdbId)}`, 30_000, { type_name: chineseType[mediaType] }),
	searchMedia: (title, page, count) => get('/media/search', 30_000, { title, type: 'media', page, count }),
	missing: (detail, season) => askLibrary('notexists', detail, season, { tmdb_id: detail.tmdbId }),
	// Without a season: 2.x takes season 0 for none, and answers for all of them either way.
	held: (detail) => askLibrary('exists_remote', detail, null, { tmdb_id: detail.tmdbId }),
	mediaServers: () => get('/mediaserver/clients', 15_000),

	// Without the trailing slash the server redirects to an address built from the Host header.
	subscriptions: () => get('/subscribe/', 15_000),
	createSubscription: (wish) => ({
		method: 'POST',
		path: `${api}/subscribe/`,
		body: toBody(wish, { tmdbid: wish.tmdbId }),
		timeoutMs: 90_000,
	}),
	// What an update leaves out is reset to the schema's defaults, so the whole row goes back.
	updateSubscription: ({ raw }, changes) => ({
		method: 'PUT',
		path: `${api}/subscribe/`,
		body: toDataObject({ ...withoutOwnFields(raw), ...lackingOf(raw, changes), ...changes }),
		timeoutMs: 30_000,
	}),
	deleteSubscription: (id) => ({ method: 'DELETE', path: `${api}/subscribe/${id}`, timeoutMs: 15_000 }),
	setSubscriptionState: (id, state) => ({
		method: 'PUT',
		path: `${api}/subscribe/status/${id}`,
		query: { state },
		timeoutMs: 15_000,
	}),
	searchSubscription: (id) => get(`/subscribe/search/${id}`, 30_000),
	resetSubscription: (id) => get(`/subscribe/reset/${id}`, 30_000),
	subscriptionHistory: (mediaType, page, count) =>
		get(`/subscribe/history/${encodeURIComponent(chineseType[mediaType])}`, 15_000, { page, count }),

	sites: () => get('/site/rss', 15_000),
	searchTorrents: (mediaType, tmdbId, season, sites) =>
		get(`/search/media/${mediaPath(tmdbId)}`, 300_000, torrentQuery(mediaType, season, sites)),
	download: ({ media, torrent }, { downloader, savePath }) => ({
		method: 'POST',
		path: `${api}/download/`,
		body: {
			...{ media_in: toDataObject(media), torrent_in: toDataObject(torrent) },
			...{ downloader: downloader ?? null, save_path: savePath ?? null },
		},
		timeoutMs: 60_000,
	}),

	// A setting is asked for by its name: the same address would tell every password MoviePilot has.
	ruleGroups: () => get('/system/setting/UserFilterRuleGroups', 15_000),

	...downloadRequests,
};

export const v2: Dialect = {
	name: '2',
	versions: '2.9–2.15',
	requests,
	unwrap: (body) => body,
	// `rclone:/MP`, and the bare path of the local storage (PR #5224 of December 2025).
	toSavePath: ({ storage, path }) => (storage === 'local' ? path : `${storage}:${path}`),
	// Before 2.9.9 they are refused in words, and what was created is read back in any case.
	subscribesSpecials: true,
};
