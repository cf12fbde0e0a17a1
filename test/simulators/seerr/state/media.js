// @ts-check
'use strict';

const { Refusal } = require('./refusal');
const { MEDIA, REQUEST } = require('./statuses');
const { nextId, requestsOf, statusField, touch } = require('./store');

/** @typedef {import('./store').Store} Store @typedef {import('./store').MediaRow} MediaRow @typedef {import('./store').RequestRow} RequestRow */

/** @param {Store} store @param {Pick<MediaRow, 'mediaType' | 'tmdbId'> & Partial<MediaRow>} values @returns {MediaRow} */
function insertMedia(store, values) {
	const now = store.clock.isoSeconds();
	const media = {
		tvdbId: null,
		imdbId: null,
		status: MEDIA.unknown,
		status4k: MEDIA.unknown,
		createdAt: now,
		updatedAt: values.createdAt ?? now,
		mediaAddedAt: now,
		seasons: [],
		...values,
		id: nextId(store, 'media', values.id),
	};
	store.media.set(media.id, media);
	return media;
}

/** @param {Store} store @param {'movie' | 'tv'} mediaType @param {number} tmdbId */
const findMedia = (store, mediaType, tmdbId) =>
	[...store.media.values()].find((media) => media.mediaType === mediaType && media.tmdbId === tmdbId);

/** @param {Store} store @param {MediaRow} media @param {number} seasonNumber */
function seasonRow(store, media, seasonNumber) {
	const found = media.seasons.find((season) => season.seasonNumber === seasonNumber);
	if (found) return found;
	const now = store.clock.isoSeconds();
	const season = {
		id: nextId(store, 'mediaSeason'),
		seasonNumber,
		status: MEDIA.unknown,
		status4k: MEDIA.unknown,
		createdAt: now,
		updatedAt: now,
	};
	media.seasons.push(season);
	return season;
}

/** @param {Store} store @param {MediaRow} media @param {boolean} is4k @param {readonly number[]} numbers @returns {Set<number>} those that changed */
function makeSeasonsAvailable(store, media, is4k, numbers) {
	const flipped = new Set();
	for (const number of numbers) {
		const season = seasonRow(store, media, number);
		if (season[statusField(is4k)] === MEDIA.available) continue;
		season[statusField(is4k)] = MEDIA.available;
		touch(store, season);
		flipped.add(number);
	}
	return flipped;
}

/** @param {Store} store @param {RequestRow} request @param {MediaRow} media @param {Set<number>} flipped */
function isFulfilled(store, request, media, flipped) {
	const status = media[statusField(request.is4k)];
	if (media.mediaType === 'movie') return status === MEDIA.available || status === MEDIA.deleted;
	const ready = request.seasons.map((season) => {
		if (!flipped.has(season.seasonNumber) && season.status !== REQUEST.completed) return false;
		season.status = REQUEST.completed;
		touch(store, season);
		return true;
	});
	return ready.every(Boolean);
}

const SETTLED = [MEDIA.partiallyAvailable, MEDIA.available, MEDIA.deleted];

/**
 * What a changed media status does to its requests (Seerr server/subscriber/MediaSubscriber.ts): approved and failed
 * ones complete; a pending one is merely approved, without a notification (measured on Seerr 3.1).
 *
 * @param {Store} store @param {MediaRow} media @param {boolean} is4k @param {number} before @param {Set<number>} flipped
 */
function carryOver(store, media, is4k, before, flipped) {
	const status = media[statusField(is4k)];
	const requests = requestsOf(store, media.id).filter((request) => request.is4k === is4k);
	const running = requests.filter(({ status: now }) => now === REQUEST.approved || now === REQUEST.failed);
	if (status === MEDIA.available && before === MEDIA.pending) {
		for (const request of requests.filter((candidate) => candidate.status === REQUEST.pending)) {
			request.status = REQUEST.approved;
			touch(store, request);
		}
	}
	if (!SETTLED.includes(status)) return;
	for (const request of running.filter((candidate) => isFulfilled(store, candidate, media, flipped))) {
		request.status = REQUEST.completed;
		touch(store, request);
		const tells = media.mediaType === 'movie' ? status === MEDIA.available : request.seasons.length > 0;
		if (tells) store.events.emit('available', request, media);
	}
}

/**
 * `deleted` is accepted and does nothing; seasons flip only together with a changed media status (measured on Seerr 3.1:
 * one season per call leaves the request approved for ever).
 *
 * @param {Store} store @param {number} mediaId
 * @param {'available' | 'partial' | 'processing' | 'pending' | 'unknown' | 'deleted'} status
 * @param {{ is4k?: boolean, seasons?: readonly number[] }} [options]
 */
function setMediaStatus(store, mediaId, status, { is4k = false, seasons = [] } = {}) {
	const media = store.media.get(mediaId);
	if (!media) throw new Refusal('missing', 'Media does not exist.');
	if (status === 'partial' && media.mediaType === 'movie') {
		throw new Refusal('invalid', 'Only series can be set to be partially available');
	}
	if (status === 'deleted') return media;
	const before = media[statusField(is4k)];
	const after = status === 'partial' ? MEDIA.partiallyAvailable : MEDIA[status];
	const numbers = media.mediaType === 'tv' && status === 'available' ? seasons : [];
	const flipped = makeSeasonsAvailable(store, media, is4k, numbers);
	if (before === after) return media;
	media[statusField(is4k)] = after;
	touch(store, media);
	carryOver(store, media, is4k, before, flipped);
	return media;
}

/** Its requests go with it, by the table's cascade (Seerr server/entity/MediaRequest.ts). @param {Store} store @param {number} mediaId */
function removeMedia(store, mediaId) {
	if (!store.media.delete(mediaId)) throw new Refusal('missing', 'Media not found');
	for (const request of requestsOf(store, mediaId)) store.requests.delete(request.id);
}

module.exports = { insertMedia, findMedia, seasonRow, setMediaStatus, removeMedia };
