// @ts-check
'use strict';

const { createAccount } = require('./account');
const { createBuckets } = require('./buckets');
const { createCodes } = require('./codes');
const { createDevices } = require('./devices');
const { createGrants, tokenAnswer } = require('./grants');
const { createWorld } = require('./world');

/**
 * Trakt without HTTP: one application, its accounts, their tokens and limits. Time, randomness and works come from
 * outside.
 *
 * @typedef {import('./account').Account} Account
 * @typedef {{ clientId: string, clientSecret?: string, redirectUris: string[] }} Application
 *
 * @typedef {object} StateOptions
 * @property {import('../../core/catalogue').Catalogue} catalogue
 * @property {import('../../core/clock').Clock} clock
 * @property {Application} application
 * @property {import('./account').AccountOptions} user the account that signs in
 * @property {import('../switches').Switches} switches
 * @property {() => string} random 32 characters or more, never the same twice
 * @property {Parameters<typeof createBuckets>[1]} [rateLimits]
 */

/** @param {StateOptions} options */
function createTraktState({ catalogue, clock, application, user, switches, random, rateLimits }) {
	const world = createWorld(catalogue);
	const grants = createGrants({ clock, random, switches });
	/** @type {Map<string, Account>} */
	const accounts = new Map();
	let listItemIds = 990;
	const nextListItemId = () => (listItemIds += 1);

	/** Another member of Trakt, seen under `/users/{slug}`. @param {import('./account').AccountOptions} options */
	const addAccount = (options) => {
		const account = createAccount(options, { clock, world, switches, nextListItemId });
		accounts.set(account.slug, account);
		return account;
	};
	const owner = addAccount(user);

	return {
		application,
		switches,
		clock,
		world,
		grants,
		codes: createCodes({ clock, random }),
		devices: createDevices({ clock, random }),
		buckets: createBuckets(clock, rateLimits),
		/** The account that signs in. */
		owner,
		watchlist: owner.watchlist,
		history: owner.history,
		activities: owner.activities,
		addAccount,
		/** @param {string} slug */
		account: (slug) => accounts.get(slug),
		/** @param {string} token */
		accountOf: (token) => accounts.get(grants.slugOf(token) ?? ''),
		/** A signed-in account's `oauthTokenData`, without the browser. @param {{ slug?: string, expiresIn?: number }} [options] seconds */
		issueTokens: ({ slug = owner.slug, expiresIn } = {}) => tokenAnswer(grants.issue(slug, { expiresIn })),
		/** From now on every access token of the account is refused; refresh tokens still work. */
		expireAccessTokens: (slug = owner.slug) => grants.expireAccess(slug),
		/** The owner disconnects the application: nothing works but signing in again. */
		disconnect: (slug = owner.slug) => grants.revokeAll(slug),
	};
}

/** @typedef {ReturnType<typeof createTraktState>} TraktState */

module.exports = { createTraktState };
