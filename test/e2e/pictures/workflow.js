// @ts-check
'use strict';

const { randomUUID } = require('node:crypto');

/** A workflow of its own for the panels that the shipped ones do not show: titles, their status, one step for all. */

const moviePilot = { moviePilotServerApi: { id: 'mrMoviePilot0001', name: 'MoviePilot' } };
const trakt = { traktOAuth2Api: { id: 'mrTraktAccount01', name: 'Trakt' } };

const seerr = { seerrServerApi: { id: 'mrJellyseerr0001', name: 'Jellyseerr' } };

/** @param {string} name @param {string} type @param {[number, number]} position @param {object} parameters @param {object} [credentials] */
const node = (name, type, position, parameters, credentials = {}) => ({
	...{ id: randomUUID(), name, type, typeVersion: 1, position, parameters, credentials },
});

const own = (/** @type {string} */ name) => `n8n-nodes-media-requests.${name}`;
/** The newest ones: three that are new, and whole shows, of which Check Status puts out an item per season. */
const getShows = { resource: 'watchlist', operation: 'getAll', type: 'all', limit: 7 };
const getRequests = { resource: 'request', operation: 'getAll', status: 'approved', limit: 12 };
const checkStatus = { resource: 'media', operation: 'checkStatus' };
const searchOrSubscribe = {
	...{ resource: 'media', operation: 'searchOrSubscribe', mode: 'dryRun' },
	options: { minSeeders: 3 },
	subscriptionOptions: { resolution: '4K|2160p|x2160', bestVersion: true },
};

const nodes = [
	node('Run now', 'n8n-nodes-base.manualTrigger', [0, 96], {}),
	node('Get my watchlist', own('trakt'), [240, 0], getShows, trakt),
	node('Get approved requests', own('jellyseerr'), [240, 192], getRequests, seerr),
	node('Look up in the ledger', own('mediaLedger'), [480, -192], { resource: 'entry', operation: 'lookUp' }),
	node('Check status', own('moviePilotSubscribe'), [480, 0], checkStatus, moviePilot),
	node('Search or subscribe', own('moviePilotSubscribe'), [720, 0], searchOrSubscribe, moviePilot),
];

/** @param {...string} names */
const to = (...names) => ({ main: [names.map((name) => ({ node: name, type: 'main', index: 0 }))] });

const connections = {
	'Run now': to('Get my watchlist', 'Get approved requests'),
	'Get my watchlist': to('Look up in the ledger', 'Check status'),
	'Check status': to('Search or subscribe'),
};

const panels = {
	...{ id: 'mrPictures', name: 'Watchlist status', nodes, connections, active: false },
	settings: { executionOrder: 'v1' },
};

module.exports = { panels };
