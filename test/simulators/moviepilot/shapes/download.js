// @ts-check
'use strict';

const { episodeText, seasonText } = require('../state/torrents');
const { dateText } = require('./dates');
const { LABELS } = require('./mediaType');

/** @typedef {import('../generations').Generation} Generation */

/** Known from the download history; empty for a torrent MoviePilot did not add. @param {import('../state/downloads').Download} download @param {Generation} generation */
function mediaOf({ part, title }, generation) {
	if (!part) return {};
	return {
		...generation.identity.record(part.tmdbId),
		type: LABELS[part.mediaType],
		title,
		season: seasonText(part.season),
		episode: episodeText(part.episodes),
		image: null,
	};
}

/** @param {import('../state/downloads').Download} download @param {Generation} generation */
const queueEntry = (download, generation) => ({
	downloader: download.downloader,
	hash: download.hash,
	title: download.name,
	name: download.title ?? download.name,
	year: null,
	season_episode: download.part
		? [seasonText(download.part.season), episodeText(download.part.episodes)].filter(Boolean).join(' ')
		: '',
	size: download.size,
	progress: download.progress,
	state: download.state,
	upspeed: '0B',
	dlspeed: '1.0M',
	media: mediaOf(download, generation),
	userid: null,
	username: download.username,
	left_time: '1小时',
});

/** @param {import('../state/downloads').DownloadRecord} record @param {Generation} generation */
const downloadRecord = (record, generation) => ({
	id: record.id,
	type: LABELS[record.part.mediaType],
	title: record.title,
	...generation.identity.record(record.part.tmdbId),
	seasons: seasonText(record.part.season),
	episodes: episodeText(record.part.episodes),
	download_hash: record.hash,
	torrent_name: record.name,
	date: dateText(record.at),
	username: record.username,
	note: { source: record.source },
});

/** @param {import('../state/downloads').Transfer} transfer @param {Generation} generation */
const transferRecord = ({ id, part, title, name, hash, at }, generation) => ({
	id,
	src: `/downloads/${name}`,
	dest: `/media/${title}/${name}`,
	mode: 'link',
	type: LABELS[part.mediaType],
	title,
	...generation.identity.record(part.tmdbId),
	seasons: seasonText(part.season),
	episodes: episodeText(part.episodes),
	download_hash: hash,
	status: true,
	errmsg: null,
	date: dateText(at),
});

/** @param {import('../state/configuration').Directory} directory */
const downloadPath = ({ name, storage, download_path, priority, media_type, media_category }) => ({
	name,
	storage: storage || 'local',
	download_path,
	save_path: (storage || 'local') === 'local' ? download_path : `${storage}:${download_path}`,
	priority,
	media_type,
	media_category,
});

module.exports = { downloadPath, downloadRecord, queueEntry, transferRecord };
