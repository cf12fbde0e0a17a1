// @ts-check
'use strict';

const { validatorRefusal } = require('../answers/refusals');

/** @typedef {import('express').Request} Request */

/** @param {Request} request */
const hasSessionCookie = (request) => /(?:^|;\s*)connect\.sid=/.test(request.get('cookie') ?? '');

/**
 * The document's two ways in, a key or a session cookie; only their presence is looked at here. A Bearer token is no way
 * in. The text names the cookie, whichever is missing (measured on Seerr 3.1).
 *
 * @param {Request} request
 */
function assertKeyOrCookie(request) {
	if (request.get('x-api-key') || hasSessionCookie(request)) return;
	throw validatorRefusal(401, request.path, "cookie 'connect.sid' required");
}

/**
 * Who acts: with the right key user 1, or the one `X-API-User` names. Sessions are not simulated, so every cookie is one
 * the server no longer knows.
 *
 * @param {Request} request @param {import('../state').State} state @param {string} apiKey
 * @returns {import('../state/store').UserRow | undefined}
 */
function identify(request, state, apiKey) {
	if (request.get('x-api-key') !== apiKey) return undefined;
	const named = request.get('x-api-user');
	const id = named ? Number(named) : 1;
	if (Number.isNaN(id)) {
		// The look-up by NaN is rejected outside of any handler and ends the process (measured on Seerr 3.1).
		state.crash(`X-API-User: ${named}`);
		return undefined;
	}
	return state.store.users.get(id);
}

module.exports = { assertKeyOrCookie, identify };
