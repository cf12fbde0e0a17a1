// @ts-check
'use strict';

/**
 * Jobs that follow the injected clock: catching up runs, in order, everything that fell due since the last time.
 *
 * @typedef {{ everyMs: number, run: (at: number) => void }} Job
 *
 * @param {import('../../core/clock').Clock} clock @param {readonly Job[]} jobs
 */
function createScheduler(clock, jobs) {
	let last = clock.now();
	const due = jobs.map((job) => ({ ...job, at: last + job.everyMs }));
	/** @type {{ at: number, run: (at: number) => void }[]} */
	let once = [];

	/** @param {number} now */
	const takeNext = (now) => {
		const [next] = [...due, ...once].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
		return next;
	};

	return {
		/** @param {number} at @param {(at: number) => void} run */
		schedule: (at, run) => void once.push({ at, run }),
		catchUp() {
			const now = clock.now();
			// A test that freezes the clock in the past starts the rhythm anew from there.
			if (now < last) for (const job of due) job.at = now + job.everyMs;
			last = now;
			for (let next = takeNext(now); next; next = takeNext(now)) {
				const { at, run } = next;
				if ('everyMs' in next && typeof next.everyMs === 'number') next.at += next.everyMs;
				once = once.filter((job) => job !== next);
				run(at);
			}
		},
	};
}

module.exports = { createScheduler };
