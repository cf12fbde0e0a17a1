/** What the server has, as far as one list each tells it. */
import type { MediaKey } from '../media';
import type { Outcome } from '../outcome';

/** A subscription: a film, or one season of a show. */
export type Row = {
	id: number;
	/** Null when the server does not name a TMDB number. */
	key: MediaKey | null;
	title: string;
	owner: string;
	/** Rows of one season in different orders of episodes are not the same. */
	episodeGroup: string;
};

export type Inventory = {
	rows: readonly Row[];
	/** All of a film or season. */
	downloading: ReadonlySet<MediaKey>;
	/** Some episodes, or an unknown part of a show. */
	partlyDownloading: ReadonlySet<MediaKey>;
	/** Subscriptions that came to their end. */
	completed: ReadonlySet<MediaKey>;
	/** False when there was more history than was read. */
	completedIsWhole: boolean;
};

/** What a look into the media library found. */
export type Sighting = 'complete' | 'partly' | 'absent' | 'unknown';

/** In which way a title is there now. */
export type Presence = Extract<Outcome, 'already_subscribed' | 'downloading' | 'in_library'>;

/** By the server's lists; the library is another matter. */
export function presence(inventory: Inventory, rows: ReadonlySet<MediaKey>, key: MediaKey): Presence | null {
	if (rows.has(key)) return 'already_subscribed';
	return inventory.downloading.has(key) ? 'downloading' : null;
}

export const keysOf = (rows: readonly Row[]): Set<MediaKey> => new Set(rows.flatMap(({ key }) => key ?? []));

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
		if (row.key === null || row.key.startsWith('tv:') !== row.key.includes(':s')) continue;
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
