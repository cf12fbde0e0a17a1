// @ts-check
'use strict';

/**
 * Titles with the traps in Trakt's data: a film and a show with one TMDB number, no TMDB number, specials, a season
 * without episodes, names without Latin letters, two films of one name.
 *
 * @typedef {import('../core/catalogue').Title} Title
 */

/** @param {number} traktId @param {string} title @param {number | null} year @param {Partial<Title>} [more] @returns {Title} */
const movie = (traktId, title, year, more = {}) => ({
	mediaType: 'movie',
	traktId,
	tmdbId: traktId + 100_000,
	imdbId: `tt9${traktId}`,
	tvdbId: null,
	title,
	year,
	...more,
});

/** @param {number} traktId @param {string} title @param {number} year @param {Partial<Title>} [more] @returns {Title} */
const show = (traktId, title, year, more = {}) => ({
	...movie(traktId, title, year),
	mediaType: 'tv',
	tvdbId: traktId + 200_000,
	seasons: [
		{ number: 0, episodeCount: 2, airDate: `${year}-02-01` },
		{ number: 1, episodeCount: 3, airDate: `${year}-01-05` },
		{ number: 2, episodeCount: 0, airDate: null },
	],
	...more,
});

const works = [
	movie(1, 'Heat', 1995, { tmdbId: 949, imdbId: 'tt0113277' }),
	movie(2, 'Heat', 1972),
	movie(3, 'Alien', 1979, { tmdbId: 1396 }),
	movie(4, 'Lost Reels', null, { tmdbId: null, imdbId: null }),
	movie(5, '流浪地球', 2019, { chineseTitle: '流浪地球' }),
	show(1, 'Breaking Bad', 2008, { tmdbId: 1396, tvdbId: 81189 }),
	show(2, 'The Expanse', 2015, { tmdbId: null }),
];

/** For lists longer than one page. @param {number} count */
const manyMovies = (count) =>
	Array.from({ length: count }, (_, index) => movie(1000 + index, `Film ${index}`, 2000));

module.exports = { works, manyMovies };
