/** Keeping the ledger within bounds. */
import { packedAt, type Ledger } from './ledger';

const day = 24 * 60 * 60_000;

export type Bounds = { retentionDays: number; maxEntries: number };

/**
 * Forgets finished entries that are too old, then the oldest beyond the cap. Unfinished ones always stay.
 *
 * @returns how many were forgotten
 */
export function prune(ledger: Ledger, bounds: Bounds, now: number): number {
	const oldest = bounds.retentionDays > 0 ? now - bounds.retentionDays * day : Number.NEGATIVE_INFINITY;
	const entries = [ledger.sources, ledger.titles].flatMap((index) => Object.values(index).flatMap(entriesOf));
	const [expired, fresh] = [
		entries.filter(({ at }) => at < oldest),
		entries.filter(({ at }) => at >= oldest),
	];
	const surplus = fresh.length - bounds.maxEntries;
	const oldestFresh = surplus > 0 ? fresh.sort((a, b) => a.at - b.at).slice(0, surplus) : [];
	const forgotten = [...expired, ...oldestFresh];
	forgotten.forEach(({ shelf, id }) => delete shelf[id]);
	for (const index of [ledger.sources, ledger.titles]) dropEmptyShelves(index);
	return forgotten.length;
}

type Shelf = Record<string, string>;

const entriesOf = (shelf: Shelf) =>
	Object.entries(shelf).map(([id, packed]) => ({ shelf, id, at: packedAt(packed) ?? 0 }));

function dropEmptyShelves(index: Record<string, Shelf>): void {
	for (const [name, shelf] of Object.entries(index)) if (Object.keys(shelf).length === 0) delete index[name];
}
