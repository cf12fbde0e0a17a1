/** What differs between MoviePilot's API generations, and nothing else. */
import type { MediaType } from '../../shared/core/media';
import type { MissingEpisodes } from '../../shared/core/decision';
import type { KnownSeason } from '../../shared/core/seasons';
import type { ServiceRequest } from '../../shared/transport/request';

/** A title as MoviePilot recognised it. */
export type Detail = {
	mediaType: MediaType;
	tmdbId: number;
	title: string;
	originalTitle: string;
	englishTitle: string;
	year: string;
	/** Season 0 included; empty for films and for shows that could not be read. */
	seasons: KnownSeason[];
};

/** One row: a film, or one season of a show. */
export type SubscriptionRow = {
	id: number;
	mediaType: MediaType | null;
	tmdbId: number | null;
	season: number | null;
	name: string;
	year: string;
	/** N new, R running, P pending, S suspended */
	state: string;
	username: string;
	totalEpisodes: number;
	lackEpisodes: number;
};

export type DownloadRow = {
	hash: string;
	title: string;
	mediaType: MediaType | null;
	tmdbId: number | null;
	/** Seasons named by MoviePilot's own record, e.g. `S01-S03`; empty for films and unknown torrents. */
	seasons: number[];
	/** Empty = everything of those seasons, or a film. */
	episodes: number[];
	/** 0–100 */
	progress: number;
	state: string;
};

export type SubscriptionOptions = {
	sites?: number[];
	quality?: string;
	resolution?: string;
	effect?: string;
	include?: string;
	exclude?: string;
	filterGroups?: string[];
	savePath?: string;
	downloader?: string;
	bestVersion?: boolean;
	episodeGroup?: string;
	startEpisode?: number;
	totalEpisode?: number;
	keyword?: string;
};

export type SubscriptionWish = {
	mediaType: MediaType;
	tmdbId: number;
	/** `Title (Year)`: a bare `1917` parses to nothing on older servers. */
	name: string;
	year: string;
	season: number | null;
	options: SubscriptionOptions;
};

/** One search hit exactly as received: it must be handed back unchanged, cookie and passkey included. */
export type TorrentContext = {
	media: Record<string, unknown>;
	torrent: Record<string, unknown>;
	meta: Record<string, unknown>;
};

/** Missing episodes by season number; for films under `movie`. A season that is absent is complete. */
export type MissingReport = { movie: boolean; seasons: ReadonlyMap<number, MissingEpisodes> };

/** `{success, message, data}` of every action; a refusal comes with HTTP 200. */
export type ActionResult = { success: boolean; said: string; data: unknown };

export type Dialect = {
	name: string;
	requests: {
		currentUser: () => ServiceRequest;
		detail: (mediaType: MediaType, tmdbId: number) => ServiceRequest;
		missing: (detail: Detail, season: number | null) => ServiceRequest;
		subscriptions: () => ServiceRequest;
		downloads: () => ServiceRequest;
		downloaders: () => ServiceRequest;
		sites: () => ServiceRequest;
		createSubscription: (wish: SubscriptionWish) => ServiceRequest;
		deleteSubscription: (id: number) => ServiceRequest;
		setSubscriptionState: (id: number, state: 'R' | 'S') => ServiceRequest;
		searchTorrents: (
			mediaType: MediaType,
			tmdbId: number,
			season: number | null,
			sites: number[],
		) => ServiceRequest;
		download: (
			context: TorrentContext,
			options: { downloader?: string; savePath?: string },
		) => ServiceRequest;
	};
	/** Lists come back as null when the answer is no list at all; the client makes an error of it. */
	parse: {
		payload: (body: unknown) => unknown;
		detail: (payload: unknown) => Detail | null;
		missing: (payload: unknown) => MissingReport | null;
		subscriptions: (payload: unknown) => SubscriptionRow[] | null;
		downloads: (payload: unknown) => DownloadRow[] | null;
		torrents: (payload: unknown) => TorrentContext[];
	};
};
