// @ts-check
'use strict';

const path = require('node:path');
const { createInstance } = require('../n8n/instance');
const { expectedOutcomes } = require('../scenario/expected');
const { listOnTrakt } = require('../scenario/seed');
const { createWorld } = require('../scenario');
const { findUnsummarised, outcomesOf, tally } = require('./outcomes');
const { startServices } = require('./services');
const { creations, findDuplicates, findLost, findSecrets, findUnwished, writes } = require('./verify');

const WORKFLOWS = path.join(__dirname, '..', '..', '..', 'workflows');
const SUBSCRIBE = 'mrSubscribeMedia';
const WATCHLIST = 'mrTraktWatchlist';
const REQUESTS = 'mrSeerrRequests';
const RUN_MS = 15 * 60_000;

/**
 * @typedef {ReturnType<typeof import('./screen').createScreen>} Screen
 * @typedef {Awaited<ReturnType<typeof createInstance>>} Instance
 * @typedef {import('./verify').Services} Services
 */

/** @param {Instance} instance @returns {Promise<import('../n8n/executions').Execution[]>} of the sub-workflow, oldest first */
async function subscribeRuns(instance) {
	const found = await instance.listExecutions({ workflowId: SUBSCRIBE });
	const oldestFirst = found
		.filter(({ status }) => status === 'success')
		.sort((a, b) => Number(a.id) - Number(b.id));
	return await Promise.all(oldestFirst.map(({ id }) => instance.getExecution(id)));
}

/** Waits until `count` executions of the sub-workflow ended well and none is under way. @param {Instance} instance @param {number} count */
async function settled(instance, count) {
	const all = await instance.waitForExecutions((seen) => {
		const broken = seen.find(({ status }) => status === 'error' || status === 'crashed');
		if (broken) throw new Error(`Execution ${broken.id} of ${broken.workflowId} ended as ${broken.status}`);
		const ours = seen.filter(({ workflowId }) => workflowId === SUBSCRIBE);
		return (
			ours.filter(({ status }) => status === 'success').length >= count &&
			seen.every(({ status }) => status === 'success')
		);
	}, RUN_MS);
	return all.filter(({ workflowId }) => workflowId === SUBSCRIBE).length;
}

/** @param {Instance} instance @param {string} workflow */
async function runNow(instance, workflow) {
	const before = (await instance.listExecutions({ workflowId: SUBSCRIBE })).length;
	const execution = await instance.runWorkflow(workflow, 'Run now', RUN_MS);
	if (execution.status !== 'success')
		throw new Error(`"Run now" of ${workflow} ended as ${execution.status}`);
	await settled(instance, before + 1);
}

/** Trakt was asked for news again, and there were none. @param {Services} services */
async function nextPoll({ trakt }) {
	const polls = () => trakt.api.requests('GET', '/sync/last_activities').length;
	const before = polls();
	const until = Date.now() + 90_000;
	while (polls() === before && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 500));
	return polls();
}

/**
 * A real n8n, from an empty folder to running workflows.
 * @param {Screen} screen @param {Instance} instance @param {Services} services @param {string} tarball
 */
async function setUp(screen, instance, services, tarball) {
	await screen.step('Installing the package, importing credentials and workflows', async () => {
		instance.installPackage(tarball);
		// Two commands of n8n's, each busy with loading n8n for most of its time.
		await Promise.all([
			instance.importCredentials(services.credentials),
			instance.importWorkflows(WORKFLOWS),
		]);
	});
	return await screen.step('Starting n8n', async () => {
		await instance.start();
		return await instance.setupOwner();
	});
}

/** @param {Screen} screen @param {Instance} instance @param {import('../scenario/world').World} world */
async function firstRun(screen, instance, world) {
	await screen.step(`Trakt: ${world.listed.length} watchlist entries to MoviePilot`, async () => {
		await instance.publish([SUBSCRIBE, WATCHLIST, REQUESTS]);
		await settled(instance, 1);
	});
	await screen.step(`Jellyseerr: ${world.requested.length} requests to MoviePilot`, () =>
		runNow(instance, REQUESTS),
	);
}

/** Everything once more: the whole watchlist, all requests, and a poll. @param {Screen} screen @param {Instance} instance @param {Services} services */
async function secondRun(screen, instance, services) {
	const before = writes(services);
	const polls = await screen.step(
		'The same again: nothing may be new (waiting for a poll, up to a minute)',
		async () => {
			await runNow(instance, WATCHLIST);
			await runNow(instance, REQUESTS);
			return await nextPoll(services);
		},
	);
	return { polls, secondRunNew: writes(services) - before };
}

/** @param {Screen} screen @param {Instance} instance @param {Services} services @param {import('../scenario/world').World} world */
async function restart(screen, instance, services, world) {
	const before = creations(services);
	await screen.step('n8n goes down, three titles are listed, n8n comes back', async () => {
		const runs = (await instance.listExecutions({ workflowId: SUBSCRIBE })).length;
		await instance.stop();
		listOnTrakt(services.trakt, world.listedLater);
		await instance.start();
		await instance.setupOwner();
		await settled(instance, runs + 1);
	});
	return creations(services) - before;
}

/**
 * The whole story, and whether it came out as the scenario says.
 * @param {Screen} screen @param {import('../n8n/install').Runtime} runtime @param {string} tarball
 * @param {string} generation of MoviePilot: `2.5`, `2` or `3`
 */
async function tellStory(screen, runtime, tarball, generation) {
	const world = createWorld();
	const expected = expectedOutcomes(world);
	const instance = await createInstance({ runtime });
	const services = await startServices(world, instance.baseUrl, generation);
	const close = async () => {
		await instance.stop();
		await services.stop();
		await instance.cleanup();
	};
	try {
		const session = await setUp(screen, instance, services, tarball);
		await firstRun(screen, instance, world);
		const firstOutcomes = outcomesOf(await subscribeRuns(instance));
		const { polls, secondRunNew } = await secondRun(screen, instance, services);
		const afterRestartNew = await restart(screen, instance, services, world);
		const all = new Map([...expected.first, ...expected.later]);
		const runs = await subscribeRuns(instance);
		const outcomes = outcomesOf(runs);
		const findings = {
			lost: findLost(all, outcomes, services),
			duplicates: findDuplicates(services),
			unwished: findUnwished(all, services),
			unforeseen: [...outcomes.keys()].filter((unit) => !all.has(unit)),
			unsummarised: findUnsummarised(runs),
			secrets: findSecrets(services, instance.storedTexts(), instance.logs()),
		};
		const outcomeCounts = tally([...firstOutcomes.values()].map(({ outcome }) => outcome));
		return {
			instance,
			services,
			session,
			close,
			findings,
			outcomes: outcomeCounts,
			titles: all.size,
			polls,
			secondRunNew,
			afterRestartNew,
		};
	} catch (error) {
		screen.write(instance.logs().split('\n').slice(-40).join('\n'));
		await close();
		throw error;
	}
}

module.exports = { tellStory };
