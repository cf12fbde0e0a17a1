// @ts-check
'use strict';

/** `expires_in` of Trakt's tokens since May 2026. */
const ACCESS_SECONDS = 7 * 24 * 60 * 60;
/** Trakt says nothing; the default of @better-auth/oauth-provider 1.7, counted from issue. */
const REFRESH_SECONDS = 30 * 24 * 60 * 60;

/**
 * Pairs of tokens. A refresh token works once: with it both old tokens are dead. Nobody has said how long the old
 * access token lives after a refresh; the harder answer is taken.
 *
 * @typedef {{ slug: string, family: number, access: string, refresh: string, issuedAt: number, accessEndsAt: number, refreshEndsAt: number }} Grant times in ms
 */

/** The token endpoint's answer, and what n8n keeps as `oauthTokenData`; times in seconds. @param {Grant} grant */
const tokenAnswer = ({ access, refresh, issuedAt, accessEndsAt }) => ({
	access_token: access,
	token_type: 'bearer',
	expires_in: Math.round((accessEndsAt - issuedAt) / 1000),
	refresh_token: refresh,
	// Granted whatever was asked for (seen in October 2026).
	scope: 'public offline_access',
	created_at: Math.floor(issuedAt / 1000),
	expires_at: Math.floor(accessEndsAt / 1000),
});

/**
 * @param {object} parts
 * @param {import('../../core/clock').Clock} parts.clock
 * @param {() => string} parts.random
 * @param {import('../switches').Switches} parts.switches
 */
function createGrants({ clock, random, switches }) {
	/** @type {Grant[]} */
	let grants = [];
	/** Used refresh tokens and the family each belongs to. @type {Map<string, number>} */
	const spent = new Map();
	let families = 0;

	/** @param {string} slug @param {{ expiresIn?: number, family?: number }} [options] seconds */
	const issue = (slug, { expiresIn = ACCESS_SECONDS, family = (families += 1) } = {}) => {
		const grant = {
			slug,
			family,
			access: `CANARY-trakt-access-${random()}`,
			refresh: `CANARY-trakt-refresh-${random()}`,
			issuedAt: clock.now(),
			accessEndsAt: clock.now() + expiresIn * 1000,
			refreshEndsAt: clock.now() + REFRESH_SECONDS * 1000,
		};
		grants.push(grant);
		return grant;
	};
	/** @param {(grant: Grant) => boolean} matches */
	const end = (matches) => void (grants = grants.filter((grant) => !matches(grant)));

	return {
		issue,
		/** @param {string} token @returns {Grant | undefined} none: unknown, used before, or too old */
		refresh(token) {
			const family = spent.get(token);
			if (family !== undefined && switches.reuseRevokesFamily) end((grant) => grant.family === family);
			const old = grants.find((grant) => grant.refresh === token && grant.refreshEndsAt > clock.now());
			if (!old) return undefined;
			spent.set(old.refresh, old.family);
			end((grant) => grant === old);
			return issue(old.slug, { family: old.family });
		},
		/** @param {string} token @returns {string | undefined} the account's slug */
		slugOf: (token) =>
			grants.find((grant) => grant.access === token && grant.accessEndsAt > clock.now())?.slug,
		/** @param {string} token either of the two: both die */
		revoke: (token) => end((grant) => grant.access === token || grant.refresh === token),
		/** @param {string} slug */
		expireAccess(slug) {
			for (const grant of grants) if (grant.slug === slug) grant.accessEndsAt = clock.now();
		},
		/** @param {string} slug */
		revokeAll: (slug) => end((grant) => grant.slug === slug),
		/** @param {string} slug */
		of: (slug) => grants.filter((grant) => grant.slug === slug).map((grant) => ({ ...grant })),
	};
}

/** @typedef {ReturnType<typeof createGrants>} Grants */

module.exports = { createGrants, tokenAnswer };
