/** Where the ledger and the server tell different stories. Pure: the facts are handed in, nothing is changed. */
import { MediaKey, parseMediaKey, showKey } from '../mediaKey';
import type { Outcome } from '../outcome';
import { findDuplicates, type Duplicate } from './duplicates';
import { listEntries, type LedgerEntry } from './entries';
import { keysOf, presence, type Inventory, type Presence, type Sighting } from './inventory';
import type { Ledger } from './ledger';

/** What neither subscriptions nor downloads nor history tell: only the library can. */
export type Doubt = { key: MediaKey; title: string; year: number | null };

type Recorded = { key: MediaKey; outcome: Outcome; recordedAt: string };

export type Findings = {
	/** Recorded as done, and neither subscribed, nor downloading, nor completed, nor in the library. */
	nowhere: Recorded[];
	/** Subscribed or downloading without the ledger knowing: added by hand, or the ledger lost it. */
	notInLedger: { key: MediaKey; title: string; as: Presence }[];
	/** Waiting for another try although it is there by now. */
	openButThere: (Recorded & { sourceId: string; title: string; as: Presence })[];
	duplicates: Duplicate[];
	/** Due for so long that nobody seems to try again. */
	stale: (Recorded & { sourceId: string; title: string; dueSince: string; attempts: number })[];
};

type Known = { entry: LedgerEntry; key: MediaKey };

const keyed = (ledger: Ledger, now: number): Known[] =>
	listEntries(ledger, now).flatMap((entry) =>
		entry.mediaKey === null ? [] : [{ entry, key: entry.mediaKey }],
	);

/**
 * Open wishes first, then what should be on the server's lists and is not, then what was in the library when it
 * was recorded. The last group begins every day where the day before ended, so that a limit reaches all of it in time.
 *
 * @param now ms since 1970
 * @returns with how many are left for another time
 */
export function findDoubts(ledger: Ledger, inventory: Inventory, now: number, limit: number) {
	const rows = keysOf(inventory.rows);
	const known = keyed(ledger, now).filter(({ key }) => presence(inventory, rows, key) === null);
	const open = known.filter(({ entry }) => entry.nextAt !== null);
	const done = known.filter((one) => isExpected(one.entry) && !isOnLists(inventory, rows, one.key));
	const first = toDoubts([...open, ...done.filter(({ entry }) => entry.outcome !== 'in_library')]);
	const seen = toDoubts(done.filter(({ entry }) => entry.outcome === 'in_library'));
	const room = Math.max(0, limit - first.length);
	const start = seen.length === 0 ? 0 : (Math.floor(now / day) * room) % seen.length;
	const all = [...first, ...seen.slice(start), ...seen.slice(0, start)];
	return { doubts: all.slice(0, limit), left: Math.max(0, all.length - limit) };
}

const day = 24 * 60 * 60_000;

const toDoubts = (known: readonly Known[]): Doubt[] => {
	const doubts = known.map(({ entry: { title, year }, key }): [MediaKey, Doubt] => [
		key,
		{ key, title, year },
	]);
	return [...new Map(doubts).values()];
};

const isExpected = ({ state, outcome }: LedgerEntry): boolean =>
	state === 'done' && outcome !== 'skipped_specials';

/** Leniently: a show as a whole is there with any of its seasons, and a season with a download of the whole show. */
function isOnLists(inventory: Inventory, rows: ReadonlySet<MediaKey>, key: MediaKey): boolean {
	const { downloading, partlyDownloading, completed } = inventory;
	const lists = [rows, downloading, partlyDownloading, completed];
	const show = showKey(key);
	if (lists.some((list) => list.has(key) || (show !== undefined && list.has(show)))) return true;
	if (show !== undefined || parseMediaKey(key)?.mediaType !== 'tv') return false;
	return lists.some((list) => [...list].some((other) => showKey(other) === key));
}

/** @param sightings by media key; what is not among them was not looked up */
export function compare(
	ledger: Ledger,
	inventory: Inventory,
	sightings: ReadonlyMap<MediaKey, Sighting>,
	options: { staleAfterMs: number; now: number },
): Findings {
	const { now, staleAfterMs } = options;
	const rows = keysOf(inventory.rows);
	const known = keyed(ledger, now);
	const open = known.filter(({ entry }) => entry.nextAt !== null);
	return {
		nowhere: known
			.filter(({ entry, key }) => isExpected(entry) && sightings.get(key) === 'absent')
			.filter(({ key }) => !isOnLists(inventory, rows, key))
			.map(toRecorded),
		notInLedger: findUnknown(known, inventory),
		openButThere: open.flatMap((one) => {
			const as = presence(inventory, rows, one.key) ?? inLibrary(sightings.get(one.key));
			return as === null ? [] : [{ ...toWish(one), as }];
		}),
		duplicates: findDuplicates(inventory),
		stale: open
			.filter(({ entry }) => (entry.nextAt ?? now) < now - staleAfterMs)
			.map((one) => ({
				...toWish(one),
				dueSince: new Date(one.entry.nextAt ?? now).toISOString(),
				attempts: one.entry.attempts,
			})),
	};
}

const inLibrary = (sighting: Sighting | undefined): Presence | null =>
	sighting === 'complete' ? 'in_library' : null;

const toRecorded = ({ entry: { outcome, at }, key }: Known): Recorded => ({
	key,
	outcome: outcome ?? 'failed',
	recordedAt: new Date(at).toISOString(),
});

const toWish = (one: Known) => ({
	...toRecorded(one),
	sourceId: one.entry.sourceId ?? '',
	title: one.entry.title,
});

function findUnknown(known: readonly Known[], inventory: Inventory): Findings['notInLedger'] {
	const recorded = new Set(known.filter(({ entry }) => entry.state !== 'forgotten').map(({ key }) => key));
	const unknown = new Map<MediaKey, Findings['notInLedger'][number]>();
	for (const key of inventory.downloading) unknown.set(key, { key, title: '', as: 'downloading' });
	for (const { key, title } of inventory.rows)
		if (key !== null) unknown.set(key, { key, title, as: 'already_subscribed' });
	return [...unknown.values()].filter(({ key }) => !recorded.has(key));
}
