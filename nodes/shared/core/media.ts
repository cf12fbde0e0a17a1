/** One wish of one person, in the only shape that travels between nodes. Field names of a service stop at its client. */

export type MediaType = 'movie' | 'tv';

export type Episode = { season: number; episode: number };

export type ExternalIds = { trakt?: number; imdb?: string; tvdb?: number; tmdb?: number };

export type MediaItem = {
	mediaType: MediaType;
	/** Null when the source knows the title but not its TMDB number; such items are reported, never dropped. */
	tmdbId: number | null;
	title: string;
	year: number | null;
	/** Shows only; 0 = specials. */
	seasons?: number[] | 'all';
	episodes?: Episode[];
	source: 'trakt' | 'jellyseerr' | 'manual';
	/** One list entry or request: `trakt:watchlist:991`, `seerr:request:436`. */
	sourceId: string;
	/** ISO 8601, UTC. */
	listedAt?: string;
	requestedBy?: string;
	is4k?: boolean;
	ids: ExternalIds;
	/** Where several wishes share one title, as checked units do: all of them, `sourceId` included. */
	sourceIds?: string[];
	requesters?: string[];
};

/** `Breaking Bad (2008)`, with ` S02` for a season: what people read in reasons and summaries. */
export function displayTitle(media: { title: string; year: number | null; season?: number | null }): string {
	const year = media.year === null ? '' : ` (${media.year})`;
	const season =
		media.season === undefined || media.season === null ? '' : ` S${String(media.season).padStart(2, '0')}`;
	return `${media.title}${year}${season}`;
}
