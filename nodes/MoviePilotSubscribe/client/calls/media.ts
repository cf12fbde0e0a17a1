import type { MediaType } from '../../../shared/core/media';
import { ServiceError } from '../../../shared/transport/errors';
import { object, type Connection } from '../connection';
import type { Detail, FoundMedia, HeldEpisodes, MissingReport } from '../model';
import {
	parseDetail,
	parseFound,
	parseFoundPage,
	parseHeld,
	parseMissing,
	type FoundPage,
} from '../shapes/media';

/**
 * 2.9 and later fail on their own answer where a show is not there: an empty list for what is declared a map
 * (mediaserver.py, "exists_remote"; 2.5 turns it into an empty map, 3.x answers one).
 */
function nothingHeld(error: unknown): HeldEpisodes {
	if (error instanceof ServiceError && error.status === 500) return new Map();
	throw error;
}

export const mediaCalls = ({ dialect: { requests }, askFor }: Connection) => ({
	/** Null when no title has this TMDB number. */
	detail: async (mediaType: MediaType, tmdbId: number): Promise<Detail | null> => {
		const found = parseDetail(await askFor(requests.detail(mediaType, tmdbId), object));
		// Another number or type under the asked one is somebody else's title, not a match.
		return found?.tmdbId === tmdbId && found.mediaType === mediaType ? found : null;
	},
	/** The same with what people like to see. */
	mediaDetails: async (mediaType: MediaType, tmdbId: number): Promise<FoundMedia | null> => {
		const found = parseFound(await askFor(requests.detail(mediaType, tmdbId), object));
		return found?.tmdbId === tmdbId && found.mediaType === mediaType ? found : null;
	},
	/** @param page from 1 */
	searchMedia: async (title: string, page: number, count: number): Promise<FoundPage> =>
		await askFor(requests.searchMedia(title, page, count), parseFoundPage),
	/** Asks the media servers themselves. @param season null for all regular seasons, or a film */
	missing: async (detail: Detail, season: number | null): Promise<MissingReport> =>
		await askFor(requests.missing(detail, season), parseMissing),
	/** What the media servers hold of a show. Whether specials are told depends on the media server. */
	held: async (detail: Detail): Promise<HeldEpisodes> =>
		await askFor(requests.held(detail), parseHeld).catch(nothingHeld),
});
