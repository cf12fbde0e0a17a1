/**
 * From one complete look at the list, and what was remembered, to the events and the next memory. Pure: the same
 * look compared twice gives the same events, so a poll that fails afterwards loses nothing.
 */
import type { WatchlistStamps } from '../client/activities';
import type { ListedAs, ParsedEntry, WatchlistEntry } from '../client/listItems';
import {
	isAdded,
	removedKeys,
	toAddedEvent,
	toRemovedEvent,
	type EventName,
	type WatchlistEvent,
} from './events';
import { oldestFirst, selectAfterDamage, selectOnFirstRun, type FirstRun } from './firstRun';
import { toStoredEntries, type Cursor, type Remembered } from './state';

export type Settings = { events: readonly EventName[]; types: readonly ListedAs[]; firstRun: FirstRun };

export type Look = {
	/** Verified complete, only of the kinds in `settings.types`. */
	list: readonly ParsedEntry[];
	scope: string;
	/** Read before the list, so that whatever changed since shows at the next poll. */
	stamps: WatchlistStamps;
	now: number;
};

export function compare(
	look: Look,
	remembered: Remembered,
	settings: Settings,
): { events: WatchlistEvent[]; cursor: Cursor } {
	const before = remembered.kind === 'cursor' ? remembered.cursor : undefined;
	// Another account's or server's list says nothing about this one: it begins as on the first day.
	const known = before?.scope === look.scope ? before : undefined;
	const events = [
		...addedEntries(look, remembered, known, settings).map(toAddedEvent),
		...removedEvents(look, known, settings),
	].filter(({ event }) => settings.events.includes(event));
	const cursor: Cursor = {
		version: 1,
		scope: look.scope,
		types: [...settings.types],
		stamps: look.stamps.text,
		lookAgain: look.stamps.isFresh,
		lookedAt: look.now,
		entries: toStoredEntries(look.list, known?.entries ?? {}),
	};
	return { events, cursor };
}

function addedEntries(
	look: Look,
	remembered: Remembered,
	known: Cursor | undefined,
	{ firstRun }: Settings,
): WatchlistEntry[] {
	const entries = look.list.flatMap(({ entry }) => (entry === null ? [] : [entry]));
	if (remembered.kind === 'damaged') {
		return selectAfterDamage(entries, firstRun, remembered.lookedAt, look.now);
	}
	if (known === undefined) return selectOnFirstRun(entries, firstRun);
	// A kind that was chosen since then is new, while the others carry on where they were.
	const isWatched = ({ listedAs }: WatchlistEntry) => known.types.includes(listedAs);
	const added = entries.filter((entry) => isWatched(entry) && isAdded(entry, known.entries));
	const unseen = entries.filter((entry) => !isWatched(entry));
	return oldestFirst([...added, ...selectOnFirstRun(unseen, firstRun)]);
}

const removedEvents = (look: Look, known: Cursor | undefined, { types }: Settings): WatchlistEvent[] =>
	known === undefined
		? []
		: removedKeys(look.list, known.entries, types).flatMap(
				(key) => toRemovedEvent(key, known.entries[key] ?? 0) ?? [],
			);
