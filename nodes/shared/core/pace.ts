/** Spacing of requests, and of attempts. Pure: the caller brings the time and the randomness. */

/** At most `count` requests in any `periodMs`: 1 in 200 ms spaces them evenly, 500 in 300 s may all leave at once. */
export type Allowance = { count: number; periodMs: number };

export const evenly = (requestsPerSecond: number): Allowance => ({
	count: 1,
	periodMs: 1000 / requestsPerSecond,
});

/**
 * Takes the earliest moment at which one more request may leave.
 *
 * @param departures when the latest ones leave (ms, oldest first), kept by the caller and changed here
 * @param now on a stopwatch: it must never go back
 * @returns how long to wait (ms) before sending
 */
export function takeSlot(departures: number[], { count, periodMs }: Allowance, now: number): number {
	const returned = departures.at(-count);
	const slot = returned === undefined ? now : Math.max(now, returned + periodMs);
	departures.push(slot);
	departures.splice(0, departures.length - count);
	return slot - now;
}

/** Time that only goes forward, made of a clock that people and time servers set. */
export type Stopwatch = { elapsedMs: number; clockMs: number };

/** What a clock that was set back takes away is left out, so that nobody waits for it to come by again. */
export function readStopwatch(watch: Stopwatch, clockMs: number): number {
	watch.elapsedMs += Math.max(0, clockMs - watch.clockMs);
	watch.clockMs = clockMs;
	return watch.elapsedMs;
}

/** After a sleep up to there, whatever the clock says: a sleep is not shortened by setting a clock. */
export function wakeAt(watch: Stopwatch, elapsedMs: number, clockMs: number): void {
	watch.elapsedMs = Math.max(readStopwatch(watch, clockMs), elapsedMs);
}

export type BackoffPolicy = { baseMs: number; factor: number; ceilingMs: number };

/**
 * Exponential with equal jitter: at least half of the step, so that a busy server gets room, never the same
 * for two clients.
 *
 * @param attempt 1 for the first wait
 * @param random 0 ≤ x < 1
 */
export function backoffMs(attempt: number, policy: BackoffPolicy, random: number): number {
	const step = Math.min(policy.ceilingMs, policy.baseMs * policy.factor ** (attempt - 1));
	return Math.round(step / 2 + (step / 2) * random);
}
