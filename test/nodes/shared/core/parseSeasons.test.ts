import fc from 'fast-check';
import { parseMediaItem, parseSeasons } from '../../../../nodes/shared/core/parseMedia';

const show = (fields: object) => {
	const result = parseMediaItem({ mediaType: 'tv', tmdbId: 1396, ...fields });
	return result.ok ? { seasons: result.value.seasons, episodes: result.value.episodes } : result.problem;
};

describe('seasons', () => {
	it.each([
		['all', 'all'],
		['', 'all'],
		[null, 'all'],
		[undefined, 'all'],
		['1', [1]],
		[1, [1]],
		['0', [0]],
		[0, [0]],
		['1, 3-5', [1, 3, 4, 5]],
		[' 2 - 3 ', [2, 3]],
		[
			[3, '1', '1-2'],
			[1, 2, 3],
		],
		['2,1,2', [1, 2]],
		['5-5', [5]],
		['1800-2000', Array.from({ length: 201 }, (_, offset) => 1800 + offset)],
	])('%j are read as %j', (value, seasons) => {
		expect(parseSeasons(value)).toEqual({ ok: true, value: seasons });
	});

	it.each([
		['first'],
		['1;2'],
		['1,'],
		['5-3'],
		['1-300'],
		[1.5],
		[-1],
		[true],
		[{ number: 1 }],
		[[1, null]],
		[[[1]]],
		[' '],
	])('%j are refused with what was given', (value) => {
		expect(parseSeasons(value)).toEqual({
			ok: false,
			problem: `Seasons must be numbers such as "1, 3-5" or "all", got ${JSON.stringify(value)}`,
		});
	});

	it('an empty list names none', () => {
		expect(parseSeasons([])).toEqual({ ok: false, problem: 'No season was named' });
	});

	it('come out in order and once each, whichever way they were written', () => {
		const seasons = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1 });
		fc.assert(
			fc.property(seasons, (named) => {
				const expected = [...new Set(named)].sort((a, b) => a - b);
				expect(parseSeasons(named)).toEqual({ ok: true, value: expected });
				expect(parseSeasons(named.join(', '))).toEqual({ ok: true, value: expected });
			}),
		);
	});
});

describe('the wish of a show', () => {
	const episodes = [
		{ season: 2, episode: 1 },
		{ season: 2, episode: 3 },
	];
	it.each([
		['nothing is named', {}, { seasons: 'all' }],
		['seasons are named', { seasons: [2, 1] }, { seasons: [1, 2] }],
		['one season is named', { season: 2 }, { seasons: [2] }],
		['one season is named as text', { season: '2' }, { seasons: [2] }],
		['the specials are named', { season: 0 }, { seasons: [0] }],
		['both are named, seasons win', { seasons: [1, 2], season: 5 }, { seasons: [1, 2] }],
		['seasons are null', { seasons: null, season: 2 }, { seasons: [2] }],
		['seasons are empty text', { seasons: '', season: 2 }, { seasons: [2] }],
		['the season is null', { season: null }, { seasons: 'all' }],
		['the season is empty text', { season: '' }, { seasons: 'all' }],
		['only episodes are named', { episodes }, { seasons: [2], episodes }],
		['episodes are text for numbers', { episodes: [{ season: '1', episode: '2' }] }, { seasons: [1] }],
		['episodes are an empty list', { episodes: [] }, { seasons: 'all' }],
	])('where %s', (_claim, fields, wish) => {
		expect(show(fields)).toMatchObject(wish);
	});

	it.each([
		['one unreadable among others', [{ season: 1, episode: 1 }, { season: 1 }]],
		['names', ['S01E01']],
		['a number', 10],
		['text', 'S01E01'],
	])('is refused where its episodes are %s, for it would become the whole show', (_claim, unreadable) => {
		expect(show({ episodes: unreadable })).toBe(
			`Episodes must be a list such as [{"season":1,"episode":2}], got ${JSON.stringify(unreadable)}`,
		);
	});

	it('is refused where the season is unreadable', () => {
		expect(show({ season: 'one' })).toContain('got ["one"]');
		expect(show({ seasons: 'one' })).toContain('got "one"');
	});
});
