// @ts-check
'use strict';

const { insertMedia } = require('./media');
const { bitsToAutoApprove, mayAny } = require('./permissions');
const { afterWrite, insertRequest, newSeasonRequest } = require('./requests');
const { MEDIA, REQUEST } = require('./statuses');
const { statusField, touch } = require('./store');

/** @typedef {import('./store').Store} Store @typedef {import('./store').MediaRow} MediaRow @typedef {import('./drafting').Draft} Draft */

/** @param {Store} store @param {Draft} draft */
function writeMedia(store, { body, title, media }) {
	const row =
		media ??
		insertMedia(store, {
			mediaType: body.mediaType,
			tmdbId: body.mediaId,
			tvdbId: body.tvdbId ?? title.tvdbId,
		});
	const field = statusField(body.is4k === true);
	if (row[field] === MEDIA.unknown || row[field] === MEDIA.deleted) {
		row[field] = MEDIA.pending;
		touch(store, row);
	}
	return row;
}

/**
 * Writes what was drafted, without looking again: two drafts of one title become two rows, even two media rows
 * (measured on Seerr 3.1: eight simultaneous identical POSTs, 8 × 201).
 *
 * @param {Store} store @param {Draft} draft
 * @returns {{ request: import('./store').RequestRow, mediaBefore: MediaRow }} the media as the answer shows it: not approved yet
 */
function writeRequest(store, draft) {
	const { body, caller, requester } = draft;
	const media = writeMedia(store, draft);
	const mediaBefore = structuredClone(media);
	// The caller's right counts, not the requester's: an API key approves for everybody (measured on Seerr 3.1).
	const approves = mayAny(caller, bitsToAutoApprove(body.mediaType, body.is4k === true));
	const status = approves ? REQUEST.approved : REQUEST.pending;
	const createdAt = store.clock.isoSeconds();
	const request = insertRequest(store, {
		type: body.mediaType,
		status,
		is4k: body.is4k ?? false,
		serverId: body.serverId ?? null,
		profileId: body.profileId ?? null,
		rootFolder: body.rootFolder ?? null,
		languageProfileId: body.mediaType === 'tv' ? (body.languageProfileId ?? null) : null,
		tags: body.tags ?? null,
		mediaId: media.id,
		requestedById: requester.id,
		modifiedById: approves ? caller.id : null,
		seasons: draft.seasons.map((number) => newSeasonRequest(store, number, status, createdAt)),
		createdAt,
	});
	if (!approves) store.events.emit('pending', request, media);
	afterWrite(store, request, 'autoApproved');
	return { request, mediaBefore };
}

module.exports = { writeRequest };
