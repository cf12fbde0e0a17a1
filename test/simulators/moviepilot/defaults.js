// @ts-check
'use strict';

/** Secrets are marked, so that a test can search whatever a client puts out for them. */
const DEFAULTS = Object.freeze({
	generation: 'v2',
	apiKey: 'CANARY-mp-key-4b1d9c7e',
	siteCookie: 'CANARY-mp-site-cookie-c_secure_pass=8f2a',
	passkey: 'CANARY-mp-passkey-77e0',
	users: [
		{ name: 'admin', password: 'CANARY-mp-password-admin', superuser: true },
		{ name: 'guest', password: 'CANARY-mp-password-guest', superuser: false },
	],
	mediaServers: [{ name: 'Jellyfin', type: 'jellyfin' }],
	downloaders: [{ name: 'qBittorrent', type: 'qbittorrent' }],
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
