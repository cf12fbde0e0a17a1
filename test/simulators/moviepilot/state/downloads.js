// @ts-check
'use strict';

/**
 * The downloader's queue and MoviePilot's own history of what it sent there.
 *
 * @typedef {import('./recognition').Work & { season: number | null, episodes: readonly number[] }} Part
 * @typedef {object} Download
 * @property {string} hash
 * @property {string} name of the torrent
 * @property {Part | null} part null = a torrent that MoviePilot did not add
 * @property {string | null} title
 * @property {number} size bytes
 * @property {number} progress percent
 * @property {'downloading' | 'paused'} state
 * @property {string} downloader
 * @property {string | null} username
 *
 * @typedef {object} DownloadRecord
 * @property {number} id
 * @property {Part} part
 * @property {string} title
 * @property {string} hash
 * @property {string} name
 * @property {number} at
 * @property {string} username
 * @property {string} source
 *
 * @typedef {{ id: number, part: Part, title: string, name: string, hash: string, at: number }} Transfer moved into the library
 *
 * @typedef {{ torrent: import('./torrents').Torrent, title: string, username: string, source: string, at: number,
 *   downloader?: string | null }} Order
 * @typedef {Partial<import('./recognition').Work> & { season?: number, episodes?: readonly number[], progress?: number,
 *   state?: 'downloading' | 'paused', title?: string, name?: string, hash?: string, downloader?: string }} DownloadSeed
 */

/**
 * @param {{ downloaders: readonly { name: string, type: string }[],
 *   catalogue: import('../../core/catalogue').Catalogue,
 *   library: ReturnType<typeof import('./library').createLibrary>,
 *   clock: import('../../core/clock').Clock,
 *   notifications: ReturnType<typeof import('./notifications').createNotifications> }} parts
 */
function createDownloads({ downloaders, clock, catalogue, library, notifications }) {
	/** @type {Download[]} */
	let queue = [];
	/** @type {DownloadRecord[]} */
	const history = [];
	/** @type {Transfer[]} */
	let transfers = [];
	let seeded = 0;
	/** @param {string} hash */
	const find = (hash) => queue.find((one) => one.hash === hash);
	/** @param {string} hash */
	const remove = (hash) => {
		const found = find(hash);
		queue = queue.filter((one) => one !== found);
		return found;
	};

	/** @param {Omit<DownloadRecord, 'id'>} one */
	const record = (one) => void history.push({ id: history.length + 1, ...one });

	return {
		downloaders,
		find,
		/** @param {Order} order @returns {string | null} the hash; null without a downloader or when the file cannot be had */
		add({ torrent, title, username, source, at, downloader }) {
			const chosen = downloader ? downloaders.find(({ name }) => name === downloader) : downloaders[0];
			if (!chosen || torrent.fails) return null;
			const { hash, name, size, mediaType, tmdbId, season, episodes } = torrent;
			const part = { mediaType, tmdbId, season, episodes };
			const download = { hash, name, part, title, size, progress: 0, downloader: chosen.name, username };
			if (!find(hash)) queue.push({ ...download, state: 'downloading' });
			// A torrent added twice is one torrent but two records and two notifications.
			record({ part, title, hash, name, at, username, source });
			notifications.send({ kind: 'download', mediaType, tmdbId, season, text: name, at });
			return hash;
		},
		/** Without a work: somebody else's torrent. @param {DownloadSeed} seed @returns {Download} */
		seed({ mediaType, tmdbId, season, episodes = [], progress = 40, state = 'downloading', ...given }) {
			seeded += 1;
			const known = mediaType && tmdbId ? catalogue.find(mediaType, tmdbId) : undefined;
			const title = given.title ?? known?.chineseTitle ?? known?.title ?? null;
			const part = mediaType && tmdbId ? { mediaType, tmdbId, season: season ?? null, episodes } : null;
			const name = given.name ?? known?.title ?? title ?? 'foreign torrent';
			const hash = given.hash ?? String(seeded).padStart(40, '0');
			const downloader = given.downloader ?? downloaders[0]?.name ?? '';
			const username = part && 'admin';
			const rest = { size: 4_000_000_000, progress, state, downloader, username };
			const download = { hash, name, part, title, ...rest };
			queue.push(download);
			// The queue knows the media of a torrent from this history only (v2.5.6 chain/download.py, "downloading").
			if (part)
				record({
					part,
					title: title ?? name,
					hash,
					name,
					at: clock.now(),
					username: 'admin',
					source: 'Subscribe',
				});
			return download;
		},
		/** @param {string} [downloader] the first one when left out @returns {readonly Download[]} */
		queue: (downloader = downloaders[0]?.name) => queue.filter((one) => one.downloader === downloader),
		/** @returns {readonly Download[]} of all downloaders */
		all: () => queue,
		/** @returns {readonly DownloadRecord[]} oldest first */
		history: () => history,
		/** @returns {readonly Transfer[]} newest first */
		transfers: () => transfers,
		/** @param {string} hash @param {'downloading' | 'paused'} state */
		setState(hash, state) {
			const found = find(hash);
			if (found) found.state = state;
			return found !== undefined;
		},
		/** @param {string} hash */
		remove: (hash) => remove(hash) !== undefined,
		/** Downloaded and moved into the library. @param {string} hash */
		finish(hash) {
			const done = remove(hash);
			if (!done?.part) return;
			const { part, name } = done;
			const title = done.title ?? name;
			transfers = [{ id: transfers.length + 1, part, title, name, hash, at: clock.now() }, ...transfers];
			const { mediaType, tmdbId, episodes } = part;
			if (mediaType === 'movie') library.arrive({ mediaType, tmdbId });
			else
				library.arrive({
					mediaType,
					tmdbId,
					season: part.season ?? 1,
					...(episodes.length ? { episodes } : {}),
				});
		},
	};
}

module.exports = { createDownloads };
