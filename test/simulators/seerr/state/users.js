// @ts-check
'use strict';

const { PERMISSION, may } = require('./permissions');
const { REQUEST } = require('./statuses');
const { nextId } = require('./store');

/** @typedef {import('./store').Store} Store @typedef {import('./store').UserRow} UserRow */

const DAY = 86_400_000;

/** @param {Store} store @param {Partial<UserRow>} seed @returns {UserRow} */
function insertUser(store, seed) {
	const id = nextId(store, 'user', seed.id);
	const now = store.clock.isoSeconds();
	const user = {
		permissions: PERMISSION.request | PERMISSION.createIssues,
		email: `user-${id}@example.test`,
		username: null,
		jellyfinUsername: `jf-user-${id}`,
		avatar: `/avatarproxy/${id}`,
		movieQuotaLimit: null,
		movieQuotaDays: null,
		tvQuotaLimit: null,
		tvQuotaDays: null,
		discordId: null,
		telegramChatId: null,
		createdAt: now,
		updatedAt: now,
		...seed,
		id,
	};
	store.users.set(id, user);
	return user;
}

/**
 * What counts against a quota: everything but declined requests of the last days, for tv one per season
 * (Seerr server/entity/User.ts getQuota).
 *
 * @param {Store} store @param {UserRow} user @param {'movie' | 'tv'} type
 */
function usedQuota(store, user, type) {
	const days = type === 'movie' ? user.movieQuotaDays : user.tvQuotaDays;
	// Without days the window starts now, so nothing counts (same file: the date is only moved back when days are set).
	const since = store.clock.now() - (days ?? 0) * DAY;
	return [...store.requests.values()]
		.filter((request) => request.requestedById === user.id && request.type === type)
		.filter((request) => request.status !== REQUEST.declined && Date.parse(request.createdAt) > since)
		.reduce((sum, request) => sum + (type === 'movie' ? 1 : request.seasons.length), 0);
}

/** @param {Store} store @param {UserRow} user @param {'movie' | 'tv'} type @returns {number} Infinity when unlimited */
function remainingQuota(store, user, type) {
	const limit = type === 'movie' ? user.movieQuotaLimit : user.tvQuotaLimit;
	// Whoever manages users has no quota (same file, canBypass); 0 means unlimited.
	if (!limit || may(user, PERMISSION.manageUsers)) return Infinity;
	return Math.max(0, limit - usedQuota(store, user, type));
}

module.exports = { insertUser, remainingQuota };
