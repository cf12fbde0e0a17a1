import fc from 'fast-check';
import { backoffMs, takeSlot } from '../../../../nodes/shared/core/pace';

describe('a pace', () => {
	it('lets the first request go at once and spaces those behind it', () => {
		const pace = { nextFreeAt: 0 };
		expect([1, 2, 3].map(() => takeSlot(pace, 4, 1_000))).toEqual([0, 250, 500]);
	});

	it('does not save up slots that nobody took', () => {
		const pace = { nextFreeAt: 0 };
		takeSlot(pace, 1, 1_000);
		expect([takeSlot(pace, 1, 60_000), takeSlot(pace, 1, 60_000)]).toEqual([0, 1_000]);
	});

	it('never lets more leave in any second than it says', () => {
		const arrivals = fc.array(fc.nat(2_000), { minLength: 1, maxLength: 60 });
		fc.assert(
			fc.property(arrivals, fc.integer({ min: 1, max: 20 }), (offsets, perSecond) => {
				const pace = { nextFreeAt: 0 };
				const times = [...offsets].sort((a, b) => a - b);
				const departures = times.map((now) => now + takeSlot(pace, perSecond, now));
				const tooEarly = departures.slice(perSecond).filter((at, i) => at - (departures[i] ?? 0) < 999.999);
				expect(tooEarly).toEqual([]);
			}),
		);
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
