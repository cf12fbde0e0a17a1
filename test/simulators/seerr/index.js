// @ts-check
'use strict';

const express = require('express');
const { createClock } = require('../core/clock');
const { createSimulator } = require('../core/simulator');
const { decisionRoutes } = require('./routes/decisions');
const { mediaRoutes } = require('./routes/media');
const { requestListRoutes } = require('./routes/requestList');
const { requestRoutes } = require('./routes/requests');
const { serverRoutes } = require('./routes/server');
const { titleRoutes } = require('./routes/titles');
const { unsimulatedRoutes } = require('./routes/unsimulated');
const { userRoutes } = require('./routes/users');
const { serve } = require('./serve');
const { createState } = require('./state');

const API_KEY = 'CANARY-seerr-key-5f1c0a9e7b3d';

/** @returns {Promise<void>} */
const soon = () => new Promise((resolve) => void setTimeout(resolve, 25));

/** A process that ended accepts nothing. @param {import('./state').State} state @returns {import('express').RequestHandler} */
const gone = (state) => (request, _response, next) => {
	if (state.crashed) request.socket.destroy();
	else next();
};

/** Bodies are parsed before anything else is looked at, so broken JSON is 400 on every path (Seerr server/index.ts). @type {import('express').ErrorRequestHandler} */
const unreadableBody = (error, _request, response, _next) =>
	void response.status(error.status ?? 500).json({ message: error.message });

/**
 * Jellyseerr, Overseerr and Seerr, as the release named by `profile` behaves.
 *
 * @param {object} options
 * @param {import('../core/catalogue').Catalogue} options.catalogue
 * @param {import('../core/clock').Clock} [options.clock]
 * @param {string} [options.apiKey]
 * @param {string | import('./profiles').Profile} [options.profile]
 * @param {() => Promise<void>} [options.tmdbAnswer] resolves when TMDB has answered; after 25 real milliseconds when left out
 */
function createSeerrSimulator({
	catalogue,
	clock = createClock(),
	apiKey = API_KEY,
	profile,
	tmdbAnswer = soon,
}) {
	const state = createState({ catalogue, clock, profile });
	const operations = [
		...serverRoutes,
		...requestListRoutes(state.profile),
		...requestRoutes(tmdbAnswer),
		...decisionRoutes,
		...mediaRoutes,
		...titleRoutes,
		...userRoutes,
		...unsimulatedRoutes,
	];
	const simulator = createSimulator({
		name: 'seerr',
		clock,
		build: ({ app }) => {
			// If-None-Match works on the real one (measured on Seerr 3.1: 304).
			app.set('etag', 'weak');
			app.use(gone(state), express.json(), express.urlencoded({ extended: true }), unreadableBody);
			app.use(serve({ state, operations, apiKey }));
		},
	});
	return Object.assign(simulator, { state, apiKey });
}

module.exports = { createSeerrSimulator };
