// @ts-check
'use strict';

/**
 * Titles that TMDB does not answer for, now or until a moment ago.
 *
 * @typedef {import('./works').Work} Work
 * @typedef {ReturnType<typeof createHiding>} Hiding
 */

/** @param {{ mediaType: string, tmdbId: number | null }} work */
const keyOf = ({ mediaType, tmdbId }) => `${mediaType}:${tmdbId}`;

/** @param {import('../../simulators/moviepilot/state').State} state */
function createHiding({ recognition, clock }) {
	/** @type {Map<string, Work>} */
	const hidden = new Map();
	/** @type {Map<string, number>} */
	const shownAt = new Map();
	return {
		/** @param {Work} work */
		hide(work) {
			hidden.set(keyOf(work), work);
			recognition.hide(work);
		},
		/** @param {Work} work */
		show(work) {
			hidden.delete(keyOf(work));
			shownAt.set(keyOf(work), clock.now());
			recognition.reveal(work);
		},
		/** @returns {Work[]} */
		all: () => [...hidden.values()],
		/** At any moment since. @param {{ mediaType: string, tmdbId: number | null }} work @param {number} since ms */
		wasHidden: (work, since) => hidden.has(keyOf(work)) || (shownAt.get(keyOf(work)) ?? -Infinity) >= since,
	};
}

module.exports = { createHiding };
