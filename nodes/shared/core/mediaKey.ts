/** The name of a title or season in one word. Written and read here, and nowhere else. */
import type { MediaType } from './media';

/** `movie:550`, `tv:1396`, `tv:1396:s02`. The type is part of it: TMDB counts films and shows separately. */
export type MediaKey = string;

/** @property season null for films, and for a show as a whole */
export type KeyedMedia = { mediaType: MediaType; tmdbId: number; season: number | null };

export function mediaKey(media: { mediaType: MediaType; tmdbId: number }, season?: number | null): MediaKey {
	const title = `${media.mediaType}:${media.tmdbId}`;
	return season === undefined || season === null ? title : `${title}:s${String(season).padStart(2, '0')}`;
}

/** Null for a row that does not say which title it is; a film's row may carry a season, which means nothing. */
export function mediaKeyOf(row: {
	mediaType: MediaType | null;
	tmdbId: number | null;
	season: number | null;
}): MediaKey | null {
	const { mediaType, tmdbId, season } = row;
	if (mediaType === null || tmdbId === null) return null;
	return mediaKey({ mediaType, tmdbId }, mediaType === 'tv' ? season : null);
}

/** @returns undefined for anything else, a film with a season among it */
export function parseMediaKey(value: string): KeyedMedia | undefined {
	const [, movie, show, season] = /^(?:movie:(\d+)|tv:(\d+)(?::s(\d{2,}))?)$/.exec(value) ?? [];
	if (movie !== undefined) return { mediaType: 'movie', tmdbId: Number(movie), season: null };
	if (show === undefined) return undefined;
	return { mediaType: 'tv', tmdbId: Number(show), season: season === undefined ? null : Number(season) };
}

/** Of a season, the show; undefined for everything else. */
export function showKey(key: string): MediaKey | undefined {
	const media = parseMediaKey(key);
	return media && media.season !== null ? mediaKey(media) : undefined;
}
