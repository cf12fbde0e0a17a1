/** A request holds no title. It is looked up once per title and run, and never at the price of the request itself. */
import type { MediaType } from '../../shared/core/media';
import { nothingUnlessKeyRefused } from '../../shared/transport/breaker';
import { mapGently } from './mapGently';
import type { MediaRequest, TitleFacts } from './mediaRequest';

/** @param language e.g. `zh-CN`; "" = the server's own */
export type FetchTitle = (mediaType: MediaType, tmdbId: number, language: string) => Promise<TitleFacts>;

export type Titles = {
	/**
	 * Undefined where there is no number or the look-up failed.
	 *
	 * @throws ServiceError when the server no longer accepts the key
	 */
	find: (requests: readonly MediaRequest[], language: string) => Promise<Array<TitleFacts | undefined>>;
	/** Look-ups that failed, or were not made any more because the server is down. */
	failures: () => number;
};

export function createTitles(fetchTitle: FetchTitle): Titles {
	const cache = new Map<string, Promise<TitleFacts | undefined>>();
	let failed = 0;

	const lookUp = async (mediaType: MediaType, tmdbId: number, language: string) => {
		const title = await fetchTitle(mediaType, tmdbId, language).catch(nothingUnlessKeyRefused);
		if (title === undefined) failed++;
		return title;
	};

	const find = async (request: MediaRequest, language: string) => {
		const tmdbId = request.media?.tmdbId ?? null;
		if (tmdbId === null) return undefined;
		const key = `${request.mediaType}:${tmdbId}:${language}`;
		const known = cache.get(key) ?? lookUp(request.mediaType, tmdbId, language);
		cache.set(key, known);
		return await known;
	};

	return {
		find: async (requests, language) =>
			await mapGently(requests, async (request) => await find(request, language)),
		failures: () => failed,
	};
}
