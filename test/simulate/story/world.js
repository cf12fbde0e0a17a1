// @ts-check
'use strict';

const { nameOf } = require('../server/watch');
const { unitsOf } = require('./facts');

/**
 * What happens in the world whether n8n runs or not.
 *
 * @typedef {import('./story').Story} Story
 * @typedef {{ random: import('../random').Random, server: import('../server/moviePilot').MoviePilot,
 *   hiding: import('./hiding').Hiding, tell: (line: () => string) => void }} World
 */

/** @param {Pick<World, 'random' | 'server' | 'tell'>} world */
function finishDownload({ random, server: { state }, tell }) {
	const queue = state.downloads.all().filter(({ part }) => part !== null);
	if (queue.length === 0) return;
	const { hash, name } = random.pick(queue);
	state.downloads.finish(hash);
	tell(() => `"${name}" is downloaded and in the library`);
}

/** TMDB answers again, or for a while not. @param {World & { titles?: import('./works').Title[] }} world */
function turnTitle({ random, hiding, tell, server: { state } }) {
	const hidden = hiding.all();
	if (hidden.length > 0 && random.chance(0.6)) {
		const work = random.pick(hidden);
		hiding.show(work);
		tell(() => `TMDB knows ${nameOf(work)} now`);
		return;
	}
	const rows = state.subscriptions.all();
	if (rows.length === 0) return;
	const { mediaType, tmdbId } = random.pick(rows);
	hiding.hide({ mediaType, tmdbId });
	tell(() => `TMDB does not answer for ${mediaType}:${tmdbId}`);
}

/** Between two requests of a run. @param {World} world */
function createMeanwhile(world) {
	let isCalm = false;
	let isStill = false;
	return {
		happen() {
			if (!isStill && world.random.chance(0.03)) finishDownload(world);
			if (!isCalm && world.random.chance(0.02)) turnTitle(world);
		},
		/** TMDB is as it is from now on. */
		calmDown: () => void (isCalm = true),
		/** And nothing arrives that the last look could not have seen. */
		holdStill: () => void (isStill = true),
	};
}

/**
 * Somebody subscribes in MoviePilot's own pages, which look first. Not while a request lies there unanswered: of two
 * who ask for the same at the same moment, neither can foresee the other.
 *
 * @param {Story} story
 */
function subscribeByHand({ random, facts, server, tell }) {
	const { state } = server;
	if (server.isBusy()) return;
	const free = unitsOf(facts.titles).filter(
		(unit) => !state.subscriptions.all().some((row) => nameOf(row) === nameOf(unit)),
	);
	if (free.length === 0) return;
	const { mediaType, tmdbId, season } = random.pick(free);
	const row = state.subscriptions.seed({ mediaType, tmdbId, ...(season === undefined ? {} : { season }) });
	tell(() => `somebody subscribes ${nameOf(row)} in MoviePilot`);
}

/** @param {Story} story */
function arrive({ random, facts, server: { state }, tell }) {
	const units = unitsOf(facts.titles);
	if (units.length === 0) return;
	const { episodeCount: _, ...unit } = random.pick(units);
	state.library.arrive(unit);
	tell(() => `${nameOf(unit)} is put into the library by hand`);
}

/** An announced season gets its episodes. @param {Story} story */
function announceEpisodes({ random, facts, tell }) {
	const empty = facts.titles.flatMap((title) =>
		(title.seasons ?? [])
			.filter(({ episodeCount }) => episodeCount === 0)
			.map((season) => ({ title, season })),
	);
	if (empty.length === 0) return;
	const { title, season } = random.pick(empty);
	season.episodeCount = random.int(1, 3);
	tell(() => `${nameOf(title)} S${season.number} has ${season.episodeCount} episodes now`);
}

/** @param {Story} story */
function offerTorrent({ random, facts, server: { state }, tell }) {
	const units = unitsOf(facts.titles);
	if (units.length === 0) return;
	const { episodeCount: _, ...unit } = random.pick(units);
	const torrent = state.torrents.seed({ ...unit, seeders: 5 });
	tell(() => `the sites offer "${torrent.name}"`);
}

/** @param {Story} story */
function restartMoviePilot({ server, tell }) {
	server.state.restart();
	tell(() => 'MoviePilot restarts');
}

module.exports = {
	createMeanwhile,
	worldEvents: {
		finishDownload,
		turnTitle,
		subscribeByHand,
		arrive,
		announceEpisodes,
		offerTorrent,
		restartMoviePilot,
	},
};
