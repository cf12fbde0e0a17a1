import fc from 'fast-check';
import { nextAttempt, parseRetryAfter, requestRetries } from '../../../../nodes/shared/core/retry';

const now = Date.UTC(2026, 10, 1, 12, 0, 0);

describe('Retry-After', () => {
	it.each([
		['seconds', '120', 120_000],
		['seconds with space around', ' 5 ', 5_000],
		['a part of a second, rounded up', '0.0105', 11],
		['none to wait', '0', 0],
		['a date', 'Sun, 01 Nov 2026 12:02:00 GMT', 120_000],
		['a date as RFC 850 wrote it', 'Sunday, 01-Nov-26 12:02:00 GMT', 120_000],
		['a date as C writes it, which is UTC too', 'Sun Nov  1 12:02:00 2026', 120_000],
		['a date that has passed', 'Sun, 01 Nov 2026 11:00:00 GMT', 0],
	])('of %s is read', (_claim, value, ms) => {
		expect(parseRetryAfter(value, now)).toBe(ms);
	});

	it.each([
		[undefined],
		[''],
		['  '],
		['soon'],
		['soon 5'],
		['-5'],
		['5s'],
		['1e3'],
		['Infinity'],
		['Sun, 99 Nov 2026 12:02:00 GMT'],
	])('of %j is no time, and above all not "at once"', (value) => {
		expect(parseRetryAfter(value, now)).toBeUndefined();
	});

	it('of any whole number of seconds is that time', () => {
		fc.assert(
			fc.property(fc.nat(), (seconds) => {
				expect(parseRetryAfter(String(seconds), now)).toBe(seconds * 1000);
			}),
		);
	});
});

describe('after an attempt', () => {
	const next = (attempt: number, retryAfterMs?: number, random = 0) =>
		nextAttempt(attempt, retryAfterMs, requestRetries, random);

	it.each([
		['the first waits half a second to one', 1, undefined, 0, { kind: 'wait', ms: 500 }],
		['the second waits three times as long', 2, undefined, 0, { kind: 'wait', ms: 1_500 }],
		['the third was the last', 3, undefined, 0, { kind: 'giveUp' }],
		['the server’s own time is kept', 1, 7_000, 0, { kind: 'wait', ms: 7_000 }],
		['and a little is added to it', 1, 7_000, 0.5, { kind: 'wait', ms: 7_125 }],
		['the longest time that is slept through', 1, 30_000, 0, { kind: 'wait', ms: 30_000 }],
		['a longer one is put off', 1, 30_001, 0, { kind: 'giveUp', retryAfterMs: 30_001 }],
		['the last hands on the server’s time', 3, 7_000, 0, { kind: 'giveUp', retryAfterMs: 7_000 }],
	] as const)('%s', (_claim, attempt, retryAfterMs, random, decision) => {
		expect(next(attempt, retryAfterMs, random)).toEqual(decision);
	});

	it('never leaves before the server’s time', () => {
		const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 30_000 }), randoms, (retryAfterMs, random) => {
				const decision = next(1, retryAfterMs, random);
				expect(decision.kind === 'wait' && decision.ms >= retryAfterMs).toBe(true);
			}),
		);
	});
});
