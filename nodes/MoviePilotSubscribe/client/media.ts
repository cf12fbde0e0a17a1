import type { MediaType } from '../../shared/core/media';
import type { Detail, FoundMedia, MissingReport } from '../model';
import { parseDetail, parseMissing } from '../shapes/media';
import { parseFound, parseFoundPage, type FoundPage } from '../shapes/mediaFacts';
import type { Connection } from './connection';

export const mediaCalls = ({ dialect: { requests }, ask, askFor }: Connection) => ({
	/** Null when no title has this TMDB number. */
	detail: async (mediaType: MediaType, tmdbId: number): Promise<Detail | null> => {
		const found = parseDetail(await ask(requests.detail(mediaType, tmdbId)));
		// Another number or type under the asked one is somebody else's title, not a match.
		return found?.tmdbId === tmdbId && found.mediaType === mediaType ? found : null;
	},
	/** The same with what people like to see. */
	mediaDetails: async (mediaType: MediaType, tmdbId: number): Promise<FoundMedia | null> => {
		const found = parseFound(await ask(requests.detail(mediaType, tmdbId)));
		return found?.tmdbId === tmdbId && found.mediaType === mediaType ? found : null;
	},
	/** @param page from 1 */
	searchMedia: async (title: string, page: number, count: number): Promise<FoundPage> =>
		await askFor(requests.searchMedia(title, page, count), parseFoundPage),
	/** Asks the media servers themselves. @param season null for all regular seasons, or a film */
	missing: async (detail: Detail, season: number | null): Promise<MissingReport> =>
		await askFor(requests.missing(detail, season), parseMissing),
});
