import { parseMediaItem, parseMediaType } from '../../../../nodes/shared/core/parseMedia';
import { parseWholeNumber } from '../../../../nodes/shared/core/values';

const parsed = (value: unknown) => {
	const result = parseMediaItem(value);
	if (!result.ok) throw new Error(result.problem);
	return result.value;
};
const problem = (value: unknown) => {
	const result = parseMediaItem(value);
	return result.ok ? 'no problem' : result.problem;
};

describe('a media item', () => {
	it('of least content gets neutral values for everything else', () => {
		expect(parsed({ mediaType: 'movie', tmdbId: 550 })).toEqual({
			mediaType: 'movie',
			tmdbId: 550,
			title: '',
			year: null,
			source: 'manual',
			sourceId: 'manual:movie:550',
			ids: {},
		});
	});

	it('keeps every field a source fills in', () => {
		const item = {
			mediaType: 'tv',
			tmdbId: 1396,
			title: 'Breaking Bad',
			year: 2008,
			seasons: [1, 2],
			episodes: [{ season: 1, episode: 3 }],
			source: 'trakt',
			sourceId: 'trakt:watchlist:991',
			listedAt: '2026-11-01T00:00:00.000Z',
			requestedBy: 'ann',
			is4k: true,
			ids: { trakt: 1388, imdb: 'tt0903747', tvdb: 81189, tmdb: 1396 },
		};
		expect(parsed(item)).toEqual(item);
	});

	it('takes text for numbers, as expressions yield it', () => {
		const item = { mediaType: 'tv', tmdbId: ' 1396 ', year: '2008', seasons: '2', ids: { trakt: '1388' } };
		expect(parsed(item)).toMatchObject({
			tmdbId: 1396,
			year: 2008,
			seasons: [2],
			ids: { trakt: 1388 },
			sourceId: 'manual:tv:1396',
		});
	});

	it('takes a number for a title, as expressions turn 1917 into one', () => {
		expect(parsed({ mediaType: 'movie', tmdbId: 530915, title: 1917 }).title).toBe('1917');
	});

	it('stays as it is when it is parsed once more', () => {
		const once = parsed({ mediaType: 'show', tmdbId: '7', season: 0, sourceIds: ['a:1', 'b:2'] });
		expect(parsed(once)).toEqual(once);
	});

	it('takes its TMDB number from the ids when it has no field of its own', () => {
		expect(parsed({ mediaType: 'movie', tmdbId: null, ids: { tmdb: 550 } }).tmdbId).toBe(550);
	});

	it.each([
		['null', { tmdbId: null }],
		['absent', {}],
		['empty text', { tmdbId: '' }],
		['0 in the ids, as sources without a null write it', { ids: { tmdb: 0 } }],
		['unreadable in the ids', { ids: { tmdb: 'none' } }],
	])('without a TMDB number (%s) stays an item, named by its title', (_claim, fields) => {
		const item = parsed({ mediaType: 'movie', title: 'Home Video', ...fields });
		expect(item).toMatchObject({ tmdbId: null, sourceId: 'manual:movie:Home Video' });
	});

	it('knows the sources of the package and takes any other for a manual one', () => {
		const sourceOf = (source: unknown) => parsed({ mediaType: 'movie', tmdbId: 1, source }).source;
		expect(['trakt', 'jellyseerr', 'manual', 'imdb', 7].map(sourceOf)).toEqual([
			...['trakt', 'jellyseerr', 'manual', 'manual', 'manual'],
		]);
	});

	it('of a film has no seasons, whatever the input says', () => {
		const film = parsed({ mediaType: 'movie', tmdbId: 1, season: 2, seasons: [1], episodes: 'x' });
		expect(film).not.toHaveProperty('seasons');
		expect(film).not.toHaveProperty('episodes');
	});
});

describe('a checked unit', () => {
	it('remembers every list entry and requester it stands for', () => {
		const unit = {
			mediaType: 'tv',
			tmdbId: 1,
			season: 2,
			sourceIds: ['trakt:watchlist:9', 'seerr:request:4'],
			requesters: ['ann', 'bob'],
		};
		expect(parsed(unit)).toMatchObject({
			seasons: [2],
			sourceId: 'trakt:watchlist:9',
			sourceIds: ['trakt:watchlist:9', 'seerr:request:4'],
			requesters: ['ann', 'bob'],
		});
	});

	it('leaves out what is no text among them', () => {
		const { sourceIds, requesters } = parsed({
			mediaType: 'movie',
			tmdbId: 1,
			sourceIds: [7, ' a:1 ', '', null],
			requesters: 'ann',
		});
		expect([sourceIds, requesters]).toEqual([['a:1'], undefined]);
	});
});

describe('what is no media item', () => {
	it.each([
		['text', 'movie', 'This is not a media item'],
		['nothing', undefined, 'This is not a media item'],
		['null', null, 'This is not a media item'],
		['a list', [], 'This is not a media item'],
		['an item without a type', {}, 'Media type must be "movie" or "tv", got null'],
		['a person', { mediaType: 'person' }, 'Media type must be "movie" or "tv", got "person"'],
		['a type as number', { mediaType: 1 }, 'Media type must be "movie" or "tv", got 1'],
	])('%s says so', (_claim, value, sentence) => {
		expect(problem(value)).toBe(sentence);
	});

	it.each([['tt0137523'], [0], [-5], [1.5], ['1.5'], [true], [{}], ['  '], [Number.MAX_SAFE_INTEGER + 1]])(
		'a TMDB number of %j says what is wrong',
		(tmdbId) => {
			expect(problem({ mediaType: 'movie', tmdbId, ids: { tmdb: 550 } })).toBe(
				`TMDB ID must be a whole number above 0, got ${JSON.stringify(tmdbId)}`,
			);
		},
	);
});

describe('a media type', () => {
	it.each([
		...['movie', 'Movie', ' FILM '].map((name) => [name, 'movie'] as const),
		...['tv', 'TV', 'show', 'Series', 'season', 'episode'].map((name) => [name, 'tv'] as const),
		...[undefined, null, '', 'anime', 'movies', 5].map((name) => [name, undefined] as const),
	])('%j means %j', (name, mediaType) => {
		expect(parseMediaType(name)).toBe(mediaType);
	});
});

describe('a whole number', () => {
	it.each([
		[7, 7],
		['7', 7],
		[' 007 ', 7],
		[0, 0],
		['', undefined],
		[' ', undefined],
		['-1', undefined],
		[-1, undefined],
		[1.5, undefined],
		['1e3', undefined],
		['0x10', undefined],
		['7 of 9', undefined],
		[Number.NaN, undefined],
		[null, undefined],
		[[7], undefined],
		['99999999999999999999', undefined],
	])('%j is read as %j', (value, number) => {
		expect(parseWholeNumber(value)).toBe(number);
	});
});
