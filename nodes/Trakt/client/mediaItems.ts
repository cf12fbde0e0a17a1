/** From entries of the watchlist to media items. */
import type { MediaItem } from '../../shared/core/media';
import type { WatchlistEntry } from './listItems';

export const sourceIdOf = (listEntryId: number): string => `trakt:watchlist:${listEntryId}`;

/** A season or an episode becomes its show with the wish narrowed down; the ids stay those of the show. */
export function toMediaItem(entry: WatchlistEntry): MediaItem {
	const { work } = entry;
	return {
		mediaType: entry.listedAs === 'movie' ? 'movie' : 'tv',
		tmdbId: work.ids.tmdb ?? null,
		title: work.title,
		year: work.year,
		...wishOf(entry),
		source: 'trakt',
		sourceId: sourceIdOf(entry.id),
		...(entry.listedAt === null ? {} : { listedAt: entry.listedAt }),
		ids: work.ids,
	};
}

function wishOf({ listedAs, season, episode }: WatchlistEntry): Pick<MediaItem, 'seasons' | 'episodes'> {
	if (listedAs === 'movie') return {};
	if (season === null) return { seasons: 'all' };
	return episode === null ? { seasons: [season] } : { seasons: [season], episodes: [{ season, episode }] };
}
