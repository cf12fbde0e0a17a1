// @ts-check
'use strict';

/** @param {string} name @param {Partial<import('./state/configuration').Directory>} more @returns {import('./state/configuration').Directory} */
const directory = (name, more) => ({
	name,
	priority: 0,
	storage: 'local',
	download_path: null,
	media_type: null,
	media_category: null,
	library_path: '/media/library',
	library_storage: 'local',
	...more,
});

/** Secrets are marked, so that a test can search whatever a client puts out for them. */
const DEFAULTS = Object.freeze({
	generation: 'v2',
	apiKey: 'CANARY-mp-key-4b1d9c7e',
	siteCookie: 'CANARY-mp-site-cookie-c_secure_pass=8f2a',
	passkey: 'CANARY-mp-passkey-77e0',
	secretSetting: 'CANARY-mp-setting-51f3',
	users: [
		{ name: 'admin', password: 'CANARY-mp-password-admin', superuser: true },
		{ name: 'guest', password: 'CANARY-mp-password-guest', superuser: false },
	],
	mediaServers: [{ name: 'Jellyfin', type: 'jellyfin' }],
	downloaders: [{ name: 'qBittorrent', type: 'qbittorrent' }],
	ruleGroups: [
		{ name: '4K first', rule_string: ' 4K & !DOLBY > 1080P ', media_type: null, category: null },
		{ name: 'Films, with subtitles', rule_string: ' CNSUB ', media_type: '电影', category: null },
		{ name: '国漫', rule_string: ' 1080P ', media_type: '电视剧', category: '国漫' },
	],
	directories: [
		directory('Shows', { priority: 2, download_path: '/media/downloads/tv', media_type: '电视剧' }),
		directory('Films', { priority: 1, download_path: '/media/downloads/films', media_type: '电影' }),
		directory('Cloud', { priority: 3, download_path: '/MP', storage: 'rclone' }),
		directory('Library only', { priority: 4, download_path: null }),
	],
	sites: [
		{ id: 1, name: 'First Site', domain: 'first.invalid', rss: true },
		{ id: 2, name: 'Second Site', domain: 'second.invalid', rss: false },
	],
	subscriptionSearchMs: 5_000,
	fanartDelayMs: 0,
	insertDelayMs: 0,
	searchDelayMs: 0,
});

module.exports = { DEFAULTS };
