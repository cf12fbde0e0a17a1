import fc from 'fast-check';
import { backoffMs, evenly, readStopwatch, takeSlot, wakeAt } from '../../../../nodes/shared/core/pace';

describe('a pace', () => {
	it('lets the first request go at once and spaces those behind it', () => {
		const pace: number[] = [];
		expect([1, 2, 3].map(() => takeSlot(pace, evenly(4), 1_000))).toEqual([0, 250, 500]);
	});

	it('does not save up slots that nobody took', () => {
		const pace: number[] = [];
		takeSlot(pace, evenly(1), 1_000);
		expect([takeSlot(pace, evenly(1), 60_000), takeSlot(pace, evenly(1), 60_000)]).toEqual([0, 1_000]);
	});

	it('never lets more leave in any second than it says', () => {
		const arrivals = fc.array(fc.nat(2_000), { minLength: 1, maxLength: 60 });
		fc.assert(
			fc.property(arrivals, fc.integer({ min: 1, max: 20 }), (offsets, perSecond) => {
				const pace: number[] = [];
				const times = [...offsets].sort((a, b) => a - b);
				const departures = times.map((now) => now + takeSlot(pace, evenly(perSecond), now));
				const tooEarly = departures.slice(perSecond).filter((at, i) => at - (departures[i] ?? 0) < 999.999);
				expect(tooEarly).toEqual([]);
			}),
		);
	});
});

describe('TRAKT11 · an allowance', () => {
	const traktReads = { count: 500, periodMs: 300_000 };
	const waitsOf = (times: readonly number[], allowance = traktReads) => {
		const taken: number[] = [];
		return times.map((now) => takeSlot(taken, allowance, now));
	};
	const many = (count: number, now: number) => Array.from({ length: count }, () => now);

	it.each<[string, number[], number]>([
		['of 500 may be spent at once', many(500, 0), 0],
		['that is spent is owed until the period is over', many(501, 0), 300_000],
		['that was spent a while ago is owed for the rest', [...many(500, 0), 299_000], 1_000],
		['comes back whole', [...many(500, 0), ...many(500, 300_000)], 0],
		['comes back one by one, as it was spent', [0, ...many(499, 200_000), 300_000, 300_000], 200_000],
	])('%s', (_claim, times, owed) => {
		expect(Math.max(...waitsOf(times))).toBe(owed);
	});

	it('is never exceeded in any period, however the requests come', () => {
		const arrivals = fc.array(fc.nat(5_000), { minLength: 1, maxLength: 80 });
		fc.assert(
			fc.property(arrivals, fc.integer({ min: 1, max: 9 }), (offsets, count) => {
				const times = [...offsets].sort((a, b) => a - b);
				const waits = waitsOf(times, { count, periodMs: 1_000 });
				const departures = times.map((now, index) => now + (waits[index] ?? 0));
				expect(departures.slice(count).filter((at, i) => at - (departures[i] ?? 0) < 1_000)).toEqual([]);
			}),
		);
	});
});

describe('TRAKT10 · a stopwatch', () => {
	it.each<[string, number[], number]>([
		['runs with the clock', [1_000, 1_500, 4_000], 3_000],
		['stands while the clock is set back', [1_000, 1_500, -10_000_000], 500],
		['goes on from there', [1_000, 1_500, -10_000_000, -9_999_000], 1_500],
		['does not mind a clock that is set back twice', [1_000, 500, 0, 200], 200],
	])('%s', (_claim, [first = 0, ...times], elapsed) => {
		const watch = { elapsedMs: 0, clockMs: first };
		expect(times.map((time) => readStopwatch(watch, time)).at(-1)).toBe(elapsed);
	});

	it.each<[string, number, number]>([
		['what a clock set back during it would hide', -10_000_000, 2_000],
		['no more than what the clock tells', 3_000, 2_000],
		['what it overslept', 5_000, 4_000],
	])('counts a sleep of 2 s: %s', (_claim, clockAfter, elapsed) => {
		const watch = { elapsedMs: 0, clockMs: 1_000 };
		wakeAt(watch, 2_000, clockAfter);
		expect(readStopwatch(watch, clockAfter)).toBe(elapsed);
	});
});

describe('backing off', () => {
	const policy = { baseMs: 1_000, factor: 2, ceilingMs: 10_000 };

	it.each([
		[1, 0, 500],
		[1, 0.999_999, 1_000],
		[2, 0, 1_000],
		[3, 0.5, 3_000],
		[4, 0, 4_000],
		[5, 0, 5_000],
		[1_000, 0, 5_000],
		[5_000, 0.5, 7_500],
	])('attempt %i with chance %d waits %i ms', (attempt, random, ms) => {
		expect(backoffMs(attempt, policy, random)).toBe(ms);
	});

	it('waits at least half a step, never more than the ceiling, and never less than the attempt before', () => {
		const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 100 }), randoms, (attempt, random) => {
				const ms = backoffMs(attempt, policy, random);
				expect(ms).toBeGreaterThanOrEqual(500);
				expect(ms).toBeLessThanOrEqual(10_000);
				expect(backoffMs(attempt + 1, policy, random)).toBeGreaterThanOrEqual(ms);
			}),
		);
	});
});
