// @ts-check
'use strict';

const path = require('node:path');
const { startServices } = require('../demo/services');
const { listOnTrakt } = require('../scenario/seed');
const { ensureRuntime } = require('../n8n/install');
const { createInstance } = require('../n8n/instance');
const { packProject } = require('../n8n/pack');
const { createWorld } = require('../scenario');

const WORKFLOWS = path.join(__dirname, '..', '..', '..', 'workflows');
const SUBSCRIBE = 'mrSubscribeMedia';
const WATCHLIST = 'mrTraktWatchlist';
const RUN_MS = 15 * 60_000;
/** By TMDB's number: of its three missing seasons, torrents exist for the first and the last. */
const THREE_SEASONS = 990_013;

/**
 * A real n8n with the shipped workflows, after the watchlist of the demo's scenario was carried over once, and then one
 * show on its own.
 * @typedef {Awaited<ReturnType<typeof setStage>>} Stage
 */
async function setStage() {
	const tarball = await packProject();
	const instance = await createInstance({ runtime: await ensureRuntime() });
	const world = createWorld();
	const isShow = (/** @type {import('../scenario/world').Listed} */ { title }) =>
		title.tmdbId === THREE_SEASONS;
	const listed = world.listed.filter((entry) => !isShow(entry));
	const services = await startServices({ ...world, listed }, instance.baseUrl, '2');
	instance.installPackage(tarball);
	await instance.importCredentials(services.credentials);
	await instance.importWorkflows(WORKFLOWS);
	await instance.start();
	const { owner, request } = await instance.setupOwner();
	await instance.publish([SUBSCRIBE, WATCHLIST, 'mrSeerrRequests']);
	const [firstRun = ''] = await endedRuns(instance, 1);
	listOnTrakt(services.trakt, world.listed.filter(isShow));
	const [, showRun = ''] = await endedRuns(instance, 2);
	/** Three titles that nobody carries over, so that there is something to plan for. */
	const listNews = async () => {
		await request('POST', `/rest/workflows/${WATCHLIST}/deactivate`, {});
		listOnTrakt(services.trakt, world.listedLater);
	};
	return { instance, services, owner, firstRun, showRun, listNews };
}

/**
 * @param {Awaited<ReturnType<typeof createInstance>>} instance @param {number} count
 * @returns {Promise<string[]>} the executions' ids, oldest first
 */
async function endedRuns(instance, count) {
	const ended = (/** @type {import('../n8n/executions').Summary[]} */ seen) =>
		seen.filter(({ status }) => status === 'success' || status === 'error').length >= count;
	const seen = await instance.waitForExecutions(ended, RUN_MS, { workflowId: SUBSCRIBE });
	const broken = seen.find(({ status }) => status === 'error');
	if (broken) throw new Error(`Run ${broken.id} of ${SUBSCRIBE} ended as an error`);
	return seen.map(({ id }) => id).reverse();
}

/** @param {Stage} stage */
async function strike({ instance, services }) {
	await instance.stop();
	await services.stop();
	await instance.cleanup();
}

module.exports = { setStage, strike };
