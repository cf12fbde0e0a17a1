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

/**
 * A real n8n with the shipped workflows, after the watchlist of the demo's scenario was carried over once.
 * @typedef {Awaited<ReturnType<typeof setStage>>} Stage
 */
async function setStage() {
	const tarball = await packProject();
	const instance = await createInstance({ runtime: await ensureRuntime() });
	const world = createWorld();
	const services = await startServices(world, instance.baseUrl, '2');
	instance.installPackage(tarball);
	await instance.importCredentials(services.credentials);
	await instance.importWorkflows(WORKFLOWS);
	await instance.start();
	const { owner, request } = await instance.setupOwner();
	await instance.publish([SUBSCRIBE, WATCHLIST, 'mrSeerrRequests']);
	const firstRun = await endOfFirstRun(instance);
	/** Three titles that nobody carries over, so that there is something to plan for. */
	const listNews = async () => {
		await request('POST', `/rest/workflows/${WATCHLIST}/deactivate`, {});
		listOnTrakt(services.trakt, world.listedLater);
	};
	return { instance, services, owner, firstRun, listNews };
}

/** @param {Awaited<ReturnType<typeof createInstance>>} instance @returns {Promise<string>} the execution's id */
async function endOfFirstRun(instance) {
	const ended = (/** @type {import('../n8n/executions').Summary[]} */ seen) =>
		seen.some(({ status }) => status === 'success' || status === 'error');
	const [first] = (await instance.waitForExecutions(ended, RUN_MS, { workflowId: SUBSCRIBE })).slice(-1);
	if (first?.status !== 'success') throw new Error(`The first run ended as ${first?.status}`);
	return first.id;
}

/** @param {Stage} stage */
async function strike({ instance, services }) {
	await instance.stop();
	await services.stop();
	await instance.cleanup();
}

module.exports = { setStage, strike };
