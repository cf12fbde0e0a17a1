// @ts-check
'use strict';

const { MEDIA, REQUEST } = require('./statuses');
const { mediaOf, nextId, requestsOf, statusField, touch } = require('./store');

/** @typedef {import('./store').Store} Store @typedef {import('./store').MediaRow} MediaRow @typedef {import('./store').RequestRow} RequestRow */

/** @param {Store} store @param {number} seasonNumber @param {number} status @param {string} createdAt */
const newSeasonRequest = (store, seasonNumber, status, createdAt) => ({
	id: nextId(store, 'seasonRequest'),
	seasonNumber,
	status,
	createdAt,
	updatedAt: createdAt,
});

/**
 * @param {Store} store
 * @param {Pick<RequestRow, 'type' | 'status' | 'mediaId' | 'requestedById'> & Partial<RequestRow>} values
 * @returns {RequestRow}
 */
function insertRequest(store, values) {
	const createdAt = values.createdAt ?? store.clock.isoSeconds();
	const request = {
		is4k: false,
		serverId: null,
		profileId: null,
		rootFolder: null,
		languageProfileId: null,
		tags: null,
		isAutoRequest: false,
		modifiedById: null,
		seasons: [],
		createdAt,
		updatedAt: createdAt,
		...values,
		id: nextId(store, 'request', values.id),
	};
	store.requests.set(request.id, request);
	return request;
}

/** @param {Store} store @param {RequestRow} request @param {MediaRow} media */
function approveMedia(store, request, media) {
	const field = statusField(request.is4k);
	const untouched = [MEDIA.available, MEDIA.partiallyAvailable, MEDIA.processing];
	if (!untouched.includes(media[field])) {
		media[field] = MEDIA.processing;
		touch(store, media);
	}
	for (const season of request.seasons) season.status = REQUEST.approved;
	if (!store.settings.downloadersFail || media[field] === MEDIA.available) return;
	request.status = REQUEST.failed;
	touch(store, request);
	store.events.emit('failed', request, media);
}

/** @param {Store} store @param {RequestRow} request @param {MediaRow} media */
function declineMedia(store, request, media) {
	const field = statusField(request.is4k);
	const othersWait = requestsOf(store, media.id).some(
		(other) => other.id !== request.id && other.is4k === request.is4k && other.status === REQUEST.pending,
	);
	const resets =
		media.mediaType === 'movie'
			? media[field] !== MEDIA.deleted
			: media[field] === MEDIA.pending && !othersWait;
	if (resets) {
		media[field] = MEDIA.unknown;
		touch(store, media);
	}
	for (const season of request.seasons) {
		season.status = REQUEST.declined;
		const known = media.seasons.find(({ seasonNumber }) => seasonNumber === season.seasonNumber);
		if (known) known[field] = MEDIA.unknown;
	}
}

/**
 * What follows once a request row was written (Seerr server/subscriber/MediaRequestSubscriber.ts and the entity's own
 * notifications). The notification goes first: its media status is the old one (measured on Seerr 3.1).
 * While the media is available nothing is sent, neither for an approval nor for a refusal (measured there as well).
 *
 * @param {Store} store @param {RequestRow} request @param {'approved' | 'autoApproved'} approval
 */
function afterWrite(store, request, approval) {
	const media = mediaOf(store, request);
	if (!media) return;
	const silent = media[statusField(request.is4k)] === MEDIA.available;
	if (request.status === REQUEST.approved) {
		if (!silent) store.events.emit(approval, request, media);
		approveMedia(store, request, media);
	} else if (request.status === REQUEST.declined) {
		if (!silent) store.events.emit('declined', request, media);
		declineMedia(store, request, media);
	}
}

/** Media nobody asks for any more is unknown again, unless it is there. @param {Store} store @param {MediaRow} media */
function afterRemoval(store, media) {
	const left = requestsOf(store, media.id);
	for (const is4k of [false, true]) {
		const field = statusField(is4k);
		if (left.some((request) => request.is4k === is4k) || media[field] === MEDIA.available) continue;
		media[field] = MEDIA.unknown;
		touch(store, media);
	}
}

module.exports = { insertRequest, newSeasonRequest, afterWrite, afterRemoval };
