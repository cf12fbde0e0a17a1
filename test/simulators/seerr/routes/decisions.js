// @ts-check
'use strict';

const { z } = require('zod');
const { toSingle } = require('../answers/request');
const { operation } = require('../operation');
const schema = require('../schema');
const { decide, retry } = require('../state/decisions');
const { PERMISSION } = require('../state/permissions');

/** `pending` is in the handler's code and refused by the document (measured on Seerr 3.1). */
const decision = z.object({
	requestId: schema.text(),
	status: schema.oneOf(/** @type {const} */ (['approve', 'decline'])),
});

const decisionRoutes = [
	operation({
		method: 'POST',
		path: '/request/:requestId/retry',
		permission: PERMISSION.manageRequests,
		params: z.object({ requestId: schema.text() }),
		handle: ({ state, user, params }) => {
			const { request, mediaBefore } = retry(state.store, Number(params.requestId), user);
			return { status: 200, body: toSingle(state.store, request, mediaBefore) };
		},
	}),
	operation({
		method: 'POST',
		path: '/request/:requestId/:status',
		permission: PERMISSION.manageRequests,
		params: decision,
		handle: ({ state, user, params }) => {
			const id = Number(params.requestId);
			const { request, mediaBefore } = decide(state.store, id, params.status, user);
			return { status: 200, body: toSingle(state.store, request, mediaBefore) };
		},
	}),
];

module.exports = { decisionRoutes };
