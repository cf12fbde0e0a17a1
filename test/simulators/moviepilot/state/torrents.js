// @ts-check
'use strict';

const { createHash } = require('node:crypto');

/**
 * What the torrent sites offer.
 *
 * @typedef {{ id: number, name: string, domain: string, rss: boolean }} Site
 * @typedef {import('./recognition').Work & {
 *   season?: number, endSeason?: number, episodes?: readonly number[], name?: string, seeders?: number, size?: number,
 *   free?: boolean, priority?: number, site?: number, fails?: boolean }} TorrentSeed
 *   no episodes = a season pack; no season = a name that tells none; `fails`: the site refuses the file
 * @typedef {object} Torrent
 * @property {number} id
 * @property {'movie' | 'tv'} mediaType
 * @property {number} tmdbId
 * @property {number | null} season
 * @property {number | null} endSeason
 * @property {readonly number[]} episodes
 * @property {string} name
 * @property {number} seeders
 * @property {number} size bytes
 * @property {boolean} free
 * @property {number} priority 100 = best rule level, 0 = no rules
 * @property {Site} site
 * @property {boolean} fails
 * @property {string} enclosure carries the user's passkey
 * @property {string} hash
 */

/** @param {number} number */
const twoDigits = (number) => String(number).padStart(2, '0');

/** `S01`, `S01-S03`, empty without a season. @param {number | null | undefined} season @param {number | null} [endSeason] */
function seasonText(season, endSeason) {
	if (season === null || season === undefined) return '';
	return `S${twoDigits(season)}${endSeason ? `-S${twoDigits(endSeason)}` : ''}`;
}

/** `E01`, `E01-E03`, empty for a whole season. @param {readonly number[]} episodes */
function episodeText(episodes) {
	const first = Math.min(...episodes);
	const last = Math.max(...episodes);
	if (episodes.length === 0) return '';
	return first === last ? `E${twoDigits(first)}` : `E${twoDigits(first)}-E${twoDigits(last)}`;
}

/** MoviePilot's order: rule level, seeders, packs before episodes (v2.5.6 helper/torrent.py:192). @param {Torrent} a @param {Torrent} b */
const bestFirst = (a, b) =>
	b.priority - a.priority ||
	b.seeders - a.seeders ||
	Number(a.episodes.length > 0) - Number(b.episodes.length > 0);

/** @param {Torrent} torrent @returns {number[]} a name without a season counts as the first one */
function seasonsOf(torrent) {
	const first = torrent.season ?? 1;
	return Array.from({ length: (torrent.endSeason ?? first) - first + 1 }, (_, index) => first + index);
}

/**
 * @param {{ sites: readonly Site[], passkey: string, specialsSearched: boolean,
 *   catalogue: import('../../core/catalogue').Catalogue }} options
 */
function createTorrents({ sites, passkey, specialsSearched, catalogue }) {
	/** @type {Torrent[]} */
	const torrents = [];

	/** @param {TorrentSeed} seed */
	const nameOf = (seed) => {
		const title = catalogue.find(seed.mediaType, seed.tmdbId);
		const work = (title?.title ?? 'Unknown').replaceAll(' ', '.');
		const part = `${seasonText(seed.season, seed.endSeason)}${episodeText(seed.episodes ?? [])}`;
		return [work, title?.year, part, '1080p.WEB-DL'].filter(Boolean).join('.');
	};

	return {
		sites,
		/** @param {TorrentSeed} seed @returns {Torrent} */
		seed(seed) {
			const id = torrents.length + 1;
			const site = sites.find((one) => one.id === seed.site) ?? sites[0];
			if (!site) throw new Error('a torrent needs a site');
			const enclosure = `https://${site.domain}/download.php?id=${id}&passkey=${passkey}`;
			const hash = createHash('sha1').update(enclosure).digest('hex');
			const { season = null, endSeason = null, episodes = [], name = nameOf(seed) } = seed;
			const { seeders = 10, size = 4_000_000_000, free = false, priority = 100, fails = false } = seed;
			const { mediaType, tmdbId } = seed;
			const what = { mediaType, tmdbId, season, endSeason, episodes, name };
			const torrent = { ...what, id, site, seeders, size, free, priority, fails, enclosure, hash };
			torrents.push(torrent);
			return torrent;
		},
		/**
		 * @param {import('./recognition').Work} work
		 * @param {{ season?: number | null, sites?: readonly number[] }} [filter] no sites = all; season 0 filters only when specials are searched
		 */
		search(work, { season = null, sites: wanted = [] } = {}) {
			const filtersSeason = season !== null && (season > 0 || specialsSearched);
			return torrents
				.filter((one) => one.mediaType === work.mediaType && one.tmdbId === work.tmdbId)
				.filter((one) => wanted.length === 0 || wanted.includes(one.site.id))
				.filter((one) => !filtersSeason || seasonsOf(one).every((number) => number === season))
				.sort(bestFirst);
		},
		/** @param {string} enclosure */
		byEnclosure: (enclosure) => torrents.find((one) => one.enclosure === enclosure),
	};
}

module.exports = { createTorrents, episodeText, seasonText };
