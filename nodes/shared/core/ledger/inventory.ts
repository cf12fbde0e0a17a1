/** What the server has, as far as one list each tells it. */
import type { MediaKey } from '../mediaKey';
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
