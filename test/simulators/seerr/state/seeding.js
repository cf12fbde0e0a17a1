// @ts-check
'use strict';

const { findMedia, insertMedia, seasonRow } = require('./media');
const { insertRequest, newSeasonRequest } = require('./requests');
const { MEDIA, REQUEST, mediaStatus, requestStatus } = require('./statuses');

/**
 * @typedef {import('./store').Store} Store
 * @typedef {import('./store').MediaRow} MediaRow
 * @typedef {import('./statuses').RequestStatusName | number} RequestStatus name or number
 * @typedef {import('./statuses').MediaStatusName | number} MediaStatus name or number
 *
 * @typedef {object} MediaSeed
 * @property {'movie' | 'tv'} mediaType
 * @property {number} tmdbId
 * @property {number} [id]
 * @property {number | null} [tvdbId] the catalogue's when left out
 * @property {MediaStatus} [status]
 * @property {MediaStatus} [status4k]
 * @property {readonly { number: number, status?: MediaStatus, status4k?: MediaStatus }[]} [seasons]
 * @property {string} [createdAt]
 *
 * @typedef {object} RequestSeed
 * @property {'movie' | 'tv'} type
 * @property {number} tmdbId
 * @property {RequestStatus} [status] approved when left out
 * @property {boolean} [is4k]
 * @property {readonly { number: number, status?: RequestStatus }[]} [seasons] the request's status when left out
 * @property {number | null} [requestedBy] user id, 1 when left out; null: the user is gone
 * @property {MediaStatus} [mediaStatus] what fits the request's status when left out
 * @property {MediaStatus} [mediaStatus4k]
 * @property {true} [orphanMedia] the media row is gone
 * @property {string} [createdAt] ISO
 * @property {number} [id]
 * @property {number | null} [modifiedBy] user id; 1 unless pending when left out
 * @property {boolean} [isAutoRequest]
 * @property {number | null} [serverId]
 * @property {number | null} [profileId]
 * @property {string | null} [rootFolder]
 * @property {number | null} [languageProfileId]
 * @property {number[] | null} [tags]
 */

/** @type {Record<number, number>} */
const FITTING = {
	[REQUEST.pending]: MEDIA.pending,
	[REQUEST.approved]: MEDIA.processing,
	[REQUEST.declined]: MEDIA.unknown,
	[REQUEST.failed]: MEDIA.processing,
	[REQUEST.completed]: MEDIA.available,
};

/** A row of the same title is reused and takes on the statuses given. @param {Store} store @param {MediaSeed} seed @returns {MediaRow} */
function seedMedia(store, seed) {
	const { mediaType, tmdbId, status, status4k, createdAt, id } = seed;
	const tvdbId = seed.tvdbId ?? store.catalogue.find(mediaType, tmdbId)?.tvdbId ?? null;
	const media =
		(id === undefined ? findMedia(store, mediaType, tmdbId) : store.media.get(id)) ??
		insertMedia(store, {
			mediaType,
			tmdbId,
			tvdbId,
			mediaAddedAt: null,
			...(createdAt ? { createdAt } : {}),
			id,
		});
	if (status !== undefined) media.status = mediaStatus(status);
	if (status4k !== undefined) media.status4k = mediaStatus(status4k);
	for (const { number, status: hd, status4k: uhd } of seed.seasons ?? []) {
		const season = seasonRow(store, media, number);
		if (hd !== undefined) season.status = mediaStatus(hd);
		if (uhd !== undefined) season.status4k = mediaStatus(uhd);
	}
	return media;
}

/** @param {Store} store @param {RequestSeed} seed @param {number} status */
function seedMediaOf(store, seed, status) {
	if (seed.orphanMedia) return null;
	const fitting = FITTING[status] ?? MEDIA.unknown;
	return seedMedia(store, {
		mediaType: seed.type,
		tmdbId: seed.tmdbId,
		status: seed.mediaStatus ?? (seed.is4k ? undefined : fitting),
		status4k: seed.mediaStatus4k ?? (seed.is4k ? fitting : undefined),
		createdAt: seed.createdAt,
	});
}

/** Writes rows as they are, past every rule and without an event. @param {Store} store @param {RequestSeed} seed */
function seedRequest(store, seed) {
	const { type, requestedBy = 1, is4k = false, seasons = [], id } = seed;
	const status = requestStatus(seed.status ?? 'approved');
	const createdAt = seed.createdAt ?? store.clock.isoSeconds();
	return insertRequest(store, {
		type,
		status,
		is4k,
		isAutoRequest: seed.isAutoRequest ?? false,
		serverId: seed.serverId ?? null,
		profileId: seed.profileId ?? null,
		rootFolder: seed.rootFolder ?? null,
		languageProfileId: seed.languageProfileId ?? null,
		tags: seed.tags ?? null,
		mediaId: seedMediaOf(store, seed, status)?.id ?? null,
		requestedById: requestedBy,
		modifiedById: seed.modifiedBy === undefined ? (status === REQUEST.pending ? null : 1) : seed.modifiedBy,
		seasons: seasons.map((season) =>
			newSeasonRequest(store, season.number, requestStatus(season.status ?? status), createdAt),
		),
		createdAt,
		id,
	});
}

module.exports = { seedMedia, seedRequest };
