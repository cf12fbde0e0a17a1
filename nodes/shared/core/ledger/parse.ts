/** From whatever lies in static data to a ledger. Damaged data is handed back to be set aside, never dropped. */
import { z } from 'zod';
import { outcomes } from '../outcome';
import { isRecord } from '../values';
import { emptyLedger, packedAt, type Ledger, type OpenWishes, type Retry } from './ledger';

const retry = z.object({
	outcome: z.enum(outcomes),
	attempts: z.number(),
	recordedAt: z.number(),
	nextAt: z.number(),
	reason: z.string(),
	title: z.string(),
	year: z.number().nullable(),
	mediaType: z.enum(['movie', 'tv']).optional(),
	is4k: z.boolean().optional(),
	requesters: z.array(z.string()).optional(),
});

const isRetry = (value: unknown): value is Retry => retry.safeParse(value).success;

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
