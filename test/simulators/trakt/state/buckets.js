// @ts-check
'use strict';

/**
 * Trakt's rate limits (guide rate-limiting, 2026-10-07). A period begins with its first request; whether Trakt counts
 * in such periods or in a sliding one is not documented.
 *
 * @typedef {{ name: string, period: number, limit: number }} Rule period in seconds
 * @typedef {Rule & { remaining: 0, until: string, retryAfter: number }} Refusal
 */
const RULES = {
	authedGet: { name: 'AUTHED_API_GET_LIMIT', period: 300, limit: 500 },
	unauthedGet: { name: 'UNAUTHED_API_GET_LIMIT', period: 300, limit: 500 },
	write: { name: 'AUTHED_API_POST_LIMIT', period: 1, limit: 1 },
};

/** @param {import('../../core/clock').Clock} clock @param {Partial<typeof RULES>} [changes] */
function createBuckets(clock, changes = {}) {
	const rules = { ...RULES, ...changes };
	/** @type {Map<string, { endsAt: number, used: number }>} */
	const buckets = new Map();
	return {
		/**
		 * @param {keyof typeof RULES} kind
		 * @param {string} who an account, or a client and its address
		 * @returns {Refusal | undefined} none when the request may pass; a refused one is not counted
		 */
		take(kind, who) {
			const { name, period, limit } = rules[kind];
			const key = `${name} ${who}`;
			const now = clock.now();
			const known = buckets.get(key);
			const bucket = known && known.endsAt > now ? known : { endsAt: now + period * 1000, used: 0 };
			buckets.set(key, bucket);
			if (bucket.used < limit) {
				bucket.used += 1;
				return undefined;
			}
			const until = `${new Date(bucket.endsAt).toISOString().slice(0, 19)}Z`;
			return {
				name,
				period,
				limit,
				remaining: 0,
				until,
				retryAfter: Math.ceil((bucket.endsAt - now) / 1000),
			};
		},
		clear: () => buckets.clear(),
	};
}

module.exports = { createBuckets };
