// @ts-check
'use strict';

const { countUp } = require('./missing');

/**
 * What MoviePilot does with a subscription when its turn comes: look at the library, take what is offered,
 * finish when nothing is lacking.
 *
 * @typedef {import('./subscriptions').Subscription} Subscription
 * @typedef {import('./torrents').Torrent} Torrent
 *
 * @param {{ recognition: ReturnType<typeof import('./recognition').createRecognition>,
 *   library: ReturnType<typeof import('./library').createLibrary>,
 *   subscriptions: ReturnType<typeof import('./subscriptions').createSubscriptions>,
 *   torrents: ReturnType<typeof import('./torrents').createTorrents>,
 *   downloads: ReturnType<typeof import('./downloads').createDownloads>,
 *   notifications: ReturnType<typeof import('./notifications').createNotifications> }} parts
 */
function createEngine({ recognition, library, subscriptions, torrents, downloads, notifications }) {
	/** @param {Subscription} row @param {number} at */
	const complete = (row, at) => {
		const { mediaType, tmdbId, season, name } = row;
		subscriptions.complete(row, at);
		notifications.send({ kind: 'completed', mediaType, tmdbId, season, text: name, at });
	};

	/** @param {Subscription} row @param {Torrent} torrent @param {number} at */
	const download = (row, torrent, at) => {
		const { name: title, username, settings } = row;
		const order = { torrent, title, username, source: 'Subscribe', at, downloader: settings.downloader };
		return downloads.add(order) !== null;
	};

	/** @param {Subscription} row */
	const offers = ({ mediaType, tmdbId, season, settings }) =>
		torrents
			.search({ mediaType, tmdbId }, { season, sites: settings.sites })
			.filter(({ name }) => !settings.include || new RegExp(settings.include, 'i').test(name))
			.filter(({ name }) => !settings.exclude || !new RegExp(settings.exclude, 'i').test(name));

	/** A film is done as soon as a download starts (v2.5.6 chain/subscribe.py:475). @param {Subscription} row @param {number} at */
	const searchMovie = (row, at) => {
		const held = !row.settings.best_version && library.has(row);
		if (held || offers(row).some((torrent) => download(row, torrent, at))) complete(row, at);
	};

	/** @param {Subscription} row @param {number} at */
	const searchSeason = (row, at) => {
		const held = row.settings.best_version ? new Set() : library.episodes(row, row.season ?? 1);
		const wanted = countUp(row.totalEpisode).filter((episode) => episode >= row.startEpisode);
		let lacking = wanted.filter((episode) => !held.has(episode) && !row.note.includes(episode));
		for (const torrent of lacking.length > 0 ? offers(row) : []) {
			const brings = torrent.episodes.length > 0 ? torrent.episodes : wanted;
			// So a pack is taken only while the whole season is lacking.
			if (!brings.every((episode) => lacking.includes(episode))) continue;
			if (!download(row, torrent, at)) continue;
			row.note.push(...brings);
			lacking = lacking.filter((episode) => !brings.includes(episode));
		}
		row.lackEpisode = lacking.length;
		if (lacking.length === 0) complete(row, at);
	};

	return {
		/** @param {Subscription} row @param {number} at milliseconds */
		search(row, at) {
			if (row.state === 'N') row.state = 'R';
			row.updatedAt = at;
			if (!recognition.byId(row.mediaType, row.tmdbId)) return; // no TMDB, no search
			if (row.mediaType === 'movie') searchMovie(row, at);
			else searchSeason(row, at);
		},
	};
}

module.exports = { createEngine };
