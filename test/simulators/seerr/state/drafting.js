// @ts-check
'use strict';

const { findMedia } = require('./media');
const { bitsToRequest, mayAll, mayAny, PERMISSION } = require('./permissions');
const { Refusal } = require('./refusal');
const { isOpen, MEDIA } = require('./statuses');
const { mediaOf } = require('./store');
const { remainingQuota } = require('./users');
const { seasonsToRequest } = require('./wantedSeasons');

/**
 * @typedef {import('./store').Store} Store
 * @typedef {import('./store').UserRow} UserRow
 * @typedef {import('./store').MediaRow} MediaRow
 *
 * @typedef {object} RequestBody
 * @property {'movie' | 'tv'} mediaType
 * @property {number} mediaId TMDB id
 * @property {boolean} [is4k]
 * @property {number[] | 'all'} [seasons]
 * @property {number} [tvdbId]
 * @property {number | null} [userId]
 * @property {number} [serverId]
 * @property {number} [profileId]
 * @property {string} [rootFolder]
 * @property {number} [languageProfileId]
 * @property {number[] | null} [tags] not in the OpenAPI document and taken over all the same (measured on Seerr 3.1)
 *
 * @typedef {object} Draft all that was read before anything is written
 * @property {RequestBody} body
 * @property {UserRow} caller
 * @property {UserRow} requester
 * @property {import('../../core/catalogue').Title} title
 * @property {MediaRow | undefined} media
 * @property {number[]} seasons
 */

/** TypeORM's own words (EntityNotFoundError). @param {number} id */
const userNotFound = (id) =>
	new Refusal(
		'thrown',
		`Could not find any entity of type "User" matching: ${JSON.stringify({ where: { id } }, null, 4)}`,
	);

/** 0 and null mean the caller. @template Otherwise @param {Store} store @param {number | null | undefined} userId @param {UserRow} caller @param {Otherwise} otherwise */
function chosenUser(store, userId, caller, otherwise) {
	if (!userId) return otherwise;
	if (!mayAll(caller, [PERMISSION.manageUsers, PERMISSION.manageRequests])) {
		throw new Refusal('forbidden', 'You do not have permission to modify the request user.');
	}
	const user = store.users.get(userId);
	if (!user) throw userNotFound(userId);
	return user;
}

/** The quota of the requester counts, even when an admin asks for them. @param {Store} store @param {RequestBody} body @param {UserRow} requester */
function assertAllowed(store, body, requester) {
	if (!mayAny(requester, bitsToRequest(body.mediaType, body.is4k === true))) {
		const what = `${body.is4k ? '4K ' : ''}${body.mediaType === 'movie' ? 'movie' : 'series'}`;
		throw new Refusal('forbidden', `You do not have permission to make ${what} requests.`);
	}
	if (remainingQuota(store, requester, body.mediaType) > 0) return;
	throw new Refusal('forbidden', `${body.mediaType === 'movie' ? 'Movie' : 'Series'} Quota exceeded.`);
}

/** @param {Store} store @param {RequestBody} body */
function lookUpTitle(store, { mediaType, mediaId }) {
	const title = store.catalogue.find(mediaType, mediaId);
	if (title) return title;
	const what = mediaType === 'movie' ? 'movie' : 'TV show';
	throw new Refusal('thrown', `[TMDB] Failed to fetch ${what} details: Request failed with status code 404`);
}

/**
 * A body without is4k compares with nothing, so no duplicate is ever found (measured on Seerr 3.1).
 *
 * @param {Store} store @param {RequestBody} body @param {UserRow} requester
 */
function assertNew(store, body, requester) {
	const existing = [...store.requests.values()].filter((request) => {
		const media = mediaOf(store, request);
		return request.is4k === body.is4k && media?.mediaType === body.mediaType && media.tmdbId === body.mediaId;
	});
	const first = existing[0];
	if (!first) return;
	// Only one row is looked at and the query has no order: the oldest here.
	if (body.mediaType === 'movie' && isOpen(first)) {
		throw new Refusal('conflict', 'Request for this media already exists.');
	}
	if (existing.some((request) => request.requestedById === requester.id && request.isAutoRequest)) {
		throw new Refusal('conflict', 'Auto-request for this media and user already exists.');
	}
}

/** Everything the service reads before it writes. @param {Store} store @param {RequestBody} body @param {UserRow} caller @returns {Draft} */
function draftRequest(store, body, caller) {
	const requester = chosenUser(store, body.userId, caller, caller);
	assertAllowed(store, body, requester);
	const title = lookUpTitle(store, body);
	const media = findMedia(store, body.mediaType, body.mediaId);
	// The 4K field is not looked at (Seerr server/entity/MediaRequest.ts).
	if (media?.status === MEDIA.blocklisted) throw new Refusal('forbidden', 'This media is blocklisted.');
	assertNew(store, body, requester);
	const seasons = seasonsToRequest(store, body, title, media);
	if (body.mediaType === 'tv' && seasons.length > remainingQuota(store, requester, 'tv')) {
		throw new Refusal('forbidden', 'Series Quota exceeded.');
	}
	return { body, caller, requester, title, media, seasons };
}

module.exports = { draftRequest, chosenUser };
