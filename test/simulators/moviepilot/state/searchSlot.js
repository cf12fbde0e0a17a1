// @ts-check
'use strict';

/**
 * Torrent searches share one progress and one last result, so a client should run one at a time; this counts.
 *
 * @typedef {{ torrent: import('./torrents').Torrent, title: import('./recognition').Title }} Hit
 */
function createSearchSlot() {
	let running = 0;
	let most = 0;
	/** @type {readonly Hit[]} */
	let last = [];
	return {
		begin() {
			running += 1;
			most = Math.max(most, running);
		},
		end: () => void (running -= 1),
		mostAtOnce: () => most,
		/** @param {readonly Hit[]} hits */
		remember: (hits) => void (last = hits),
		last: () => last,
	};
}

module.exports = { createSearchSlot };
