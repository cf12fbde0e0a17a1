// @ts-check
'use strict';

/** @typedef {import('../state/store').MediaRow} MediaRow */

/** Shape measured on Seerr 3.1; as lists and the answer to POST /request show it, without seasons. @param {MediaRow} media */
const toMedia = (media) => ({
	downloadStatus: [],
	downloadStatus4k: [],
	id: media.id,
	mediaType: media.mediaType,
	tmdbId: media.tmdbId,
	tvdbId: media.tvdbId,
	imdbId: media.imdbId,
	status: media.status,
	status4k: media.status4k,
	createdAt: media.createdAt,
	updatedAt: media.updatedAt,
	lastSeasonChange: media.createdAt,
	mediaAddedAt: media.mediaAddedAt,
	serviceId: null,
	serviceId4k: null,
	externalServiceId: null,
	externalServiceId4k: null,
	externalServiceSlug: null,
	externalServiceSlug4k: null,
	ratingKey: null,
	ratingKey4k: null,
	jellyfinMediaId: null,
	jellyfinMediaId4k: null,
});

/** @param {MediaRow} media */
const toSeasons = (media) =>
	media.seasons.map(({ id, seasonNumber, status, status4k, createdAt, updatedAt }) => ({
		id,
		seasonNumber,
		status,
		status4k,
		createdAt,
		updatedAt,
	}));

/** @param {MediaRow} media */
const toMediaWithSeasons = (media) => ({ ...toMedia(media), seasons: toSeasons(media) });

module.exports = { toMedia, toMediaWithSeasons, toSeasons };
