// @ts-check
'use strict';

/**
 * The service's database and settings. Rows point to each other by id, as in the real tables: a request may outlive
 * its media or its requester (both were met on real servers).
 *
 * @typedef {object} UserRow
 * @property {number} id
 * @property {number} permissions
 * @property {string} email
 * @property {string | null} username
 * @property {string | null} jellyfinUsername
 * @property {string} avatar
 * @property {number | null} movieQuotaLimit
 * @property {number | null} movieQuotaDays
 * @property {number | null} tvQuotaLimit counted in seasons
 * @property {number | null} tvQuotaDays
 * @property {string | null} discordId
 * @property {string | null} telegramChatId
 * @property {string} createdAt
 * @property {string} updatedAt
 *
 * @typedef {{ id: number, seasonNumber: number, status: number, status4k: number, createdAt: string, updatedAt: string }} MediaSeasonRow
 *
 * @typedef {object} MediaRow
 * @property {number} id
 * @property {'movie' | 'tv'} mediaType
 * @property {number} tmdbId
 * @property {number | null} tvdbId
 * @property {string | null} imdbId
 * @property {number} status
 * @property {number} status4k
 * @property {string} createdAt
 * @property {string} updatedAt
 * @property {string | null} mediaAddedAt
 * @property {MediaSeasonRow[]} seasons
 *
 * @typedef {{ id: number, seasonNumber: number, status: number, createdAt: string, updatedAt: string }} SeasonRequestRow
 *
 * @typedef {object} RequestRow
 * @property {number} id
 * @property {number} status
 * @property {'movie' | 'tv'} type
 * @property {boolean} is4k
 * @property {number | null} serverId 0 is a real server
 * @property {number | null} profileId
 * @property {string | null} rootFolder
 * @property {number | null} languageProfileId
 * @property {number[] | null} tags
 * @property {boolean} isAutoRequest
 * @property {number | null} mediaId null: the media row is gone
 * @property {number | null} requestedById null: the user is gone
 * @property {number | null} modifiedById
 * @property {SeasonRequestRow[]} seasons
 * @property {string} createdAt
 * @property {string} updatedAt
 *
 * @typedef {'user' | 'media' | 'mediaSeason' | 'request' | 'seasonRequest'} Table
 *
 * @typedef {object} Settings
 * @property {boolean} enableSpecialEpisodes
 * @property {boolean} partialRequestsEnabled
 * @property {boolean} movie4kEnabled
 * @property {boolean} series4kEnabled
 * @property {boolean} downloadersFail Radarr and Sonarr refuse whatever an approval sends them
 *
 * @typedef {object} Store
 * @property {import('../../core/catalogue').Catalogue} catalogue what TMDB knows
 * @property {import('../../core/clock').Clock} clock
 * @property {import('../profiles').Profile} profile
 * @property {Settings} settings
 * @property {import('./events').Events} events
 * @property {Map<number, UserRow>} users
 * @property {Map<number, MediaRow>} media
 * @property {Map<number, RequestRow>} requests
 * @property {Record<Table, number>} lastIds
 */

/** @param {Pick<Store, 'catalogue' | 'clock' | 'profile' | 'events'>} parts @returns {Store} */
const createStore = (parts) => ({
	...parts,
	settings: {
		enableSpecialEpisodes: false,
		partialRequestsEnabled: true,
		movie4kEnabled: false,
		series4kEnabled: false,
		downloadersFail: false,
	},
	users: new Map(),
	media: new Map(),
	requests: new Map(),
	lastIds: { user: 0, media: 0, mediaSeason: 0, request: 0, seasonRequest: 0 },
});

/** @param {Store} store @param {Table} table @param {number} [wanted] */
function nextId(store, table, wanted) {
	const id = wanted ?? store.lastIds[table] + 1;
	store.lastIds[table] = Math.max(store.lastIds[table], id);
	return id;
}

/** Rows the server writes itself carry whole seconds (measured on Seerr 3.1). @param {Store} store @param {{ updatedAt: string }} row */
function touch(store, row) {
	if (store.profile.updatedAtMoves) row.updatedAt = store.clock.isoSeconds();
}

/** @param {Store} store @param {RequestRow} request */
const mediaOf = (store, request) => (request.mediaId === null ? undefined : store.media.get(request.mediaId));

/** @param {Store} store @param {number} mediaId */
const requestsOf = (store, mediaId) =>
	[...store.requests.values()].filter((request) => request.mediaId === mediaId);

/** The field that counts for a request's quality. @param {boolean} is4k @returns {'status' | 'status4k'} */
const statusField = (is4k) => (is4k ? 'status4k' : 'status');

module.exports = { createStore, nextId, touch, mediaOf, requestsOf, statusField };
