// @ts-check
'use strict';

const { WRONG_MATCH } = require('./cast');

/**
 * Puts the world into the three simulators.
 *
 * @typedef {import('./world').World} World
 * @typedef {import('./world').Situation} Situation
 * @typedef {ReturnType<typeof import('../../simulators/moviepilot').createMoviePilotSimulator>} MoviePilot
 * @typedef {ReturnType<typeof import('../../simulators/seerr').createSeerrSimulator>} Seerr
 * @typedef {ReturnType<typeof import('../../simulators/trakt').createTraktSimulator>} Trakt
 * @typedef {{ mediaType: 'movie' | 'tv', tmdbId: number, season?: number }} Unit
 */

/** @type {Record<Situation, (state: MoviePilot['state'], unit: Unit) => void>} */
const inMoviePilot = {
	free: () => {},
	noEpisodes: () => {},
	torrent: (state, unit) => void state.torrents.seed(unit),
	refusedTorrent: (state, unit) => void state.torrents.seed({ ...unit, fails: true }),
	episodeTorrents(state, unit) {
		state.library.seed({ ...unit, episodes: [1, 2, 3] });
		for (const episode of [4, 5, 6]) state.torrents.seed({ ...unit, episodes: [episode] });
	},
	library: (state, unit) => state.library.seed(unit),
	subscribed: (state, unit) => void state.subscriptions.seed({ ...unit, state: 'R' }),
	downloading: (state, unit) => void state.downloads.seed(unit),
	unknown: (state, unit) => state.recognition.hide(unit),
	wrongMatch: (state, { mediaType }) =>
		state.recognition.matchWrongly(
			{ mediaType, tmdbId: WRONG_MATCH.asked },
			{ mediaType, tmdbId: WRONG_MATCH.subscribed },
		),
};

/** @param {MoviePilot} moviePilot @param {World} world */
function seedMoviePilot({ state }, world) {
	for (const [key, situation] of world.situations) {
		const [mediaType, tmdbId, season] = key.split(':');
		if (tmdbId === 'null') continue;
		inMoviePilot[situation](state, {
			mediaType: mediaType === 'movie' ? 'movie' : 'tv',
			tmdbId: Number(tmdbId),
			...(season === undefined ? {} : { season: Number(season) }),
		});
	}
	// Somebody's own torrents, which MoviePilot did not add, run beside ours.
	state.downloads.seed({ name: 'debian-12.iso' });
}

/** @param {Trakt} trakt @param {readonly import('./world').Listed[]} listed @param {number} [at] ms of the newest entry */
function listOnTrakt({ state, clock }, listed, at = clock.now()) {
	listed.forEach(({ type, title, season, episode }, index) => {
		const listedAt = new Date(at - (listed.length - index) * 3_600_000).toISOString();
		state.watchlist.add({
			...{ type, traktId: title.traktId, listedAt: `${listedAt.slice(0, 19)}.000Z` },
			...(season === undefined ? {} : { season }),
			...(episode === undefined ? {} : { episode }),
		});
	});
}

/** @param {Seerr} seerr @param {World} world */
function seedSeerr({ state, clock }, world) {
	for (const username of ['Ada', 'Grace', '小明']) state.seedUser({ username });
	world.requested.forEach(({ title, status, seasons = [], is4k, by, media, orphan }, index) => {
		if (title.tmdbId === null) return;
		state.seedRequest({
			...{ type: title.mediaType, tmdbId: title.tmdbId, status, is4k, requestedBy: by },
			seasons: seasons.map((number) => ({ number })),
			createdAt: new Date(clock.now() - (world.requested.length - index) * 7_200_000).toISOString(),
			...(media ? { mediaStatus: media } : {}),
			...(orphan ? { orphanMedia: /** @type {const} */ (true) } : {}),
		});
	});
}

module.exports = { listOnTrakt, seedMoviePilot, seedSeerr };
