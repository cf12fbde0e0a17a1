// @ts-check
'use strict';

const { toCreated, toSingle } = require('../answers/request');
const { operation } = require('../operation');
const { writeRequest } = require('../state/creation');
const { findRequest, removeRequest } = require('../state/decisions');
const { draftRequest } = require('../state/drafting');
const { editRequest } = require('../state/edits');
const { SEES_ALL } = require('../state/lists');
const { mayAny } = require('../state/permissions');
const { Refusal, requestNotFound } = require('../state/refusal');
const { editedRequest, newRequest } = require('./requestBodies');

/** @typedef {import('../state/store').Store} Store @typedef {import('../state/store').UserRow} UserRow */

/** Without its requester a row cannot be read alone, although lists show it (measured on Seerr 3.1). @param {Store} store @param {number} id @param {UserRow} viewer */
function readableRequest(store, id, viewer) {
	const request = findRequest(store, id);
	if (request.requestedById === null) throw requestNotFound();
	if (request.requestedById !== viewer.id && !mayAny(viewer, SEES_ALL)) {
		throw new Refusal('forbidden', 'You do not have permission to view this request.');
	}
	return request;
}

/** The look-up of a request that is about to be changed by an id that is no number. @param {string} id */
function numericId(id) {
	// SQLite's complaint about the query (status measured on Seerr 3.1, text not).
	if (Number.isNaN(Number(id))) throw new Refusal('thrown', 'SQLITE_ERROR: no such column: NaN');
	return Number(id);
}

/**
 * @param {() => Promise<void>} tmdbAnswer the service looks for duplicates and writes on either side of such waits, so that
 *   equal requests sent at the same time all pass (measured on Seerr 3.1: eight POSTs, 8 × 201)
 */
const requestRoutes = (tmdbAnswer) => [
	operation({
		method: 'POST',
		path: '/request',
		body: newRequest,
		handle: async ({ state, user, body }) => {
			const draft = draftRequest(state.store, body, user);
			await tmdbAnswer();
			const { request, mediaBefore } = writeRequest(state.store, draft);
			return { status: 201, body: toCreated(state.store, request, mediaBefore) };
		},
	}),
	operation({
		method: 'GET',
		path: '/request/:requestId',
		handle: ({ state, user, params }) => {
			const request = readableRequest(state.store, Number(params.requestId), user);
			return { status: 200, body: toSingle(state.store, request) };
		},
	}),
	operation({
		method: 'PUT',
		path: '/request/:requestId',
		body: editedRequest,
		handle: ({ state, user, params, body }) => {
			const { request, mediaBefore } = editRequest(state.store, numericId(params.requestId), body, user);
			return { status: 200, body: toSingle(state.store, request, mediaBefore) };
		},
	}),
	operation({
		method: 'DELETE',
		path: '/request/:requestId',
		handle: ({ state, user, params }) => {
			removeRequest(state.store, Number(params.requestId), user);
			return { status: 204 };
		},
	}),
];

module.exports = { requestRoutes };
