// @ts-check
'use strict';

const { chosenUser } = require('./drafting');
const { findRequest } = require('./decisions');
const { may, PERMISSION } = require('./permissions');
const { Refusal } = require('./refusal');
const { afterWrite, newSeasonRequest } = require('./requests');
const { isOpen, REQUEST } = require('./statuses');
const { mediaOf, requestsOf, touch } = require('./store');

/**
 * @typedef {import('./store').Store} Store
 * @typedef {import('./store').UserRow} UserRow
 * @typedef {import('./store').RequestRow} RequestRow
 * @typedef {Omit<import('./drafting').RequestBody, 'mediaId' | 'seasons'> & { seasons?: number[] }} EditBody
 */

/** What reading a field of a row that is gone throws. */
const nullRow = () => new Refusal('thrown', "Cannot read properties of null (reading 'id')");

/** @param {Store} store @param {RequestRow} request @param {EditBody} body @param {UserRow} user */
function assertMayEdit(store, request, body, user) {
	if (request.requestedById === null) throw nullRow();
	const own = request.requestedById === user.id;
	const advanced = body.mediaType === 'tv' || may(user, PERMISSION.requestAdvanced);
	if (!(own && advanced) && !may(user, PERMISSION.manageRequests)) {
		throw new Refusal('forbidden', 'You do not have permission to modify this request.');
	}
	const complaint = store.profile.wrongStatus.edit;
	if (complaint && request.status !== REQUEST.pending) throw new Refusal('conflict', complaint);
}

/** Replaces, a field left out becomes null (measured on Seerr 3.1). @param {EditBody} body @param {number | null} requestedById */
const columns = (body, requestedById) => ({
	serverId: body.serverId ?? null,
	profileId: body.profileId ?? null,
	rootFolder: body.rootFolder ?? null,
	...(body.mediaType === 'tv' ? { languageProfileId: body.languageProfileId ?? null } : {}),
	tags: body.tags ?? null,
	requestedById,
});

/**
 * A season added to an approved request stays pending in it (measured on Seerr 3.1).
 *
 * @param {Store} store @param {RequestRow} request @param {readonly number[] | undefined} wanted
 */
function editedSeasons(store, request, wanted) {
	if (!wanted || wanted.length === 0) {
		throw new Refusal(
			'thrown',
			'Missing seasons. If you want to cancel a series request, use the DELETE method.',
		);
	}
	if (request.mediaId === null) throw nullRow();
	const elsewhere = requestsOf(store, request.mediaId)
		.filter((other) => other.id !== request.id && other.is4k === request.is4k && isOpen(other))
		.flatMap((other) => other.seasons.map(({ seasonNumber }) => seasonNumber));
	const free = wanted.filter((number) => !elsewhere.includes(number));
	if (free.length === 0) throw new Refusal('nothingToDo', 'No seasons available to request');
	const kept = request.seasons.filter(({ seasonNumber }) => free.includes(seasonNumber));
	const added = free
		.filter((number) => !kept.some(({ seasonNumber }) => seasonNumber === number))
		.map((number) => newSeasonRequest(store, number, REQUEST.pending, store.clock.isoSeconds()));
	return [...kept, ...added];
}

/**
 * Only a change of the request's own row counts as an update of it: it is announced again and pulls every season along,
 * while seasons alone change silently (measured on Seerr 3.1).
 *
 * @param {Store} store @param {number} id @param {EditBody} body @param {UserRow} user
 * @returns {import('./decisions').Outcome}
 */
function editRequest(store, id, body, user) {
	const request = findRequest(store, id);
	assertMayEdit(store, request, body, user);
	const chosen = chosenUser(store, body.userId === request.requestedById ? null : body.userId, user, null);
	const values = columns(body, chosen?.id ?? request.requestedById);
	const seasons = body.mediaType === 'tv' ? editedSeasons(store, request, body.seasons) : request.seasons;
	const media = mediaOf(store, request);
	if (!media) throw nullRow();
	const mediaBefore = structuredClone(media);
	const before = JSON.stringify({ ...request, seasons: [] });
	Object.assign(request, values);
	request.seasons = seasons;
	if (JSON.stringify({ ...request, seasons: [] }) !== before) {
		touch(store, request);
		afterWrite(store, request, 'approved');
	}
	return { request, mediaBefore };
}

module.exports = { editRequest };
