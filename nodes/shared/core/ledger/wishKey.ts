/** Under which key something is open for a source: a media key, of a season or of a whole title, or none at all. */

import { showKey, parseMediaKey } from '../mediaKey';

/** Stands for a title whose TMDB number is not known. */
export const withoutNumber = '-';

/** Once a season is known by number, what was noted for the show as a whole, or without a number, is out of date. */
export const isVaguer = (key: string, than: string): boolean =>
	key === withoutNumber ? than !== withoutNumber : showKey(than) === key;

/** A film or one season, not a whole show. */
export function isExact(key: string): boolean {
	const media = parseMediaKey(key);
	return media !== undefined && (media.mediaType === 'movie' || media.season !== null);
}
