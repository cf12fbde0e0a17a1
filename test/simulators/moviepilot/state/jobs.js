// @ts-check
'use strict';

const { createScheduler } = require('./scheduler');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A row is left alone for its first minute, so that it can still be edited (v2.5.6 chain/subscribe.py:296-301). */
const PROTECTED_MS = MINUTE;

/**
 * @typedef {import('./subscriptions').Subscription} Subscription
 *
 * @param {{ clock: import('../../core/clock').Clock, searchMs: number,
 *   generation: import('../generations').Generation,
 *   recognition: ReturnType<typeof import('./recognition').createRecognition>,
 *   library: ReturnType<typeof import('./library').createLibrary>,
 *   subscriptions: ReturnType<typeof import('./subscriptions').createSubscriptions>,
 *   engine: ReturnType<typeof import('./engine').createEngine> }} parts
 */
function createJobs({ clock, searchMs, generation, recognition, library, subscriptions, engine }) {
	let busyUntil = -Infinity;
	let dropped = 0;
	/** @param {Subscription} row @param {number} at */
	const isProtected = (row, at) => at - row.createdAt < PROTECTED_MS;

	/** @param {number} at */
	const searchNew = (at) => {
		const isServed = (/** @type {Subscription} */ row) =>
			generation.subscription.searchesApiRowsFirst || !row.byApi;
		for (const row of subscriptions.all().filter(({ state }) => state === 'N'))
			if (!isProtected(row, at) && isServed(row)) engine.search(row, at);
	};

	/** TMDB's count replaces any total that was not changed by hand (v2.5.6 chain/subscribe.py:845). */
	const refreshTotals = () => {
		for (const row of subscriptions.all()) {
			const seasons = recognition.byId(row.mediaType, row.tmdbId)?.seasons ?? [];
			const total = seasons.find(({ number }) => number === row.season)?.episodeCount;
			if (!total || row.manualTotal) continue;
			row.lackEpisode = Math.max(0, row.lackEpisode + total - row.totalEpisode);
			row.totalEpisode = total;
		}
	};

	const scheduler = createScheduler(clock, [
		{ everyMs: 5 * MINUTE, run: searchNew },
		{ everyMs: 6 * HOUR, run: refreshTotals },
		{ everyMs: 6 * HOUR, run: () => library.sync() },
	]);

	return {
		run: () => scheduler.catchUp(),
		/**
		 * One search at a time: while one runs, another is dropped without a word (v2.5.6 scheduler.py:387-395).
		 * @param {number} id
		 */
		requestSearch(id) {
			const now = clock.now();
			if (now < busyUntil) {
				dropped += 1;
				return;
			}
			const row = subscriptions.all().find((one) => one.id === id);
			if (!row || isProtected(row, now)) return;
			busyUntil = now + searchMs;
			scheduler.schedule(busyUntil, (at) => {
				if (subscriptions.all().includes(row)) engine.search(row, at);
			});
		},
		droppedSearches: () => dropped,
		/** After the answer that promised it. @param {() => void} run */
		inBackground: (run) => scheduler.schedule(clock.now(), run),
	};
}

module.exports = { createJobs };
