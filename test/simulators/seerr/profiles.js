// @ts-check
'use strict';

const { MEDIA, REQUEST } = require('./state/statuses');

/**
 * Everything in which the releases differ. A new release is one more entry here, no branch elsewhere.
 *
 * @typedef {object} Filter
 * @property {readonly number[]} request statuses of the request it lets through
 * @property {readonly number[]} media statuses of the media it lets through, in the request's own quality (HD or 4K)
 *
 * @typedef {object} Profile
 * @property {string} version as /status tells it
 * @property {string} title as /settings/public tells it
 * @property {Record<string, Filter>} filters in the order in which the refusal of a wrong one lists them
 * @property {boolean} sortDirection whether GET /request knows the parameter
 * @property {boolean} mediaType whether GET /request knows the parameter
 * @property {boolean} updatedAtMoves false: MySQL-only `onUpdate`, the column keeps its first value (Seerr PR 2823)
 * @property {boolean} addedByDate sort=added by createdAt instead of by id
 * @property {boolean} modifiedTieBreak sort=modified breaks ties by id
 * @property {{ decide: string | null, retry: string | null, edit: string | null }} wrongStatus what a 409 says when the request is
 *   past that step; null when the release does it all the same
 */

const ANY_REQUEST = Object.values(REQUEST);
/** All but BLOCKLISTED: such rows are in no list (measured on Seerr 3.1, 27 filter × mediaType counts). */
const LISTED = Object.values(MEDIA).filter((status) => status !== MEDIA.blocklisted);
const MISSING = [MEDIA.unknown, MEDIA.pending, MEDIA.processing, MEDIA.partiallyAvailable];

/** @satisfies {Record<string, Profile>} */
const PROFILES = {
	// Measured on Seerr 3.1 (develop of 2026-02-28, SQLite).
	'seerr-3.1': {
		version: '3.1.0',
		title: 'Seerr',
		filters: {
			all: { request: ANY_REQUEST, media: LISTED },
			approved: { request: [REQUEST.approved], media: LISTED },
			available: { request: [REQUEST.completed], media: [MEDIA.available] },
			pending: { request: [REQUEST.pending], media: LISTED },
			processing: { request: [REQUEST.approved], media: MISSING },
			unavailable: { request: [REQUEST.pending, REQUEST.approved], media: MISSING },
			failed: { request: [REQUEST.failed], media: LISTED },
			deleted: { request: [REQUEST.completed], media: [MEDIA.deleted] },
			completed: { request: [REQUEST.completed], media: LISTED },
		},
		sortDirection: true,
		mediaType: true,
		updatedAtMoves: false,
		addedByDate: false,
		modifiedTieBreak: false,
		wrongStatus: { decide: null, retry: null, edit: null },
	},
};

/** @param {string | Profile} profile a name, or a whole profile for a release not listed yet @returns {Profile} */
function findProfile(profile) {
	if (typeof profile !== 'string') return profile;
	const found = Object.entries(PROFILES).find(([name]) => name === profile);
	if (!found)
		throw new Error(`No Seerr profile "${profile}"; there are: ${Object.keys(PROFILES).join(', ')}`);
	return found[1];
}

module.exports = { PROFILES, findProfile };
