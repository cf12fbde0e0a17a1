// @ts-check
'use strict';

const { z } = require('zod');
const { refuse } = require('./answers');

const SCOPES = ['public', 'openid', 'profile', 'email', 'offline_access'];
const OUT_OF_BAND = 'urn:ietf:wg:oauth:2.0:oob';

/**
 * Parameters of Trakt's API definition, and `scope`, which its web app sends. Refusing others is this simulator's own
 * strictness: nobody has tried them on Trakt.
 */
const known = z
	.object({
		response_type: z.string(),
		client_id: z.string(),
		redirect_uri: z.string(),
		state: z.string(),
		code_challenge: z.string(),
		code_challenge_method: z.string(),
		scope: z.string(),
		signup: z.literal('true'),
		prompt: z.literal('login'),
	})
	.partial()
	.strict();

/** @typedef {z.infer<typeof known>} Query */

/** @param {Query} query @param {boolean} hasSecret @returns {[string, string] | undefined} what the client did wrong */
function mistake(query, hasSecret) {
	if (query.response_type !== 'code') return ['unsupported_response_type', 'response_type must be code'];
	if (!query.state) return ['invalid_request', 'state is required'];
	// An empty scope is refused: nobody knows what Trakt makes of it. None at all is what its definition shows.
	const unknown = query.scope?.split(' ').find((scope) => !SCOPES.includes(scope));
	if (unknown !== undefined) return ['invalid_scope', 'unknown scope'];
	if (query.code_challenge === undefined) {
		// A client without a secret has only PKCE to prove itself (Trakt guide pkce, 2026).
		return hasSecret ? undefined : ['invalid_request', 'code_challenge is required'];
	}
	if (query.code_challenge_method !== 'S256')
		return ['invalid_request', 'code_challenge_method must be S256'];
	return /^[\w-]{43}$/.test(query.code_challenge)
		? undefined
		: ['invalid_request', 'code_challenge is malformed'];
}

/** @param {import('express').Response} response @param {string} redirectUri @param {Record<string, string>} result */
function sendBack(response, redirectUri, result) {
	if (redirectUri === OUT_OF_BAND) {
		response.type('html').send(`<!DOCTYPE html><code>${result['code'] ?? result['error']}</code>`);
		return;
	}
	const target = new URL(redirectUri);
	for (const [name, value] of Object.entries(result)) target.searchParams.set(name, value);
	response.redirect(302, target.href);
}

/** @param {import('../state').TraktState} state @returns {import('express').RequestHandler} */
const authorize = (state) => (request, response) => {
	const { application, owner, switches } = state;
	const parsed = known.safeParse(request.query);
	if (!parsed.success) return refuse(response, 'invalid_request', 'unknown or malformed parameter');
	const query = parsed.data;
	const { redirect_uri: redirectUri = '' } = query;
	if (!query.client_id) return refuse(response, 'invalid_request', 'client_id is required');
	if (query.client_id !== application.clientId) return refuse(response, 'invalid_client', 'client not found');
	// Compared letter by letter. An address that is not registered is never redirected to.
	if (!application.redirectUris.includes(redirectUri)) {
		return refuse(response, 'invalid_request', 'redirect_uri is not registered');
	}
	const back = { ...(query.state ? { state: query.state } : {}) };
	const wrong = mistake(query, application.clientSecret !== undefined);
	if (wrong)
		return sendBack(response, redirectUri, { error: wrong[0], error_description: wrong[1], ...back });
	if (switches.consent === 'deny')
		return sendBack(response, redirectUri, { error: 'access_denied', ...back });
	const code = state.codes.issue({ slug: owner.slug, redirectUri, challenge: query.code_challenge });
	return sendBack(response, redirectUri, { code, ...back });
};

module.exports = { authorize };
