// @ts-check
'use strict';

const { episodeIds, movieIds, seasonIds, showIds } = require('../state/ids');
const { releasedOn } = require('../state/world');

/**
 * Objects as Trakt embeds them in lists and plays.
 *
 * @typedef {import('../state/world').Item} Item
 * @typedef {import('../state/world').Title} Title
 */

/** Image addresses come without a scheme. @param {Title} title */
const images = ({ traktId }) => ({
	poster: [`media.trakt.tv/images/${traktId}/posters/medium/poster.jpg.webp`],
});

/** @param {Title} title @param {boolean} full `extended=full`: of its fields, those the catalogue knows */
function movie(title, full) {
	const base = { title: title.title, year: title.year, ids: movieIds(title) };
	if (!full) return base;
	const item = /** @type {Item} */ ({ type: 'movie', title, season: null, episode: null });
	return { ...base, released: releasedOn(item), images: images(title) };
}

/** @param {Title} title @param {boolean} full */
function show(title, full) {
	const base = { title: title.title, year: title.year, ids: showIds(title) };
	if (!full) return base;
	const item = /** @type {Item} */ ({ type: 'show', title, season: null, episode: null });
	const firstDay = releasedOn(item);
	const regular = (title.seasons ?? []).filter(({ number }) => number > 0);
	return {
		...base,
		first_aired: firstDay && `${firstDay}T00:00:00.000Z`,
		aired_episodes: regular.reduce((sum, { episodeCount }) => sum + episodeCount, 0),
		images: images(title),
	};
}

/** The item under its own name, parts with their show; titles of episodes may be null. @param {Item} item @param {boolean} [full] */
function describe(item, full = false) {
	if (item.type === 'movie') return { type: item.type, movie: movie(item.title, full) };
	if (item.type === 'show') return { type: item.type, show: show(item.title, full) };
	if (item.type === 'season') {
		return {
			type: item.type,
			season: { number: item.season, ids: seasonIds(item) },
			show: show(item.title, full),
		};
	}
	const { season, episode: number } = item;
	return {
		type: item.type,
		episode: { season, number, title: null, ids: episodeIds(item) },
		show: show(item.title, full),
	};
}

/** Items counted by their plural. @param {Item[]} items @param {import('../state/world').ItemType[]} [types] */
const countByType = (items, types = ['movie', 'show', 'season', 'episode']) =>
	Object.fromEntries(types.map((type) => [`${type}s`, items.filter((item) => item.type === type).length]));

module.exports = { describe, countByType, movie, show };
