// @ts-check
'use strict';

const { may, PERMISSION } = require('../state/permissions');
const { mediaOf } = require('../state/store');
const { toMedia, toMediaWithSeasons } = require('./media');
const { toUserOrNull } = require('./user');

/**
 * @typedef {import('../state/store').Store} Store
 * @typedef {import('../state/store').RequestRow} RequestRow
 * @typedef {import('../state/store').MediaRow} MediaRow
 */

/** @param {RequestRow} request */
const columns = (request) => ({
	id: request.id,
	status: request.status,
	createdAt: request.createdAt,
	updatedAt: request.updatedAt,
	type: request.type,
	is4k: request.is4k,
	serverId: request.serverId,
	profileId: request.profileId,
	rootFolder: request.rootFolder,
	languageProfileId: request.languageProfileId,
	tags: request.tags,
	isAutoRequest: request.isAutoRequest,
});

/** Its status is a request status, other than in media.seasons. @param {RequestRow} request */
const seasons = (request) => request.seasons.map((season) => ({ ...season }));

/** As in GET /movie/{id}: no canRemove. @param {Store} store @param {RequestRow} request */
function toNested(store, request) {
	const media = mediaOf(store, request);
	return {
		...columns(request),
		media: media ? toMedia(media) : null,
		requestedBy: toUserOrNull(store, request.requestedById, { settings: false }),
		modifiedBy: toUserOrNull(store, request.modifiedById, { settings: false }),
		seasons: seasons(request),
		seasonCount: request.seasons.length,
	};
}

/**
 * As in a list: neither media.seasons nor user settings; canRemove only for whoever manages requests, false as no
 * Radarr or Sonarr is set up here.
 *
 * @param {Store} store @param {RequestRow} request @param {import('../state/store').UserRow} viewer
 */
const toListed = (store, request, viewer) => ({
	...toNested(store, request),
	...(may(viewer, PERMISSION.manageRequests) ? { canRemove: false } : {}),
});

/** @param {Store} store @param {RequestRow} request @param {MediaRow | undefined} [media] as it was before a change */
const toSingle = (store, request, media = mediaOf(store, request)) => ({
	...columns(request),
	requestedBy: toUserOrNull(store, request.requestedById, { settings: true }),
	modifiedBy: toUserOrNull(store, request.modifiedById, { settings: true }),
	media: media ? toMediaWithSeasons(media) : null,
	seasons: seasons(request),
	seasonCount: request.seasons.length,
});

/**
 * As POST /request answers: no seasonCount, no media.seasons, and no modifiedBy at all while pending (measured on Seerr
 * 3.1; the last from server/entity/MediaRequest.ts).
 *
 * @param {Store} store @param {RequestRow} request @param {MediaRow} mediaBefore
 */
const toCreated = (store, request, mediaBefore) => ({
	media: toMedia(mediaBefore),
	requestedBy: toUserOrNull(store, request.requestedById, { settings: true }),
	...(request.modifiedById === null
		? {}
		: { modifiedBy: toUserOrNull(store, request.modifiedById, { settings: true }) }),
	...columns(request),
	seasons: seasons(request),
});

module.exports = { toNested, toListed, toSingle, toCreated };
