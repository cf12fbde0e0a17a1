// @ts-check
'use strict';

/** Torrent searches share one progress and one last result, so a client should run one at a time; this counts. */
function createSearchSlot() {
	let running = 0;
	let most = 0;
	return {
		begin() {
			running += 1;
			most = Math.max(most, running);
		},
		end: () => void (running -= 1),
		mostAtOnce: () => most,
	};
}

module.exports = { createSearchSlot };
