// @ts-check
'use strict';

const { GUARD_REFUSAL, STATUS, ValidatorRefusal } = require('./answers/refusals');
const { toPage } = require('./answers/server');
const { assertKeyOrCookie, identify } = require('./guards/identify');
const { isApi, match } = require('./guards/match');
const { validate } = require('./guards/validate');
const { may } = require('./state/permissions');
const { Refusal } = require('./state/refusal');

/**
 * @typedef {import('express').Request} Request
 * @typedef {import('express').Response} Response
 * @typedef {import('./operation').Operation} Operation
 * @typedef {import('./operation').Answer} Answer
 * @typedef {import('./state').State} State
 */

/** @param {unknown} error @returns {Answer} */
function toAnswer(error) {
	if (error instanceof ValidatorRefusal) {
		return { status: error.status, body: { message: error.message, errors: error.details } };
	}
	if (error instanceof Refusal) return { status: STATUS[error.kind], body: { message: error.message } };
	// A fault of the simulator, not of the service.
	throw error;
}

/** @param {Operation} operation @param {import('./state/store').UserRow | undefined} user */
const passesGuard = ({ open, permission }, user) =>
	open || (user !== undefined && (permission === undefined || may(user, permission)));

/**
 * One request through the service's layers, in their order: path and verb, presence of a key, validation, identity,
 * the route's right, the handler.
 *
 * @param {Request} request @param {State} state @param {readonly Operation[]} operations @param {string} apiKey
 * @returns {Promise<Answer>}
 */
async function answer(request, state, operations, apiKey) {
	const { operation, params } = match(operations, request.method, request.path);
	if (!operation.open) assertKeyOrCookie(request);
	const input = validate(operation, request, params);
	const user = identify(request, state, apiKey);
	if (!passesGuard(operation, user)) return { status: 403, body: GUARD_REFUSAL };
	// An open operation does not ask who is calling.
	const context = /** @type {import('./operation').Context<any, any, any>} */ ({ ...input, state, user });
	const cause = operation.crash?.(context);
	if (cause) state.crash(cause);
	return state.crashed ? { status: 0 } : operation.handle(context);
}

/** @param {Response} response @param {Answer} answered */
function send(response, { status, body }) {
	response.status(status);
	if (body === undefined) response.end();
	else response.json(body);
}

/** @param {{ state: State, operations: readonly Operation[], apiKey: string }} service @returns {import('express').RequestHandler} */
const serve =
	({ state, operations, apiKey }) =>
	async (request, response, next) => {
		if (!isApi(request.path)) {
			if (request.method === 'GET') response.type('html').send(toPage(state.store));
			else next();
			return;
		}
		const answered = await answer(request, state, operations, apiKey).catch(toAnswer);
		if (state.crashed) request.socket.destroy();
		else send(response, answered);
	};

module.exports = { serve };
