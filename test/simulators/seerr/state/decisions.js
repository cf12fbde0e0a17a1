// @ts-check
'use strict';

const { may, PERMISSION } = require('./permissions');
const { Refusal, requestNotFound } = require('./refusal');
const { afterRemoval, afterWrite } = require('./requests');
const { REQUEST } = require('./statuses');
const { mediaOf, touch } = require('./store');

/**
 * @typedef {import('./store').Store} Store
 * @typedef {import('./store').UserRow} UserRow
 * @typedef {import('./store').RequestRow} RequestRow
 * @typedef {{ request: RequestRow, mediaBefore: import('./store').MediaRow | undefined }} Outcome the answer shows the media's status
 *   from before the change (measured on Seerr 3.1)
 */

/** @param {Store} store @param {number} id */
function findRequest(store, id) {
	const request = store.requests.get(id);
	if (!request) throw requestNotFound();
	return request;
}

/**
 * Writing the same values again is no write to TypeORM: nothing follows (measured on Seerr 3.1: the second approval by
 * the same user sends nothing, one by another user does).
 *
 * @param {Store} store @param {RequestRow} request @param {number} status @param {UserRow} user @returns {Outcome}
 */
function changeStatus(store, request, status, user) {
	const media = mediaOf(store, request);
	// The notification reads the media's id and throws, the transaction is undone (measured: 404 on an orphan).
	if (!media) throw requestNotFound();
	const mediaBefore = structuredClone(media);
	if (request.status === status && request.modifiedById === user.id) return { request, mediaBefore };
	request.status = status;
	request.modifiedById = user.id;
	touch(store, request);
	afterWrite(store, request, 'approved');
	return { request, mediaBefore };
}

/** @param {Store} store @param {number} id @param {'approve' | 'decline'} decision @param {UserRow} user */
function decide(store, id, decision, user) {
	const request = findRequest(store, id);
	const complaint = store.profile.wrongStatus.decide;
	if (complaint && request.status !== REQUEST.pending) throw new Refusal('conflict', complaint);
	return changeStatus(store, request, decision === 'approve' ? REQUEST.approved : REQUEST.declined, user);
}

/** @param {Store} store @param {number} id @param {UserRow} user */
function retry(store, id, user) {
	const request = findRequest(store, id);
	const complaint = store.profile.wrongStatus.retry;
	if (complaint && request.status !== REQUEST.failed) throw new Refusal('conflict', complaint);
	return changeStatus(store, request, REQUEST.approved, user);
}

/** @param {Store} store @param {number} id @param {UserRow} user */
function removeRequest(store, id, user) {
	const request = findRequest(store, id);
	const own = request.requestedById === user.id && request.status === REQUEST.pending;
	if (!own && !may(user, PERMISSION.manageRequests)) {
		throw new Refusal('notYours', 'You do not have permission to delete this request.');
	}
	const media = mediaOf(store, request);
	// The parent's update throws on an orphan and undoes the removal (Seerr server/subscriber/MediaRequestSubscriber.ts).
	if (!media) throw requestNotFound();
	store.requests.delete(id);
	afterRemoval(store, media);
}

module.exports = { decide, retry, removeRequest, findRequest };
