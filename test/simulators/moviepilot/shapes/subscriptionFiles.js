// @ts-check
'use strict';

const { countUp } = require('../state/missing');

/**
 * @typedef {import('../state/subscriptions').Subscription} Subscription
 * @typedef {Pick<import('../state').State, 'downloads' | 'library' | 'recognition'>} Sources
 */

/** @param {import('../state/downloads').DownloadRecord} record */
const downloadFile = (record) => ({
	torrent_title: record.name,
	site_name: null,
	downloader: null,
	hash: record.hash,
	file_path: `/downloads/${record.name}`,
});

/**
 * By episode number; a film is number 0 (v3 app/schemas/subscribe.py SubscrbieInfo). The episodes are TMDB's,
 * so a season that TMDB cannot tell has none.
 *
 * @param {Subscription} row @param {Sources} sources
 */
function episodesOf(row, { downloads, library, recognition }) {
	const { mediaType, tmdbId, season } = row;
	const isShow = mediaType === 'tv';
	const counted = recognition.byId(mediaType, tmdbId)?.seasons?.find(({ number }) => number === season);
	const records = downloads
		.history()
		.filter(({ part }) => part.mediaType === mediaType && part.tmdbId === tmdbId && part.season === season);
	const held = isShow ? library.episodes(row, season ?? 1) : new Set(library.has(row) ? [0] : []);
	const numbers = isShow ? countUp(counted?.episodeCount ?? 0) : [0];
	const entries = numbers.map((number) => {
		const own = records.filter(({ part }) => part.episodes.length === 0 || part.episodes.includes(number));
		const library_ = held.has(number)
			? [{ storage: 'local', file_path: `/media/${row.name}/${number}.mkv` }]
			: [];
		const title = isShow ? `Episode ${number}` : row.name;
		const texts = { title, description: null, backdrop: null };
		return [number, { ...texts, download: own.map(downloadFile), library: library_ }];
	});
	return Object.fromEntries(entries);
}

module.exports = { episodesOf };
