// @ts-check
'use strict';

const { createHash } = require('node:crypto');

/** A verifier and its S256 challenge, as RFC 7636 appendix B computes them. */
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const challenge = createHash('sha256').update(verifier).digest('base64url');

/** Of an application that has a secret. */
const secret = 'CANARY-trakt-client-secret-77aa';

/** @param {Record<string, string>} query an authorize request @returns {Record<string, string>} the same without PKCE */
const withoutPkce = (query) =>
	Object.fromEntries(Object.entries(query).filter(([name]) => !name.startsWith('code_challenge')));

module.exports = { verifier, challenge, secret, withoutPkce };
