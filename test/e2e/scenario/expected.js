// @ts-check
'use strict';

const { unitOf } = require('./world');

/**
 * What must come out, counted from the declared world alone. Shares no code with the nodes on purpose: it is the
 * other side of the balance.
 *
 * @typedef {import('./world').World} World
 * @typedef {import('./world').Situation} Situation
 */

/** @type {Record<Situation, string>} */
const outcomeOf = {
	free: 'subscribed',
	refusedTorrent: 'subscribed',
	torrent: 'download_started',
	episodeTorrents: 'download_started',
	library: 'in_library',
	subscribed: 'already_subscribed',
	downloading: 'downloading',
	unknown: 'unrecognized',
	wrongMatch: 'wrong_match_reverted',
	noEpisodes: 'no_episodes_yet',
};

/** @param {World} world @param {import('./world').Title} title @param {number | undefined} season @returns {[string, string]} */
function outcomeFor(world, title, season) {
	if (title.tmdbId === null) return [`${title.title}`, 'missing_tmdb_id'];
	if (season === 0) return [unitOf(title, 0), 'skipped_specials'];
	const key = unitOf(title, season);
	const situation = world.situations.get(key);
	if (!situation) throw new Error(`The scenario wishes for ${key} and does not say how it stands`);
	return [key, outcomeOf[situation]];
}

/** @param {import('./world').Listed} entry @returns {(number | undefined)[]} */
function seasonsOf({ type, title, season }) {
	if (type === 'movie') return [undefined];
	if (type !== 'show') return [season];
	const today = new Date().toISOString().slice(0, 10);
	const started = (title.seasons ?? []).filter(
		({ number, episodeCount, airDate }) =>
			number > 0 && episodeCount > 0 && airDate !== null && airDate <= today,
	);
	return started.map(({ number }) => number);
}

/** @param {World} world @param {import('./world').Listed[]} listed @returns {[string, string][]} */
const fromTrakt = (world, listed) =>
	listed.flatMap((entry) => seasonsOf(entry).map((season) => outcomeFor(world, entry.title, season)));

const settled = ['available', 'blocklisted'];

/** Approved, its media still there, not on the blocklist and not available already. @param {World} world @returns {[string, string][]} */
const fromSeerr = (world) =>
	world.requested
		.filter(({ status, orphan, media }) => status === 'approved' && !orphan && !settled.includes(media ?? ''))
		.flatMap(({ title, seasons }) =>
			(seasons ?? [undefined]).map((season) => outcomeFor(world, title, season)),
		);

/** MoviePilot does not know the show, so nobody learns which seasons it has. @param {[string, string][]} pairs */
const unknownShowsAsOne = (pairs) =>
	pairs.map(
		([key, outcome]) =>
			/** @type {[string, string]} */ (
				outcome === 'unrecognized' ? [key.replace(/^(tv:\d+):\d+$/, '$1'), outcome] : [key, outcome]
			),
	);

/**
 * @param {World} world
 * @returns {{ first: Map<string, string>, later: Map<string, string> }} unit (`movie:550`, `tv:1396:2`, a title
 *   without number by its name) → outcome; `later` for what is listed while n8n is down
 */
function expectedOutcomes(world) {
	return {
		first: new Map(unknownShowsAsOne([...fromTrakt(world, world.listed), ...fromSeerr(world)])),
		later: new Map(fromTrakt(world, world.listedLater)),
	};
}

module.exports = { expectedOutcomes };
