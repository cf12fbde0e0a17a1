// @ts-check
'use strict';

const { countUp } = require('../state/missing');
const { LABELS } = require('./mediaType');

/**
 * @typedef {import('../../core/catalogue').Title} Title
 * @typedef {import('../generations').Generation} Generation
 */

/** The default object, which is also the answer for an unknown title: title null, status 200. @param {Generation} generation */
const emptyMediaInfo = (generation) => ({
	source: /** @type {string | null} */ (null),
	type: /** @type {string | null} */ (null),
	title: /** @type {string | null} */ (null),
	en_title: /** @type {string | null} */ (null),
	year: /** @type {string | null} */ (null),
	season: /** @type {number | null} */ (null),
	...generation.identity.mediaInfo(null),
	imdb_id: /** @type {string | null} */ (null),
	tvdb_id: /** @type {string | number | null} */ (null),
	original_title: /** @type {string | null} */ (null),
	names: /** @type {string[]} */ ([]),
	release_date: null,
	season_info: /** @type {object[]} */ ([]),
	seasons: /** @type {Record<string, number[]>} */ ({}),
	number_of_seasons: 0,
	number_of_episodes: 0,
	status: /** @type {string | null} */ (null),
	next_episode_to_air: {},
	first_air_date: /** @type {string | null} */ (null),
	last_air_date: /** @type {string | null} */ (null),
	poster_path: null,
	backdrop_path: null,
	vote_average: 0,
	overview: null,
	genre_ids: [],
	actors: [],
});

/** TMDB's raw seasons, specials included. @param {Title} title */
const seasonInfo = (title) =>
	(title.seasons ?? []).map(({ number, episodeCount, airDate }) => ({
		season_number: number,
		episode_count: episodeCount,
		air_date: airDate,
		name: number === 0 ? 'Specials' : `Season ${number}`,
	}));

/** @param {Title} title @param {Generation} generation @param {string} today `YYYY-MM-DD` */
function showFields(title, generation, today) {
	const regular = (title.seasons ?? []).filter(({ number }) => number > 0);
	const dates = regular.flatMap(({ airDate }) => airDate ?? []).sort();
	// Season 0 is in the map since PR #5450 (about v2.9.9).
	const mapped = (title.seasons ?? []).filter(({ number }) => number > 0 || generation.seasons.specialsKnown);
	return {
		season_info: seasonInfo(title),
		seasons: Object.fromEntries(mapped.map(({ number, episodeCount }) => [number, countUp(episodeCount)])),
		number_of_seasons: regular.length,
		number_of_episodes: regular.reduce((sum, { episodeCount }) => sum + episodeCount, 0),
		status: 'Returning Series',
		first_air_date: dates[0] ?? null,
		last_air_date: dates.filter((date) => date <= today).at(-1) ?? null,
	};
}

/** @param {Title} title @param {Generation} generation @param {string} today */
function mediaInfo(title, generation, today) {
	return {
		...emptyMediaInfo(generation),
		source: 'themoviedb',
		type: LABELS[title.mediaType],
		title: title.chineseTitle ?? title.title,
		en_title: title.title,
		original_title: title.title,
		names: [title.title],
		year: title.year === null ? null : String(title.year),
		...generation.identity.mediaInfo(title.tmdbId),
		imdb_id: title.imdbId,
		tvdb_id: generation.media.tvdbId(title.tvdbId),
		...(title.mediaType === 'tv' ? showFields(title, generation, today) : { status: 'Released' }),
	};
}

/** As search results carry it: without seasons, names and actors. @param {ReturnType<typeof mediaInfo>} info */
function strippedMediaInfo(info) {
	const { seasons: _seasons, season_info: _info, names: _names, actors: _actors, ...rest } = info;
	return rest;
}

/** As a search by title lists it: seasons are not looked up. @param {Title} title @param {Generation} generation @param {string} today */
const foundMediaInfo = (title, generation, today) => ({
	...emptyMediaInfo(generation),
	...strippedMediaInfo(mediaInfo(title, generation, today)),
});

module.exports = { emptyMediaInfo, foundMediaInfo, mediaInfo, seasonInfo, strippedMediaInfo };
