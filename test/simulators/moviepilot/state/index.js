// @ts-check
'use strict';

const { createAccounts } = require('./accounts');
const { createConfiguration } = require('./configuration');
const { createCreation } = require('./creation');
const { createDownloads } = require('./downloads');
const { createEngine } = require('./engine');
const { createJobs } = require('./jobs');
const { createLibrary } = require('./library');
const { createNotifications } = require('./notifications');
const { createRecognition } = require('./recognition');
const { createSearchSlot } = require('./searchSlot');
const { createSubscriptions } = require('./subscriptions');
const { createTorrents } = require('./torrents');

/**
 * MoviePilot without HTTP: everything it remembers and does, with the clock handed in.
 *
 * @typedef {object} StateOptions
 * @property {import('../../core/catalogue').Catalogue} catalogue
 * @property {import('../../core/clock').Clock} clock
 * @property {import('../generations').Generation} generation
 * @property {string} apiKey
 * @property {readonly import('./accounts').User[]} users
 * @property {readonly import('./library').MediaServer[]} mediaServers
 * @property {readonly { name: string, type: string }[]} downloaders
 * @property {readonly import('./configuration').RuleGroup[] | null} ruleGroups null: never set up
 * @property {readonly import('./configuration').Directory[] | null} directories
 * @property {string} secretSetting
 * @property {readonly import('./torrents').Site[]} sites
 * @property {string} passkey
 * @property {boolean} [refusesEmptyNames] as the generation has it when left out
 * @property {number} subscriptionSearchMs how long a search started by `/subscribe/search/{id}` keeps others out
 */

/** @typedef {ReturnType<typeof createState>} State */

/** @param {StateOptions} options */
function createState(options) {
	const { catalogue, clock, generation } = options;
	const refusesEmptyNames = options.refusesEmptyNames ?? generation.refusesEmptyNames;
	const recognition = createRecognition({ catalogue, refusesEmptyNames });
	const library = createLibrary({ servers: options.mediaServers, catalogue });
	const notifications = createNotifications();
	const subscriptions = createSubscriptions({ clock, generation, recognition });
	const { specialsSearched } = generation.seasons;
	const torrents = createTorrents({ ...options, specialsSearched });
	const downloads = createDownloads({
		downloaders: options.downloaders,
		clock,
		catalogue,
		library,
		notifications,
	});
	const accounts = createAccounts(options);
	const engine = createEngine({ recognition, library, subscriptions, torrents, downloads, notifications });
	const searchMs = options.subscriptionSearchMs;
	const jobs = createJobs({ clock, searchMs, generation, recognition, library, subscriptions, engine });
	const creation = createCreation({ generation, clock, recognition, subscriptions, notifications });
	return {
		clock,
		generation,
		accounts,
		configuration: createConfiguration(options),
		creation,
		downloads,
		jobs,
		library,
		notifications,
		recognition,
		searches: createSearchSlot(),
		subscriptions,
		torrents,
		/** Every job that fell due since the last call, in order. */
		runJobs: () => jobs.run(),
		/** All that a restart loses: every login. */
		restart: () => accounts.forgetLogins(),
	};
}

module.exports = { createState };
