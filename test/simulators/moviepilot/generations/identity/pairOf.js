// @ts-check
'use strict';

/** @param {number | null} tmdbId */
const pair = (tmdbId) => ({
	media_source: tmdbId === null ? null : 'themoviedb',
	media_id: tmdbId === null ? null : String(tmdbId),
});

module.exports = { pair };
