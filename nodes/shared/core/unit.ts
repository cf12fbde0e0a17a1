/** A unit is what one subscription or download covers: a film, or one season of a show. */
import type { MediaItem, MediaType } from './media';
import { mediaKey, type MediaKey } from './mediaKey';

export type MediaUnit = {
	/** Null only where the TMDB number is missing. */
	mediaKey: MediaKey | null;
	mediaType: MediaType;
	tmdbId: number | null;
	title: string;
	year: number | null;
	/** Null for films, and for a show of which no season is known. */
	season: number | null;
	isSpecial: boolean;
	is4k: boolean;
	/** Every list entry and request that wants this unit; each is acted on once. */
	sourceIds: string[];
	requesters: string[];
	/** The newest of those wishes, ISO 8601. */
	listedAt: string | null;
};

/** A unit with the number that everything MoviePilot is asked rests on. */
export type Identified = MediaUnit & { tmdbId: number; mediaKey: MediaKey };

export function toUnit(item: MediaItem, season: number | null): MediaUnit {
	const { mediaType, tmdbId } = item;
	return {
		mediaKey: tmdbId === null ? null : mediaKey({ mediaType, tmdbId }, season),
		mediaType: item.mediaType,
		tmdbId: item.tmdbId,
		title: item.title,
		year: item.year,
		season,
		isSpecial: season === 0,
		is4k: item.is4k === true,
		sourceIds: item.sourceIds ?? [item.sourceId],
		requesters: item.requesters ?? (item.requestedBy === undefined ? [] : [item.requestedBy]),
		listedAt: item.listedAt ?? null,
	};
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

const latest = (a: string | null, b: string | null): string | null => {
	if (a === null || b === null) return a ?? b;
	return a > b ? a : b;
};

/** Two wishes for the same unit become one that remembers both, so that nothing is searched or created twice. */
export function mergeUnits<T extends MediaUnit>(kept: T, other: MediaUnit): T {
	return {
		...kept,
		title: kept.title || other.title,
		year: kept.year ?? other.year,
		is4k: kept.is4k || other.is4k,
		sourceIds: union(kept.sourceIds, other.sourceIds),
		requesters: union(kept.requesters, other.requesters),
		listedAt: latest(kept.listedAt, other.listedAt),
	};
}
