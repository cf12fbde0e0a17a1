import type { Retry } from '../../../../../nodes/shared/core/ledger/ledger';
import type { UnitOutcome } from '../../../../../nodes/shared/core/ledger/record';
import type { MediaItem } from '../../../../../nodes/shared/core/media';

export const start = Date.UTC(2026, 10, 1, 12, 0, 0);
export const minutes = (count: number): number => count * 60_000;
export const days = (count: number): number => count * 24 * 60 * 60_000;

export const retryOf = (fields: Partial<Retry> = {}): Retry => ({
	outcome: 'failed',
	attempts: 1,
	recordedAt: start,
	nextAt: start + minutes(15),
	reason: 'it did not work',
	title: 'Dark',
	year: 2017,
	...fields,
});

export const outcomeOf = (fields: Partial<UnitOutcome> = {}): UnitOutcome => ({
	mediaKey: 'movie:550',
	sourceIds: ['trakt:watchlist:1'],
	outcome: 'subscribed',
	reason: 'it was created',
	title: 'Fight Club',
	year: 1999,
	...fields,
});

export const film = (fields: Partial<MediaItem> = {}): MediaItem => ({
	mediaType: 'movie',
	tmdbId: 550,
	title: 'Fight Club',
	year: 1999,
	source: 'trakt',
	sourceId: 'trakt:watchlist:1',
	ids: {},
	...fields,
});

export const show = (seasons: number[] | 'all', fields: Partial<MediaItem> = {}): MediaItem =>
	film({ mediaType: 'tv', tmdbId: 70523, title: 'Dark', year: 2017, seasons, ...fields });
