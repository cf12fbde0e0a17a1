/** MoviePilot's things in our words. */
import type { MediaType } from '../../shared/core/media';
import type { MissingEpisodes } from '../../shared/core/decision';
import type { KnownSeason } from '../../shared/core/seasons';

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

/** A title with what people like to see of it. */
export type FoundMedia = Detail & {
	imdbId: string | null;
	tvdbId: number | null;
	overview: string;
	/** TMDB's words: `Released`, `Returning Series`. */
	productionStatus: string | null;
	posterUrl: string | null;
	/** `YYYY-MM-DD`; of a show, its first episode. */
	releaseDate: string | null;
	rating: number;
	/** Everything as received. */
	raw: Record<string, unknown>;
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
	/** `2026-11-22 08:00:00` in the server's own time zone, which it does not name; "" when it is not told. */
	createdAt: string;
	updatedAt: string;
	/** Everything as received, for an update that must not reset what it does not name. */
	raw: Record<string, unknown>;
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
	sizeBytes: number;
	/** As MoviePilot words them, e.g. `1.2M` and `2h 3m`. */
	downloadSpeed: string;
	uploadSpeed: string;
	timeLeft: string;
	downloader: string;
	username: string;
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

/** Episodes in the media library by season number. */
export type HeldEpisodes = ReadonlyMap<number, readonly number[]>;

/** `{success, message, data}` of every action; a refusal comes with HTTP 200. */
export type ActionResult = { success: boolean; said: string; data: unknown };

/** A finished subscription. */
export type HistoryRow = {
	id: number;
	mediaType: MediaType | null;
	tmdbId: number | null;
	season: number | null;
	name: string;
	year: string;
	/** As MoviePilot writes it: `2026-11-22 08:00:00`, its own time zone. */
	date: string;
	username: string;
};

/** A torrent that MoviePilot sent to a downloader, whatever became of it. */
export type DownloadedRow = Pick<DownloadRow, 'mediaType' | 'tmdbId' | 'seasons' | 'episodes'> & {
	id: number;
	/** Like that of `HistoryRow`. */
	date: string;
};

/** Who the credential acts as. */
export type Account = { name: string; isSuperuser: boolean };
