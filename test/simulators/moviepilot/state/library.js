// @ts-check
'use strict';

/**
 * What the media servers hold, and MoviePilot's own copy of it, which lags behind until the next synchronisation.
 *
 * @typedef {import('./recognition').Work} Work
 * @typedef {Map<number, Set<number>>} Seasons season number to the episodes that exist; empty for films
 * @typedef {Work & { season?: number, episodes?: readonly number[] }} Holding no episodes = all that TMDB counts
 * @typedef {{ name: string, type: string }} MediaServer
 */

/** @param {Work} work */
const keyOf = (work) => `${work.mediaType}:${work.tmdbId}`;

/** @param {{ servers: readonly MediaServer[], catalogue: import('../../core/catalogue').Catalogue }} options */
function createLibrary({ servers, catalogue }) {
	/** @type {Map<string, Seasons>} */
	const live = new Map();
	/** @type {Map<string, Seasons>} */
	let copy = new Map();
	let reachable = true;

	/** @param {Work} work @param {number} season */
	const allEpisodes = (work, season) => {
		const known = catalogue.find(work.mediaType, work.tmdbId)?.seasons ?? [];
		const count = known.find(({ number }) => number === season)?.episodeCount ?? 0;
		return Array.from({ length: count }, (_, index) => index + 1);
	};

	/** A download was moved into place: on the media server at once, in the copy later. @param {Holding} holding */
	const arrive = (holding) => {
		const seasons = live.get(keyOf(holding)) ?? new Map();
		live.set(keyOf(holding), seasons);
		if (holding.season === undefined) return;
		const had = seasons.get(holding.season) ?? [];
		const added = holding.episodes ?? allEpisodes(holding, holding.season);
		seasons.set(holding.season, new Set([...had, ...added]));
	};
	const sync = () => {
		copy = new Map([...live].map(([key, seasons]) => [key, new Map(seasons)]));
	};
	const answers = () => reachable && servers.length > 0;

	return {
		servers,
		arrive,
		sync,
		/** Held before the last synchronisation: media server and copy agree. @param {Holding} holding */
		seed(holding) {
			arrive(holding);
			sync();
		},
		/** @param {boolean} value */
		setReachable: (value) => void (reachable = value),
		/** Without a media server that answers, everything is missing. @param {Work} work */
		has: (work) => answers() && live.has(keyOf(work)),
		/** @param {Work} work @param {number} season @returns {ReadonlySet<number>} */
		episodes: (work, season) => (answers() && live.get(keyOf(work))?.get(season)) || new Set(),
		/** Of a show that is there. @param {Work} work @returns {Seasons | undefined} */
		seasons: (work) => (answers() ? live.get(keyOf(work)) : undefined),
		/** @param {Work} work @param {number} [season] @returns {string | null} the copy's item id */
		copiedItem(work, season) {
			const seasons = copy.get(keyOf(work));
			if (!seasons || (season !== undefined && !seasons.get(season)?.size)) return null;
			return `item-${work.mediaType}-${work.tmdbId}`;
		},
	};
}

module.exports = { createLibrary };
