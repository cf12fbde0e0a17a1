// @ts-check
'use strict';

/**
 * @typedef {import('../../core/catalogue').Title} Title
 * @typedef {{ season: number, episodes: number[], totalEpisodes: number }} Gap no episodes = the whole season is missing
 */

/** @param {number} count */
const countUp = (count) => Array.from({ length: count }, (_, index) => index + 1);

/**
 * The seasons of a show with gaps in the library. TMDB's count is the measure, episodes yet to air included;
 * a season without episodes has no gap (MoviePilot v2.5.6 chain/download.py:818).
 *
 * @param {{ title: Title, tmdbId: number, season: number | null, specialsSearched: boolean,
 *   library: ReturnType<typeof import('./library').createLibrary> }} question
 * @returns {Gap[]}
 */
function findGaps({ title, tmdbId, season, specialsSearched, library }) {
	const asked = (title.seasons ?? []).filter(
		({ number }) => (season === null || number === season) && (number > 0 || specialsSearched),
	);
	return asked.flatMap(({ number, episodeCount }) => {
		const held = library.episodes({ mediaType: 'tv', tmdbId }, number);
		const lacking = countUp(episodeCount).filter((episode) => !held.has(episode));
		if (lacking.length === 0) return [];
		const episodes = lacking.length === episodeCount ? [] : lacking;
		return [{ season: number, episodes, totalEpisodes: episodeCount }];
	});
}

module.exports = { countUp, findGaps };
