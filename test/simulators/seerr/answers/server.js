// @ts-check
'use strict';

/** @typedef {import('../state/store').Store} Store */

/** @param {Store} store */
const toStatus = ({ profile }) => ({
	version: profile.version,
	commitTag: 'local',
	updateAvailable: false,
	commitsBehind: 0,
	restartRequired: false,
});

/** @param {Store} store */
const toPublicSettings = ({ profile, settings }) => ({
	initialized: true,
	applicationTitle: profile.title,
	applicationUrl: '',
	hideAvailable: false,
	hideBlocklisted: false,
	localLogin: true,
	mediaServerLogin: true,
	jellyfinExternalHost: '',
	jellyfinForgotPasswordUrl: '',
	movie4kEnabled: settings.movie4kEnabled,
	series4kEnabled: settings.series4kEnabled,
	discoverRegion: '',
	streamingRegion: 'US',
	originalLanguage: '',
	mediaServerType: 2,
	partialRequestsEnabled: settings.partialRequestsEnabled,
	enableSpecialEpisodes: settings.enableSpecialEpisodes,
	cacheImages: false,
	vapidPublic: 'simulated',
	enablePushRegistration: false,
	locale: 'en',
	emailEnabled: false,
	userEmailRequired: false,
	newPlexLogin: true,
	youtubeUrl: '',
});

/** What the web application answers to any path that is no API path: a page, with 200. @param {Store} store */
const toPage = ({ profile }) =>
	`<!DOCTYPE html><html lang="en"><head><title>${profile.title}</title></head>` +
	'<body><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{"page":"/login"}</script></body></html>';

module.exports = { toStatus, toPublicSettings, toPage };
