import fc from 'fast-check';
import { displayTitle, type MediaType } from '../../../../nodes/shared/core/media';
import { mediaKey } from '../../../../nodes/shared/core/mediaKey';

const mediaTypes = fc.constantFrom<MediaType>('movie', 'tv');
const numbers = fc.integer({ min: 1, max: 10_000_000 });
const seasons = fc.option(fc.integer({ min: 0, max: 2100 }), { nil: null });

describe('a media key', () => {
	it.each([
		['a film', 'movie', 550, undefined, 'movie:550'],
		['a whole show', 'tv', 1396, undefined, 'tv:1396'],
		['a show whose season is null', 'tv', 1396, null, 'tv:1396'],
		['a season', 'tv', 1396, 2, 'tv:1396:s02'],
		['the specials', 'tv', 1396, 0, 'tv:1396:s00'],
		['a season of two digits', 'tv', 1396, 10, 'tv:1396:s10'],
		['a season named after a year', 'tv', 1396, 2024, 'tv:1396:s2024'],
	] as const)('of %s', (_claim, mediaType, tmdbId, season, key) => {
		expect(mediaKey({ mediaType, tmdbId }, season)).toBe(key);
	});

	it('tells a film from a show of the same number', () => {
		expect(mediaKey({ mediaType: 'movie', tmdbId: 1399 })).not.toBe(
			mediaKey({ mediaType: 'tv', tmdbId: 1399 }),
		);
	});

	it('is the same for two things only if type, number and season are', () => {
		const thing = fc.tuple(mediaTypes, numbers, seasons);
		const keyOf = ([mediaType, tmdbId, season]: [MediaType, number, number | null]) =>
			mediaKey({ mediaType, tmdbId }, season);
		fc.assert(
			fc.property(thing, thing, (a, b) => {
				expect(keyOf(a) === keyOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
			}),
		);
	});
});

describe('a title for people', () => {
	it.each([
		[{ title: 'Fight Club', year: 1999 }, 'Fight Club (1999)'],
		[{ title: 'Fight Club', year: null }, 'Fight Club'],
		[{ title: 'Dark', year: 2017, season: 3 }, 'Dark (2017) S03'],
		[{ title: 'Dark', year: 2017, season: 0 }, 'Dark (2017) S00'],
		[{ title: 'Dark', year: 2017, season: null }, 'Dark (2017)'],
	])('of %j is %s', (media, shown) => {
		expect(displayTitle(media)).toBe(shown);
	});
});
