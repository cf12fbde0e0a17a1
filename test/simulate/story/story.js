// @ts-check
'use strict';

const { createClock } = require('../../simulators/core/clock');
const { DEFAULTS } = require('../../simulators/moviepilot/defaults');
const { createN8n } = require('../n8n/n8n');
const { createRandom } = require('../random');
const { createFaults } = require('../server/faults');
const { createMoviePilot } = require('../server/moviePilot');
const { createTurns } = require('../turns');
const { drawFacts } = require('./facts');
const { createHiding } = require('./hiding');
const { createLists } = require('./lists');
const { createNetwork } = require('./network');
const { createReports } = require('./reports');
const { createMeanwhile } = require('./world');

/**
 * Everything one story consists of, made from its seed and nothing else.
 *
 * @typedef {ReturnType<typeof createStory>} Story
 * @typedef {{ seed: number, generation: string, sources: ReadonlyMap<string, import('../n8n/modules').Body>, isTold: boolean }} StoryOptions
 */

/** @param {string} generation 2.5 takes no key; what n8n stores is the same otherwise @param {import('../random').Random} random */
const credentialFor = (generation, random) => ({
	url: 'http://moviepilot.invalid:3000',
	authentication: generation === '2.5' || random.chance(0.2) ? 'password' : 'apiKey',
	apiKey: DEFAULTS.apiKey,
	username: 'admin',
	password: DEFAULTS.users[0]?.password ?? '',
	oneTimePassword: '',
	version: random.chance(0.5) ? generation : 'detect',
	requestsPerSecond: random.pick([3, 1000]),
	sessionToken: '',
});

/** @param {import('../server/moviePilot').MoviePilot} server @param {import('./facts').Facts} facts */
function seed({ state }, { library, rows, downloads, torrents }) {
	library.forEach((holding) => state.library.seed(holding));
	rows.forEach((row) => state.subscriptions.seed(row));
	downloads.forEach((download) => state.downloads.seed(download));
	torrents.forEach((torrent) => state.torrents.seed(torrent));
}

/** @param {StoryOptions} options */
function createStory({ seed: seedNumber, generation, sources, isTold }) {
	const random = createRandom(seedNumber);
	const clock = createClock();
	clock.freeze('2026-03-01T12:00:00Z');
	const turns = createTurns({ clock, random: random.fork() });
	/** @type {string[]} */
	const lines = [];
	/** @type {string[]} */
	const violations = [];
	const tell = (/** @type {() => string} */ line) => {
		if (isTold) lines.push(`${clock.iso().slice(0, 19).replace('T', ' ')}  ${line()}`);
	};
	const violate = (/** @type {string} */ what) => {
		violations.push(what);
		tell(() => `!!! ${what}`);
	};
	const facts = drawFacts(random.fork(), generation);
	const server = createMoviePilot(facts, { random: random.fork(), clock, turns }, violate);
	seed(server, facts);
	const hiding = createHiding(server.state);
	facts.hidden.forEach(hiding.hide);
	facts.wrong.forEach(([asked, other]) => server.state.recognition.matchWrongly(asked, other));
	const faults = createFaults(random.fork(), clock);
	const meanwhile = createMeanwhile({ random: random.fork(), server, hiding, tell });
	let troubledAt = 0;
	const { network, setFate } = createNetwork({
		...{ clock, turns, faults, tell, violate, server, random: random.fork() },
		meanwhile: meanwhile.happen,
		trouble: () => void (troubledAt = clock.now()),
	});
	const credential = credentialFor(generation, random);
	const n8n = createN8n({ sources, clock, turns, credential, network, random: random.fork() });
	/** @type {Map<string, number[]>} */
	const aired = new Map();
	return {
		...{
			facts,
			random,
			clock,
			turns,
			server,
			hiding,
			faults,
			setFate,
			n8n,
			lines,
			violations,
			tell,
			violate,
		},
		lists: createLists(random.fork(), facts.titles, clock),
		reports: createReports(),
		mismatches: facts.wrong,
		calmDown: meanwhile.calmDown,
		holdStill: meanwhile.holdStill,
		/** When the network last failed (ms). */
		troubledAt: () => troubledAt,
		/** What a wish for a whole show asked for on the day it was listed. @param {import('./lists').Wish} wish @returns {number[]} */
		airedWhenListed: (wish) => aired.get(wish.sourceId) ?? [],
		/** @param {import('./lists').Wish} wish */
		noteAired(wish) {
			const title = facts.titles.find((one) => one.mediaType === 'tv' && one.tmdbId === wish.tmdbId);
			const today = clock.iso().slice(0, 10);
			const seasons = (title?.seasons ?? []).filter(
				({ number, episodeCount, airDate }) =>
					number > 0 && episodeCount > 0 && (airDate === null || airDate <= today),
			);
			aired.set(
				wish.sourceId,
				seasons.map(({ number }) => number),
			);
		},
	};
}

module.exports = { createStory };
