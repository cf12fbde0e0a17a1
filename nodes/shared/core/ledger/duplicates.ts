/** Rows that stand for the same thing. */
import type { MediaKey } from '../mediaKey';
import type { Inventory, Row } from './inventory';
import { isExact } from './wishKey';

export type Duplicate = {
	key: MediaKey;
	title: string;
	/** The older row stays. */
	keep: number;
	remove: number;
	isProven: boolean;
	reason: string;
};

/** The server looks before it inserts but holds no lock, so two calls at once leave two rows for one season. */
export function findDuplicates({ rows, completed, completedIsWhole }: Inventory): Duplicate[] {
	const first = new Map<MediaKey, Row>();
	const duplicates: Duplicate[] = [];
	for (const row of [...rows].sort((a, b) => a.id - b.id)) {
		if (row.key === null || !isExact(row.key)) continue;
		const kept = first.get(row.key);
		if (!kept) {
			first.set(row.key, row);
			continue;
		}
		const doubt = doubtAbout(kept, row) ?? historyDoubt(row.key, completed, completedIsWhole);
		const reason = doubt ?? `The same title, season, owner and order of episodes as subscription ${kept.id}`;
		duplicates.push({
			...{ key: row.key, title: row.title, keep: kept.id, remove: row.id },
			...{ isProven: doubt === null, reason },
		});
	}
	return duplicates;
}

function doubtAbout(kept: Row, row: Row): string | null {
	if (kept.owner !== row.owner) return `Subscription ${kept.id} belongs to another user`;
	if (kept.episodeGroup === row.episodeGroup) return null;
	return `Subscription ${kept.id} counts the episodes in another order`;
}

function historyDoubt(key: MediaKey, completed: ReadonlySet<MediaKey>, isWhole: boolean): string | null {
	if (completed.has(key)) return 'It was completed before, so one of the two may be meant as a repetition';
	return isWhole ? null : 'The history was too long to be read as a whole';
}
