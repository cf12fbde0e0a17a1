// @ts-check
'use strict';

const { episodeText, seasonText } = require('../state/torrents');
const { dateText } = require('./dates');
const { LABELS } = require('./mediaType');

/**
 * One hit of a torrent search as MoviePilot hands it out, the user's cookie and passkey included
 * (MoviePilot v2.5.6 schemas/context.py).
 *
 * @typedef {import('../state/torrents').Torrent} Torrent
 */

const USER_AGENT = 'Mozilla/5.0 (simulated)';

/** @param {Torrent} torrent @param {string} siteCookie @param {number} now */
const torrentInfo = (torrent, siteCookie, now) => ({
	site: torrent.site.id,
	site_name: torrent.site.name,
	site_cookie: siteCookie,
	site_ua: USER_AGENT,
	site_proxy: false,
	site_order: torrent.site.id,
	site_downloader: null,
	title: torrent.name,
	description: '',
	imdbid: null,
	enclosure: torrent.enclosure,
	page_url: `https://${torrent.site.domain}/details.php?id=${torrent.id}`,
	size: torrent.size,
	seeders: torrent.seeders,
	peers: 1,
	grabs: 0,
	pubdate: dateText(now - 3_600_000),
	date_elapsed: '1小时',
	freedate: null,
	uploadvolumefactor: 1,
	downloadvolumefactor: torrent.free ? 0 : 1,
	volume_factor: torrent.free ? '免费' : '普通',
	hit_and_run: false,
	labels: [],
	pri_order: torrent.priority,
	category: LABELS[torrent.mediaType],
});

/** @param {Torrent} torrent */
const metaInfo = (torrent) => ({
	type: LABELS[torrent.mediaType],
	title: torrent.name,
	begin_season: torrent.season,
	end_season: torrent.endSeason,
	episode_list: torrent.episodes,
	season_episode: [seasonText(torrent.season, torrent.endSeason), episodeText(torrent.episodes)]
		.filter(Boolean)
		.join(' '),
	resource_pix: '1080p',
	resource_type: 'WEB-DL',
	resource_effect: null,
	video_encode: null,
	audio_encode: null,
	resource_team: null,
	edition: 'WEB-DL',
});

module.exports = { USER_AGENT, metaInfo, torrentInfo };
