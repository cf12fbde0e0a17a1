// @ts-check
'use strict';

/**
 * The works that exist in the world of the simulators: what TMDB knows, seen by all three services.
 * A title that a service must not know is left out of the catalogue handed to that one.
 *
 * @typedef {object} Season
 * @property {number} number 0 = specials
 * @property {number} episodeCount 0 = announced, nothing on TMDB yet
 * @property {string | null} airDate `YYYY-MM-DD` of the first episode
 *
 * @typedef {object} Title
 * @property {'movie' | 'tv'} mediaType
 * @property {number} traktId never null, unlike the others
 * @property {number | null} tmdbId films and shows count separately: the same number may be both
 * @property {string | null} imdbId
 * @property {number | null} tvdbId null for films
 * @property {string} title
 * @property {string} [chineseTitle] what MoviePilot stores; the title when left out
 * @property {number | null} year
 * @property {Season[]} [seasons] shows only
 *
 * @typedef {object} Catalogue
 * @property {readonly Title[]} titles
 * @property {(mediaType: 'movie' | 'tv', tmdbId: number) => Title | undefined} find by TMDB id
 * @property {(mediaType: 'movie' | 'tv', traktId: number) => Title | undefined} findByTrakt
 */

/** @param {readonly Title[]} titles @returns {Catalogue} */
function createCatalogue(titles) {
	const byTmdb = new Map(titles.map((title) => [`${title.mediaType}:${title.tmdbId}`, title]));
	const byTrakt = new Map(titles.map((title) => [`${title.mediaType}:${title.traktId}`, title]));
	return {
		titles,
		find: (mediaType, tmdbId) => byTmdb.get(`${mediaType}:${tmdbId}`),
		findByTrakt: (mediaType, traktId) => byTrakt.get(`${mediaType}:${traktId}`),
	};
}

module.exports = { createCatalogue };
