// @ts-check
'use strict';

/**
 * The demo's world, declared once: which works exist, how each film and season stands in MoviePilot, and who
 * wishes for what. Nothing here knows the nodes; what must come out is derived in expected.js.
 *
 * @typedef {import('../../simulators/core/catalogue').Title} Title
 *
 * @typedef {'free' | 'torrent' | 'refusedTorrent' | 'episodeTorrents' | 'library' | 'subscribed' | 'downloading'
 *   | 'unknown' | 'wrongMatch' | 'noEpisodes'} Situation
 *   free: nowhere, no torrent · torrent: one that can be had · refusedTorrent: one whose file cannot be fetched ·
 *   episodeTorrents: half the season is in the library, a torrent for each other episode
 *
 * @typedef {object} Listed a Trakt watchlist entry
 * @property {'movie' | 'show' | 'season' | 'episode'} type
 * @property {Title} title
 * @property {number} [season]
 * @property {number} [episode]
 *
 * @typedef {object} Requested a Seerr request
 * @property {Title} title
 * @property {'pending' | 'approved' | 'declined' | 'failed' | 'completed'} status
 * @property {number[]} [seasons]
 * @property {boolean} [is4k]
 * @property {number | null} [by] user id
 * @property {'available' | 'blocklisted' | 'partiallyAvailable'} [media]
 * @property {true} [orphan]
 *
 * @typedef {object} World
 * @property {Title[]} titles
 * @property {Map<string, Situation>} situations by `movie:550` or `tv:1396:2`
 * @property {Listed[]} listed
 * @property {Listed[]} listedLater while n8n is down
 * @property {Requested[]} requested
 */

/** @param {{ mediaType: string, tmdbId: number | null }} title @param {number} [season] */
const unitOf = (title, season) =>
	`${title.mediaType}:${title.tmdbId}${season === undefined ? '' : `:${season}`}`;

/** @returns {World} */
function emptyWorld() {
	return { titles: [], situations: new Map(), listed: [], listedLater: [], requested: [] };
}

let lastTrakt = 1000;

/**
 * @param {World} world
 * @param {string} name
 * @param {number | null} tmdbId
 * @param {{ year?: number, situation?: Situation, chineseTitle?: string }} [details]
 * @returns {Title}
 */
function addMovie(world, name, tmdbId, { year = 2000, situation = 'free', chineseTitle } = {}) {
	lastTrakt += 1;
	const imdbId = tmdbId === null ? null : `tt${String(tmdbId).padStart(7, '0')}`;
	/** @type {Title} */
	const title = { mediaType: 'movie', traktId: lastTrakt, tmdbId, imdbId, tvdbId: null, title: name, year };
	if (chineseTitle) title.chineseTitle = chineseTitle;
	world.titles.push(title);
	world.situations.set(unitOf(title), situation);
	return title;
}

/**
 * @param {World} world
 * @param {string} name
 * @param {number} tmdbId
 * @param {Situation[]} seasons situation of season 1, 2, …
 * @param {{ year?: number, chineseTitle?: string, unaired?: number }} [details] `unaired`: further seasons in the far future
 * @returns {Title}
 */
function addShow(world, name, tmdbId, seasons, { year = 2005, chineseTitle, unaired = 0 } = {}) {
	lastTrakt += 1;
	const aired = seasons.map((situation, index) => ({
		number: index + 1,
		episodeCount: situation === 'noEpisodes' ? 0 : 6,
		airDate: situation === 'noEpisodes' ? null : `${year + index}-03-01`,
	}));
	const future = Array.from({ length: unaired }, (_, index) => ({
		number: seasons.length + index + 1,
		episodeCount: 8,
		airDate: '2099-01-01',
	}));
	const specials = { number: 0, episodeCount: 3, airDate: `${year}-12-24` };
	/** @type {Title} */
	const title = {
		...{
			mediaType: /** @type {const} */ ('tv'),
			traktId: lastTrakt,
			tmdbId,
			imdbId: null,
			tvdbId: tmdbId + 100_000,
		},
		...{ title: name, year, seasons: [specials, ...aired, ...future] },
	};
	if (chineseTitle) title.chineseTitle = chineseTitle;
	world.titles.push(title);
	seasons.forEach((situation, index) => world.situations.set(unitOf(title, index + 1), situation));
	return title;
}

module.exports = { addMovie, addShow, emptyWorld, unitOf };
