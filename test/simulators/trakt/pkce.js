// @ts-check
'use strict';

const { createHash } = require('node:crypto');
const { N8N_CALLBACK } = require('.');

/** A verifier and its S256 challenge, as RFC 7636 appendix B computes them. */
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const challenge = createHash('sha256').update(verifier).digest('base64url');

/** What n8n asks of the authorize page. @param {string} clientId @returns {Record<string, string>} */
const authorizeRequest = (clientId) => ({
	response_type: 'code',
	client_id: clientId,
	redirect_uri: N8N_CALLBACK,
	state: 'n8n-state',
	scope: 'public',
	code_challenge: challenge,
	code_challenge_method: 'S256',
});

/** Of an application that has a secret. */
const secret = 'CANARY-trakt-client-secret-77aa';

/** @param {Record<string, string>} query an authorize request @returns {Record<string, string>} the same without PKCE */
const withoutPkce = (query) =>
	Object.fromEntries(Object.entries(query).filter(([name]) => !name.startsWith('code_challenge')));

module.exports = { verifier, authorizeRequest, secret, withoutPkce };
