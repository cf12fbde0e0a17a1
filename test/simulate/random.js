// @ts-check
'use strict';

/**
 * Chance that can be repeated: the same seed draws the same numbers on every machine (mulberry32).
 *
 * @typedef {ReturnType<typeof createRandom>} Random
 */

/** @param {number} seed */
function createRandom(seed) {
	// Neighbouring seeds would start alike without being spread first.
	let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0;

	/** 0 ≤ x < 1 */
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	/** Both ends included. @param {number} from @param {number} to */
	const int = (from, to) => from + Math.floor(next() * (to - from + 1));
	/** @template T @param {readonly T[]} list not an empty one @returns {T} */
	const pick = (list) => {
		if (list.length === 0) throw new Error('nothing to pick from');
		return /** @type {T} */ (list[int(0, list.length - 1)]);
	};
	/** @param {number} share 0 = never, 1 = always */
	const chance = (share) => next() < share;

	return {
		next,
		int,
		pick,
		chance,
		/** @template T @param {readonly T[]} list @param {number} share @returns {T[]} */
		some: (list, share) => list.filter(() => chance(share)),
		/** @template {string} T @param {Record<T, number>} weights @returns {T} */
		weighted(weights) {
			const names = /** @type {T[]} */ (Object.keys(weights));
			let left = next() * names.reduce((sum, name) => sum + weights[name], 0);
			return names.find((name) => (left -= weights[name]) < 0) ?? pick(names);
		},
		/** An independent stream, so that one more draw here does not change everything there. */
		fork: () => createRandom(int(0, 0x7fffffff)),
	};
}

module.exports = { createRandom };
