// @ts-check
'use strict';

const { createHash } = require('node:crypto');

const LIFE_MS = 10 * 60 * 1000;

/**
 * Authorization codes: ten minutes, one try. A failed try uses the code up as well.
 *
 * @typedef {{ slug: string, redirectUri: string, challenge: string | undefined, endsAt: number }} Code
 */

/** Transformation S256 of RFC 7636. @param {string} verifier */
const challengeOf = (verifier) => createHash('sha256').update(verifier).digest('base64url');

/** @param {{ clock: import('../../core/clock').Clock, random: () => string }} parts */
function createCodes({ clock, random }) {
	/** @type {Map<string, Code>} */
	const codes = new Map();
	return {
		/** @param {{ slug: string, redirectUri: string, challenge: string | undefined }} code */
		issue(code) {
			const value = `CANARY-trakt-code-${random()}`;
			codes.set(value, { ...code, endsAt: clock.now() + LIFE_MS });
			return value;
		},
		/**
		 * @param {{ code: string, redirectUri: string, verifier: string | undefined, withSecret: boolean }} attempt
		 * @returns {{ slug: string } | { problem: string }}
		 */
		redeem({ code, redirectUri, verifier, withSecret }) {
			const issued = codes.get(code);
			codes.delete(code);
			if (!issued || issued.endsAt <= clock.now()) return { problem: 'invalid code' };
			if (issued.redirectUri !== redirectUri) return { problem: 'redirect_uri does not match' };
			if (issued.challenge === undefined)
				return withSecret ? issued : { problem: 'client_secret or PKCE needed' };
			if (!verifier || challengeOf(verifier) !== issued.challenge)
				return { problem: 'code_verifier does not match' };
			return issued;
		},
	};
}

/** @typedef {ReturnType<typeof createCodes>} Codes */

module.exports = { createCodes };
