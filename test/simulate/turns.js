// @ts-check
'use strict';

/**
 * Who goes on next. Whatever would wait for a network or a clock takes a number here instead, and chance decides who
 * is called: two runs of one process meet in every possible order, and waiting costs no time.
 *
 * @typedef {ReturnType<typeof createTurns>} Turns
 * @typedef {{ owner: object, at: number, go: () => void }} Waiting
 */

/** All promises that can settle by themselves have settled by then. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** @param {{ clock: import('../simulators/core/clock').Clock, random: import('./random').Random }} parts */
function createTurns({ clock, random }) {
	/** @type {Waiting[]} */
	let waiting = [];
	/** @type {WeakSet<object>} */
	const dropped = new WeakSet();

	/** The one that goes on, with time jumping to the next one when nobody is ready. */
	const call = () => {
		const earliest = waiting.reduce((first, { at }) => Math.min(first, at), Infinity);
		if (earliest === Infinity) throw new Error('nobody is left to go on, and the story is not over');
		if (earliest > clock.now()) clock.advance(earliest - clock.now());
		const ready = waiting.filter(({ at }) => at <= clock.now());
		const next = ready.length === 1 ? ready[0] : random.pick(ready);
		waiting.splice(next ? waiting.indexOf(next) : 0, 1);
		next?.go();
	};

	return {
		/** @param {object} owner @param {number} [ms] at least @returns {Promise<void>} never settles for an owner that was dropped */
		pause: (owner, ms = 0) =>
			new Promise((resolve) => {
				if (!dropped.has(owner)) waiting.push({ owner, at: clock.now() + ms, go: resolve });
			}),
		/** Ended for good: it is never called again. @param {object} owner */
		drop(owner) {
			dropped.add(owner);
			waiting = waiting.filter((one) => one.owner !== owner);
		},
		/** @param {object} owner */
		isWaiting: (owner) => waiting.some((one) => one.owner === owner),
		/** @param {() => boolean} isDone */
		async until(isDone) {
			for (await settled(); !isDone(); await settled()) call();
		},
	};
}

module.exports = { createTurns };
