// @ts-check
'use strict';

const { setTimeout: sleep } = require('node:timers/promises');
const express = require('express');
const { createClock } = require('../core/clock');
const { createSimulator } = require('../core/simulator');
const { DEFAULTS } = require('./defaults');
const { createGeneration } = require('./generations');
const { createDispatcher } = require('./http/dispatcher');
const { allRoutes } = require('./routes');
const { createState } = require('./state');

/**
 * @typedef {object} MoviePilotOptions
 * @property {import('../core/catalogue').Catalogue} catalogue
 * @property {import('../core/clock').Clock} [clock]
 * @property {string} [generation] `v2`
 * @property {string} [version] `v2.9` to `v2.15.x`
 * @property {string} [apiKey] at least 16 characters
 * @property {readonly import('./state/accounts').User[]} [users]
 * @property {readonly import('./state/library').MediaServer[]} [mediaServers]
 * @property {readonly { name: string, type: string }[]} [downloaders]
 * @property {readonly import('./state/torrents').Site[]} [sites]
 * @property {string} [siteCookie] @property {string} [passkey]
 * @property {boolean} [refusesEmptyNames] names that parse to nothing are refused although the TMDB number is known
 * @property {401 | 403} [badLoginStatus] v2's own is not known; 2.5 says 403, v3 401
 * @property {number} [subscriptionSearchMs] simulator's clock
 * @property {number} [fanartDelayMs] real time, of every creation
 * @property {number} [insertDelayMs] real time, between looking for an existing row and inserting
 * @property {number} [searchDelayMs] real time, of every torrent search
 */

/** @param {number} milliseconds @returns {() => Promise<void>} */
const waiting = (milliseconds) => async () => {
	if (milliseconds > 0) await sleep(milliseconds);
};

/** A MoviePilot server of one generation. @param {MoviePilotOptions} given */
function createMoviePilotSimulator(given) {
	const clock = given.clock ?? createClock();
	const options = { ...DEFAULTS, ...given, clock };
	// MoviePilot v2.5.6 config.py:311-327 replaces a shorter key at its start.
	if (options.apiKey.length < 16) throw new Error('MoviePilot replaces API tokens under 16 characters');
	const generation = createGeneration(options.generation, options.version);
	if (given.badLoginStatus) generation.auth.badJwt.status = given.badLoginStatus;
	const state = createState({ ...options, generation });
	const wait = {
		forPictures: waiting(options.fanartDelayMs),
		beforeInsert: waiting(options.insertDelayMs),
		forSites: waiting(options.searchDelayMs),
	};
	const endpoints = allRoutes({ state, siteCookie: options.siteCookie, wait });
	const simulator = createSimulator({
		name: 'MoviePilot',
		clock,
		build: ({ app }) => {
			app.use(express.text({ type: () => true, limit: '10mb' }));
			app.use(createDispatcher({ state, endpoints }));
		},
	});
	return Object.assign(simulator, { state });
}

module.exports = { createMoviePilotSimulator };
