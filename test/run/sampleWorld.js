// @ts-check
'use strict';

/**
 * A small world to try the nodes on: what is wanted on Trakt and in Seerr, and what MoviePilot has already.
 * The film and the show numbered 1396 are different titles; seasons run from specials to announced only.
 *
 * @typedef {import('../simulators/core/catalogue').Title} Title
 */

/** @param {number} traktId @param {number} tmdbId @param {string} imdbId @param {string} title @param {string} chineseTitle @param {number} year @returns {Title} */
const movie = (traktId, tmdbId, imdbId, title, chineseTitle, year) => ({
	mediaType: 'movie',
	...{ traktId, tmdbId, imdbId, tvdbId: null, title, chineseTitle, year },
});

/** @param {number} number @param {number} episodeCount @param {string | null} airDate */
const season = (number, episodeCount, airDate) => ({ number, episodeCount, airDate });

/** @type {Title[]} */
const titles = [
	movie(1, 550, 'tt0137523', 'Fight Club', '搏击俱乐部', 1999),
	movie(2, 949, 'tt0113277', 'Heat', '盗火线', 1995),
	movie(3, 129, 'tt0245429', 'Spirited Away', '千与千寻', 2001),
	movie(4, 1396, 'tt0072443', 'Mirror', '镜子', 1975),
	{
		...movie(5, 1396, 'tt0903747', 'Breaking Bad', '绝命毒师', 2008),
		mediaType: 'tv',
		tvdbId: 81189,
		seasons: [season(0, 2, '2009-02-17'), season(1, 7, '2008-01-20'), season(2, 13, '2009-03-08')],
	},
	{
		...movie(6, 87108, 'tt7366338', 'Chernobyl', '切尔诺贝利', 2019),
		mediaType: 'tv',
		tvdbId: 360893,
		seasons: [season(1, 5, '2019-05-06')],
	},
	{
		...movie(7, 63639, 'tt3230854', 'The Expanse', '苍穹浩瀚', 2015),
		mediaType: 'tv',
		tvdbId: 280619,
		seasons: [season(1, 10, '2015-11-23'), season(2, 13, '2017-02-01'), season(3, 0, null)],
	},
];

/**
 * @param {object} services
 * @param {ReturnType<import('../simulators/trakt').createTraktSimulator>} services.trakt
 * @param {ReturnType<import('../simulators/seerr').createSeerrSimulator>} services.seerr
 * @param {ReturnType<import('../simulators/moviepilot').createMoviePilotSimulator>} services.moviePilot
 */
function seed({ trakt, seerr, moviePilot }) {
	trakt.state.watchlist.add({ type: 'movie', tmdbId: 550 });
	trakt.state.watchlist.add({ type: 'movie', tmdbId: 1396 });
	trakt.state.watchlist.add({ type: 'show', tmdbId: 1396 });
	trakt.state.watchlist.add({ type: 'season', tmdbId: 63639, season: 2 });

	const { id } = seerr.state.seedUser({ jellyfinUsername: 'mia' });
	seerr.state.seedRequest({ type: 'movie', tmdbId: 949, requestedBy: id });
	seerr.state.seedRequest({ type: 'movie', tmdbId: 550, requestedBy: id });
	seerr.state.seedRequest({ type: 'tv', tmdbId: 87108, seasons: [{ number: 1 }], requestedBy: id });
	seerr.state.seedRequest({ type: 'movie', tmdbId: 129, status: 'pending', requestedBy: id });

	moviePilot.state.library.seed({ mediaType: 'tv', tmdbId: 1396, season: 1 });
	moviePilot.state.torrents.seed({ mediaType: 'movie', tmdbId: 550, free: true, seeders: 120 });
	moviePilot.state.torrents.seed({ mediaType: 'tv', tmdbId: 1396, season: 2, seeders: 45 });
}

module.exports = { seed, titles };
