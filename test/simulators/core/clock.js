// @ts-check
'use strict';

/**
 * The time a simulator believes in. It runs with the real clock until a test moves it, so that a demo needs no
 * settings and a test can jump over sixty seconds or seven days.
 *
 * @typedef {{ now(): number, iso(): string, isoSeconds(): string, advance(milliseconds: number): void, freeze(at?: string | number): void }} Clock
 */

/** @returns {Clock} */
function createClock() {
	let offset = 0;
	/** @type {number | null} */
	let frozenAt = null;

	const now = () => (frozenAt ?? Date.now()) + offset;
	return {
		now,
		iso: () => new Date(now()).toISOString(),
		isoSeconds: () => `${new Date(now()).toISOString().slice(0, 19)}.000Z`,
		advance(milliseconds) {
			offset += milliseconds;
		},
		freeze(at = now()) {
			frozenAt = new Date(at).getTime();
			offset = 0;
		},
	};
}

module.exports = { createClock };
