import fc from 'fast-check';
import {
	selectSeasons,
	type KnownSeason,
	type SeasonPolicy,
	type SpecialsPolicy,
} from '../../../../nodes/shared/core/seasons';

const today = '2026-11-01';
const season = (number: number, episodeCount = 10, airDate: string | null = '2020-01-01'): KnownSeason => ({
	number,
	episodeCount,
	airDate,
});
/** Out of order, with specials; the fourth starts next month and the fifth is announced only. */
const known = [
	season(2),
	season(0, 3),
	season(1),
	season(3, 8, today),
	season(4, 6, '2026-12-01'),
	season(5, 0, null),
];

describe('a whole show', () => {
	it.each<[string, SeasonPolicy, SpecialsPolicy, number[]]>([
		['all that have aired, the one of today included', { kind: 'allAired' }, 'leaveOut', [1, 2, 3]],
		['the first', { kind: 'first' }, 'leaveOut', [1]],
		['the latest that has aired', { kind: 'latest' }, 'leaveOut', [3]],
		['from the second on', { kind: 'fromSeason', from: 2 }, 'leaveOut', [2, 3]],
		['from a season on that is not there', { kind: 'fromSeason', from: 9 }, 'leaveOut', []],
		['those to come', { kind: 'future' }, 'leaveOut', [4, 5]],
		['all that have aired with specials', { kind: 'allAired' }, 'include', [0, 1, 2, 3]],
		['the first with specials', { kind: 'first' }, 'include', [0, 1]],
	])('means %s', (_claim, policy, specials, seasons) => {
		expect(selectSeasons('all', known, policy, specials, today)).toEqual(seasons);
	});

	it.each<[string, KnownSeason[], SeasonPolicy, number[]]>([
		['nothing, aired', [season(1, 0)], { kind: 'allAired' }, []],
		['nothing: its latest is the announced one', [season(1, 0)], { kind: 'latest' }, [1]],
		['nothing: its first is the announced one', [season(1, 0)], { kind: 'first' }, [1]],
		['nothing: all of it is to come', [season(1, 0), season(2, 0)], { kind: 'future' }, [1, 2]],
		['everything: none is to come', [season(1), season(2)], { kind: 'future' }, []],
	])('that has aired %s', (_claim, seasons, policy, selected) => {
		expect(selectSeasons('all', seasons, policy, 'leaveOut', today)).toEqual(selected);
	});

	it('counts a season with episodes and no date as aired', () => {
		expect(selectSeasons('all', [season(1, 5, null)], { kind: 'allAired' }, 'leaveOut', today)).toEqual([1]);
	});

	it('includes no specials that have not aired', () => {
		const specials = [season(0, 2, '2027-01-01'), season(1)];
		expect(selectSeasons('all', specials, { kind: 'allAired' }, 'include', today)).toEqual([1]);
	});

	it('of which no season is known means none', () => {
		expect(selectSeasons('all', [], { kind: 'allAired' }, 'include', today)).toEqual([]);
	});
});

describe('named seasons', () => {
	it.each<[string, number[]]>([
		['the specials, even where they are left out', [0]],
		['one nobody knows', [77]],
		['one that has not aired', [5]],
		['several', [0, 1, 4]],
	])('stay as they are: %s', (_claim, wished) => {
		expect(selectSeasons(wished, known, { kind: 'first' }, 'leaveOut', today)).toEqual(wished);
	});

	it('are handed out as a list of their own', () => {
		const wished = [1];
		expect(selectSeasons(wished, known, { kind: 'first' }, 'leaveOut', today)).not.toBe(wished);
	});
});

const knownSeasons = fc.uniqueArray(
	fc.record({
		number: fc.integer({ min: 0, max: 12 }),
		episodeCount: fc.integer({ min: 0, max: 3 }),
		airDate: fc.constantFrom(null, '2020-01-01', today, '2027-01-01'),
	}),
	{ selector: ({ number }) => number },
);
const policies = fc.oneof(
	fc.record({ kind: fc.constantFrom('allAired', 'first', 'future', 'latest') }),
	fc.record({ kind: fc.constant('fromSeason' as const), from: fc.integer({ min: 0, max: 12 }) }),
);

describe('whatever is known', () => {
	it('season 0 never becomes season 1: a whole show yields known seasons only, in order, without specials', () => {
		fc.assert(
			fc.property(knownSeasons, policies, (seasons, policy) => {
				const selected = selectSeasons('all', seasons, policy, 'leaveOut', today);
				expect(selected).not.toContain(0);
				expect(selected).toEqual([...new Set(selected)].sort((a, b) => a - b));
				for (const number of selected) expect(seasons.map((entry) => entry.number)).toContain(number);
			}),
		);
	});

	it('specials join a selection and change nothing else in it', () => {
		fc.assert(
			fc.property(knownSeasons, policies, (seasons, policy) => {
				const without = selectSeasons('all', seasons, policy, 'leaveOut', today);
				const withSpecials = selectSeasons('all', seasons, policy, 'include', today);
				expect(withSpecials.filter((number) => number !== 0)).toEqual(without);
			}),
		);
	});

	it('what has aired and what is to come never overlap', () => {
		fc.assert(
			fc.property(knownSeasons, (seasons) => {
				const of = (kind: 'allAired' | 'future') =>
					selectSeasons('all', seasons, { kind }, 'leaveOut', today);
				const future = new Set(of('future'));
				expect(of('allAired').filter((number) => future.has(number))).toEqual([]);
			}),
		);
	});
});
