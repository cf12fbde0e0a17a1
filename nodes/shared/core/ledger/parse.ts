/** From whatever lies in static data to a ledger. Damaged data is handed back to be set aside, never dropped. */
import { isOutcome } from '../outcome';
import { isRecord } from '../values';
import { emptyLedger, packedAt, type Ledger, type OpenWishes, type Retry } from './ledger';

const isTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((entry) => typeof entry === 'string');

const isRetry = (value: unknown): value is Retry =>
	isRecord(value) &&
	isOutcome(value.outcome) &&
	typeof value.attempts === 'number' &&
	typeof value.recordedAt === 'number' &&
	typeof value.nextAt === 'number' &&
	typeof value.reason === 'string' &&
	typeof value.title === 'string' &&
	(value.year === null || typeof value.year === 'number') &&
	[undefined, 'movie', 'tv'].some((mediaType) => value.mediaType === mediaType) &&
	(value.is4k === undefined || typeof value.is4k === 'boolean') &&
	(value.requesters === undefined || isTexts(value.requesters));

const isPacked = (value: unknown): value is string =>
	typeof value === 'string' && packedAt(value) !== undefined;

/** A shallow copy of the entries that pass; `complete` is false when one did not. */
function sift<T>(value: unknown, accepts: (entry: unknown) => entry is T) {
	if (!isRecord(value)) return { kept: {}, complete: false };
	const kept: Record<string, T> = {};
	let complete = true;
	for (const [id, entry] of Object.entries(value)) {
		if (accepts(entry)) kept[id] = entry;
		else complete = false;
	}
	return { kept, complete };
}

function siftShelves<T>(value: unknown, accepts: (entry: unknown) => entry is T) {
	const shelves = sift(value, isRecord);
	const sifted = Object.entries(shelves.kept).map(([shelf, entries]) => ({
		shelf,
		...sift(entries, accepts),
	}));
	return {
		kept: Object.fromEntries(sifted.map(({ shelf, kept }) => [shelf, kept])),
		complete: shelves.complete && sifted.every(({ complete }) => complete),
	};
}

/** @returns `damaged` when any part could not be read: the caller keeps the original under another key */
export function parseLedger(stored: unknown): { ledger: Ledger; damaged: boolean } {
	if (stored === undefined || stored === null) return { ledger: emptyLedger(), damaged: false };
	if (!isRecord(stored) || stored.version !== 1) return { ledger: emptyLedger(), damaged: true };
	const sources = siftShelves(stored.sources, isPacked);
	const titles = siftShelves(stored.titles, isPacked);
	const open = siftShelves<Retry>(stored.open, isRetry);
	const openWishes: Record<string, OpenWishes> = open.kept;
	return {
		ledger: { version: 1, sources: sources.kept, titles: titles.kept, open: openWishes },
		damaged: !(sources.complete && titles.complete && open.complete),
	};
}
