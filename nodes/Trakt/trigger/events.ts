/** Which difference between two looks at the list is which event. */
import type { MediaItem } from '../../shared/core/media';
import {
	sourceIdOf,
	toMediaItem,
	type ListedAs,
	type ParsedEntry,
	type WatchlistEntry,
} from '../client/listItems';
import { keyOf, readKey, type Cursor } from './state';

export const eventNames = ['added', 'removed'] as const;

export type EventName = (typeof eventNames)[number];

export type WatchlistEvent = MediaItem & {
	event: EventName;
	listedAs: ListedAs;
	/** Of the film or show, or of the season or episode itself; null when Trakt does not say. */
	traktId: number | null;
};

/** New on the list, or removed and put back in the meantime, which gives a new list entry id. */
export const isAdded = (entry: WatchlistEntry, before: Cursor['entries']): boolean =>
	before[keyOf(entry)] !== entry.id;

/**
 * @param list verified complete: with half a list everything else would look removed
 * @param types kinds that were looked for now; the others are not missing, only not asked for
 */
export function removedKeys(
	list: readonly ParsedEntry[],
	before: Cursor['entries'],
	types: readonly ListedAs[],
): string[] {
	const ids = new Set(list.map(({ id }) => id));
	const keys = new Set(list.map(({ entry }) => (entry === null ? undefined : keyOf(entry))));
	return Object.keys(before).filter((key) => {
		const listedAs = readKey(key)?.listedAs;
		const isWatched = listedAs !== undefined && types.includes(listedAs);
		return isWatched && !keys.has(key) && !ids.has(before[key] ?? 0);
	});
}

export const toAddedEvent = (entry: WatchlistEntry): WatchlistEvent => ({
	event: 'added',
	listedAs: entry.listedAs,
	traktId: entry.traktId,
	...toMediaItem(entry),
});

/** Titles are not kept, so what is gone is told by its kind, its Trakt number and the list entry it was. */
export function toRemovedEvent(key: string, listEntryId: number): WatchlistEvent | undefined {
	const parts = readKey(key);
	if (parts === undefined) return undefined;
	const { listedAs, numbers } = parts;
	const [number = -1, season, episode] = numbers;
	const isOwnNumber = season === undefined && number > 0;
	const isPart = listedAs === 'season' || listedAs === 'episode';
	return {
		event: 'removed',
		listedAs,
		traktId: isOwnNumber ? number : null,
		mediaType: listedAs === 'movie' ? 'movie' : 'tv',
		tmdbId: null,
		title: '',
		year: null,
		...(season === undefined ? {} : { seasons: [season] }),
		...(season === undefined || episode === undefined ? {} : { episodes: [{ season, episode }] }),
		source: 'trakt',
		sourceId: sourceIdOf(listEntryId),
		// Of the film or show only: a season's own number says nothing about its show.
		ids: number > 0 && !(isPart && isOwnNumber) ? { trakt: number } : {},
	};
}
