/** Spacing of requests, and of attempts. Pure: the caller brings the time and the randomness. */

/** The earliest moment (ms) at which the next request of one service may leave, kept by the caller. */
export type Pace = { nextFreeAt: number };

/** @returns how long to wait (ms) before sending, with the slot taken */
export function takeSlot(pace: Pace, requestsPerSecond: number, now: number): number {
	const slot = Math.max(pace.nextFreeAt, now);
	pace.nextFreeAt = slot + 1000 / requestsPerSecond;
	return slot - now;
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
