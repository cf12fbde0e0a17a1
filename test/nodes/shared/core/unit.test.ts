import type { MediaItem } from '../../../../nodes/shared/core/media';
import { mergeUnits, toUnit } from '../../../../nodes/shared/core/unit';

const item: MediaItem = {
	mediaType: 'tv',
	tmdbId: 1396,
	title: 'Breaking Bad',
	year: 2008,
	seasons: [0, 2],
	source: 'trakt',
	sourceId: 'trakt:watchlist:991',
	listedAt: '2026-10-01T00:00:00.000Z',
	ids: {},
};

describe('a unit', () => {
	it.each([
		['a season', 2, 'tv:1396:s02', false],
		['the specials', 0, 'tv:1396:s00', true],
		['a show of which no season is known', null, 'tv:1396', false],
	])('of %s', (_claim, season, mediaKey, isSpecial) => {
		expect(toUnit(item, season)).toEqual({
			mediaKey,
			mediaType: 'tv',
			tmdbId: 1396,
			title: 'Breaking Bad',
			year: 2008,
			season,
			isSpecial,
			is4k: false,
			sourceIds: ['trakt:watchlist:991'],
			requesters: [],
			listedAt: '2026-10-01T00:00:00.000Z',
		});
	});

	it('without a TMDB number has no key', () => {
		expect(toUnit({ ...item, tmdbId: null }, 2).mediaKey).toBeNull();
	});

	it('of something checked before keeps every source and requester', () => {
		const unit = toUnit({ ...item, sourceIds: ['a:1', 'b:2'], requesters: ['ann', 'bob'] }, 1);
		expect([unit.sourceIds, unit.requesters]).toEqual([
			['a:1', 'b:2'],
			['ann', 'bob'],
		]);
		expect(toUnit({ ...item, requestedBy: 'ann' }, 1).requesters).toEqual(['ann']);
	});
});

describe('two wishes for one unit', () => {
	const request = toUnit(
		{ ...item, title: '', year: null, sourceId: 'seerr:request:4', requestedBy: 'bob', is4k: true },
		2,
	);

	it('become one that remembers both', () => {
		expect(mergeUnits(request, toUnit({ ...item, requestedBy: 'ann' }, 2))).toMatchObject({
			title: 'Breaking Bad',
			year: 2008,
			is4k: true,
			sourceIds: ['seerr:request:4', 'trakt:watchlist:991'],
			requesters: ['bob', 'ann'],
		});
	});

	it('of one source name it once', () => {
		expect(mergeUnits(request, request).sourceIds).toEqual(['seerr:request:4']);
	});

	it.each([
		['the newer', item.listedAt, '2026-11-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z'],
		['the newer, named first', '2026-11-01T00:00:00.000Z', item.listedAt, '2026-11-01T00:00:00.000Z'],
		['the only one', undefined, item.listedAt, item.listedAt],
		['none', undefined, undefined, null],
	])('have the date of %s', (_claim, first, second, listedAt) => {
		const dated = (date: string | undefined) => toUnit({ ...item, listedAt: date }, 2);
		expect(mergeUnits(dated(first), dated(second)).listedAt).toBe(listedAt);
	});
});
