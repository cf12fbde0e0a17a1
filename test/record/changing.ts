import { fits, placesIn, replaceAt, valueAt } from './paths';
import type { Recorded } from './shapes';

/** Something that comes out differently on purpose: in which records, where in them, why, and how. */
export type Change = {
	/** Of the records, `*` for any characters. */
	id: string;
	/** `out.0.*.json.title`: `*` is any one key, `**` any number of them. */
	path: string;
	/** One line. */
	reason: string;
	/** Only places with this value; undefined: where nothing was. Left out: whatever is there. */
	was?: unknown;
} & ({ is: unknown } | { to: (was: unknown) => unknown });

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const present = (change: Change, was: unknown): unknown => ('to' in change ? change.to(was) : change.is);

type Place = { place: string[]; was: unknown; now: unknown };

/** Where a change has something to change in a record. */
function effects(change: Change, record: Recorded): Place[] {
	if (!fits(change.id, record.id)) return [];
	return placesIn(record, change.path)
		.map((place) => ({ place, was: valueAt(record, place) }))
		.filter(({ was }) => ('was' in change ? isSame(was, change.was) : was !== undefined || 'is' in change))
		.map((found) => ({ ...found, now: present(change, structuredClone(found.was)) }))
		.filter(({ was, now }) => !isSame(was, now));
}

/** @returns the record as it is to come out today */
export function withChanges(
	changes: readonly Change[],
	record: Recorded,
	used: (change: Change) => void = () => undefined,
): Recorded {
	const changed = structuredClone(record);
	for (const change of changes) {
		const found = effects(change, changed);
		if (found.length > 0) used(change);
		for (const { place, now } of found) replaceAt(changed, place, now);
	}
	return changed;
}

const describe = ({ id, path, reason }: Change): string => `${id} ${path}: ${reason}`;

/** Rows that change no record. */
export function staleChanges(changes: readonly Change[], records: readonly Recorded[]): string[] {
	const used = new Set<Change>();
	for (const record of records) withChanges(changes, record, (change) => used.add(change));
	return changes.filter((change) => !used.has(change)).map(describe);
}

/** Changes that are announced for a record, while what comes out is still what it was. */
export function missingChanges(changes: readonly Change[], record: Recorded, now: Recorded): string[] {
	return changes
		.filter((change) => effects(change, record).some(({ place, was }) => isSame(valueAt(now, place), was)))
		.map(describe);
}

/** For the `to` of a change: a field of another name in the same place. */
export const renameField =
	(from: string, to: string) =>
	(was: unknown): unknown =>
		typeof was === 'object' && was !== null && from in was
			? Object.fromEntries(Object.entries(was).map(([name, value]) => [name === from ? to : name, value]))
			: was;
