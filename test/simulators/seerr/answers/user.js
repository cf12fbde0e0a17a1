// @ts-check
'use strict';

const { may, PERMISSION } = require('../state/permissions');

/** @typedef {import('../state/store').Store} Store @typedef {import('../state/store').UserRow} UserRow */

const MAIL_AND_PUSH = 8190;

/** @param {UserRow} user */
const toSettings = (user) => ({
	id: user.id,
	locale: '',
	discoverRegion: null,
	streamingRegion: null,
	originalLanguage: null,
	pgpKey: null,
	discordId: user.discordId,
	pushbulletAccessToken: null,
	pushoverApplicationToken: null,
	pushoverUserKey: null,
	pushoverSound: null,
	telegramChatId: user.telegramChatId,
	telegramMessageThreadId: null,
	telegramSendSilently: null,
	watchlistSyncMovies: null,
	watchlistSyncTv: null,
	notificationTypes: {
		email: MAIL_AND_PUSH,
		discord: 0,
		pushbullet: 0,
		pushover: 0,
		slack: 0,
		telegram: 0,
		webhook: 0,
		webpush: MAIL_AND_PUSH,
	},
});

/**
 * Shape measured on Seerr 3.1: with `settings` in single answers, without them in lists.
 *
 * @param {Store} store @param {UserRow} user @param {{ settings: boolean }} options
 */
const toUser = (store, user, { settings }) => ({
	permissions: user.permissions,
	warnings: [],
	id: user.id,
	email: user.email,
	plexUsername: null,
	jellyfinUsername: user.jellyfinUsername,
	username: user.username,
	recoveryLinkExpirationDate: null,
	userType: 3,
	plexId: null,
	jellyfinUserId: null,
	avatar: user.avatar,
	avatarETag: null,
	avatarVersion: null,
	movieQuotaLimit: user.movieQuotaLimit,
	movieQuotaDays: user.movieQuotaDays,
	tvQuotaLimit: user.tvQuotaLimit,
	tvQuotaDays: user.tvQuotaDays,
	createdAt: user.createdAt,
	updatedAt: user.updatedAt,
	...(settings ? { settings: toSettings(user) } : {}),
	requestCount: [...store.requests.values()].filter(({ requestedById }) => requestedById === user.id).length,
	displayName: user.username || user.jellyfinUsername || user.email,
});

/** A row that is gone is null. @param {Store} store @param {number | null} id @param {{ settings: boolean }} options */
function toUserOrNull(store, id, options) {
	const user = id === null ? undefined : store.users.get(id);
	return user ? toUser(store, user, options) : null;
}

/** Whoever may not manage users sees neither mail nor Plex id (Seerr server/entity/User.ts). @param {Store} store @param {UserRow} user @param {UserRow} viewer @param {{ settings: boolean }} options */
function toUserFor(store, user, viewer, options) {
	const { email, plexId, settings, ...open } = toUser(store, user, { settings: false });
	if (!may(viewer, PERMISSION.manageUsers)) return open;
	return toUser(store, user, options);
}

module.exports = { toUser, toUserOrNull, toUserFor };
