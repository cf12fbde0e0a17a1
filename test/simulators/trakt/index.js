// @ts-check
'use strict';

const { randomBytes } = require('node:crypto');
const { createClock } = require('../core/clock');
const { createSimulator } = require('../core/simulator');
const { buildApi } = require('./api');
const { buildAuth } = require('./auth');
const { createTraktState } = require('./state');
const { defaultSwitches } = require('./switches');

/** n8n's own callback on its default port. */
const N8N_CALLBACK = 'http://localhost:5678/rest/oauth2-credential/callback';

/**
 * Trakt: auth.trakt.tv and api.trakt.tv over one state and one clock.
 *
 * @param {object} options
 * @param {import('../core/catalogue').Catalogue} options.catalogue
 * @param {import('../core/clock').Clock} [options.clock]
 * @param {string} [options.clientId] also the API key
 * @param {string} [options.clientSecret] applications made since October 2026 may have none
 * @param {string[]} [options.redirectUris]
 * @param {import('./state/account').AccountOptions} [options.user] who signs in
 * @param {import('./state/account').AccountOptions[]} [options.users] other members
 * @param {Partial<import('./switches').Switches>} [options.switches] may be changed later in `state.switches`
 * @param {import('./state').StateOptions['rateLimits']} [options.rateLimits]
 * @param {() => string} [options.random]
 */
function createTraktSimulator({
	catalogue,
	clock = createClock(),
	clientId = 'CANARY-trakt-client-id-5f1d0c6b7a8e',
	clientSecret,
	redirectUris = [N8N_CALLBACK],
	user = { slug: 'sean' },
	users = [],
	switches = {},
	rateLimits,
	random = () => randomBytes(24).toString('hex'),
}) {
	const application = { clientId, clientSecret, redirectUris };
	const all = { ...defaultSwitches, ...switches };
	const state = createTraktState({ catalogue, clock, application, user, switches: all, random, rateLimits });
	for (const other of users) state.addAccount(other);
	const auth = createSimulator({ name: 'auth.trakt.tv', clock, build: buildAuth(state) });
	const api = createSimulator({ name: 'api.trakt.tv', clock, build: buildApi(state) });
	return {
		auth,
		api,
		state,
		clock,
		/** @param {{ auth?: number, api?: number }} [ports] free ones when left out @returns {Promise<{ auth: string, api: string }>} base URLs */
		start: async (ports = {}) => ({ auth: await auth.start(ports.auth), api: await api.start(ports.api) }),
		stop: async () => void (await Promise.all([auth.stop(), api.stop()])),
	};
}

module.exports = { createTraktSimulator, N8N_CALLBACK };
