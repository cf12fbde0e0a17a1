// @ts-check
'use strict';

const { createCatalogue } = require('../../simulators/core/catalogue');
const { DEFAULTS } = require('../../simulators/moviepilot/defaults');
const { createGeneration } = require('../../simulators/moviepilot/generations');
const { createDispatcher } = require('../../simulators/moviepilot/http/dispatcher');
const { allRoutes } = require('../../simulators/moviepilot/routes');
const { createState } = require('../../simulators/moviepilot/state');
const { inject } = require('./inject');
const { watch } = require('./watch');

/**
 * The MoviePilot simulator without its HTTP server. Its slow spots, where another request may come in between, are
 * turns of the story instead of waiting.
 *
 * @typedef {ReturnType<typeof createMoviePilot>} MoviePilot
 * @typedef {{ random: import('../random').Random, clock: import('../../simulators/core/clock').Clock, turns: import('../turns').Turns }} Surroundings
 */

/** @param {import('../story/facts').Facts} facts @param {Surroundings} surroundings @param {(what: string) => void} violate */
function createMoviePilot(facts, { random, clock, turns }, violate) {
	const generation = createGeneration(facts.generation);
	const catalogue = createCatalogue(facts.titles);
	const { downloaders } = facts;
	const state = createState({ ...DEFAULTS, clock, catalogue, generation, downloaders });
	watch(state, violate);
	const server = {};
	const wait = (/** @type {number} */ atMost) => () => turns.pause(server, random.int(0, atMost));
	const slow = { forPictures: wait(8_000), beforeInsert: wait(40), forSites: wait(40_000) };
	const endpoints = allRoutes({ state, siteCookie: DEFAULTS.siteCookie, wait: slow });
	const dispatch = createDispatcher({ state, endpoints });
	return {
		...{ state, catalogue },
		url: 'http://moviepilot.invalid:3000',
		/** @param {import('./inject').Sent} sent */
		answer: (sent) => inject(/** @type {any} */ (dispatch), sent),
		/** Whether it is still busy with requests it received. */
		isBusy: () => turns.isWaiting(server),
		/** Received now, carried out when the server gets to it. @param {import('./inject').Sent} sent @param {number} ms */
		async answerLate(sent, ms) {
			await turns.pause(server, ms);
			return await inject(/** @type {any} */ (dispatch), sent);
		},
	};
}

module.exports = { createMoviePilot };
