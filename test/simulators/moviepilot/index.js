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
 * @property {string} [generation] `2.5`, `v2` (also `2`) or `3` (also `v3`); `v2` when left out
 * @property {string} [version] the newest known of the generation when left out
 * @property {string} [apiKey] at least 16 characters
 * @property {readonly import('./state/accounts').User[]} [users]
 * @property {readonly import('./state/library').MediaServer[]} [mediaServers]
 * @property {readonly { name: string, type: string }[]} [downloaders]
 * @property {readonly import('./state/configuration').RuleGroup[] | null} [ruleGroups] null: never set up
 * @property {readonly import('./state/configuration').Directory[] | null} [directories]
 * @property {string} [secretSetting] stands for every password among the settings
 * @property {readonly import('./state/torrents').Site[]} [sites]
 * @property {string} [siteCookie] @property {string} [passkey]
 * @property {boolean} [refusesEmptyNames] names that parse to nothing are refused although the TMDB number is known
 * @property {401 | 403} [badLoginStatus] v2's own is not known; 2.5 says 403, v3 401
 * @property {'GET' | 'POST'} [actionVerb] of searching and resetting a subscription: some snapshots of v3 still have GET
 * @property {true} [wrapsLogin] v3's sources leave the login bare
 * @property {true} [wrapsStatus] whether v3 wraps the Radarr emulation is not known
 * @property {number} [subscriptionSearchMs] simulator's clock
 * @property {number} [fanartDelayMs] real time, of every creation
 * @property {number} [insertDelayMs] real time, between looking for an existing row and inserting
 * @property {number} [searchDelayMs] real time, of every torrent search
 */

/** @param {number} milliseconds @returns {() => Promise<void>} */
const waiting = (milliseconds) => async () => {
	if (milliseconds > 0) await sleep(milliseconds);
};

/** What differs within a generation or is not known of it. @param {import('./generations').Generation} generation @param {MoviePilotOptions} given */
function applyVariants(generation, { badLoginStatus, actionVerb, wrapsLogin, wrapsStatus }) {
	if (badLoginStatus) generation.auth.badJwt.status = badLoginStatus;
	if (actionVerb) generation.verbs = { searchSubscription: actionVerb, resetSubscription: actionVerb };
	if (wrapsLogin) generation.login.answer = 'payload';
	if (wrapsStatus) generation.status = 'payload';
}

/** A MoviePilot server of one generation. @param {MoviePilotOptions} given */
function createMoviePilotSimulator(given) {
	const clock = given.clock ?? createClock();
	const options = { ...DEFAULTS, ...given, clock };
	// MoviePilot v2.5.6 config.py:311-327 replaces a shorter key at its start.
	if (options.apiKey.length < 16) throw new Error('MoviePilot replaces API tokens under 16 characters');
	const generation = createGeneration(options.generation, options.version);
	applyVariants(generation, given);
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
