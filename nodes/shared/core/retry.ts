/** Whether a failed attempt is worth another one, and when. */
import { backoffMs, type BackoffPolicy } from './pace';

export type RetryPolicy = BackoffPolicy & {
	attempts: number;
	/** A longer Retry-After is not slept through: the work is put off instead. */
	retryAfterCeilingMs: number;
};

export const requestRetries: RetryPolicy = {
	attempts: 3,
	baseMs: 1_000,
	factor: 3,
	ceilingMs: 30_000,
	retryAfterCeilingMs: 30_000,
};

/** `Retry-After` in seconds or as an HTTP date (RFC 9110 §10.2.3) to milliseconds; undefined when unreadable. */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
	if (value === undefined || value.trim() === '') return undefined;
	if (/^\s*\d+(\.\d+)?\s*$/.test(value)) return Math.ceil(Number(value) * 1000);
	// `Date.parse` alone makes a date of nearly everything with a number in it: "-5" becomes May 2001.
	if (!/^\s*[a-z]{3,9},? .*\d{2}:\d{2}:\d{2}/i.test(value)) return undefined;
	// The oldest of the three forms names no zone; all of them are UTC.
	const date = Date.parse(value.includes('GMT') ? value : `${value} GMT`);
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

export type NextAttempt = { kind: 'wait'; ms: number } | { kind: 'giveUp'; retryAfterMs?: number };

/** @param attempt how many were made so far, ≥ 1 */
export function nextAttempt(
	attempt: number,
	retryAfterMs: number | undefined,
	policy: RetryPolicy,
	random: number,
): NextAttempt {
	const tooLong = retryAfterMs !== undefined && retryAfterMs > policy.retryAfterCeilingMs;
	if (tooLong || attempt >= policy.attempts) return { kind: 'giveUp', retryAfterMs };
	const ms =
		retryAfterMs === undefined ? backoffMs(attempt, policy, random) : retryAfterMs + afterwardsMs(random);
	return { kind: 'wait', ms };
}

/** Services count whole seconds: leaving at the very millisecond is answered with another 429. */
export const afterwardsMs = (random: number): number => 250 * random;
