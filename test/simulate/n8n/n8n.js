// @ts-check
'use strict';

const { createContext } = require('./context');
const { requestWithCredential } = require('./http');
const { createModules } = require('./modules');
const { createNodes, runWorkflow } = require('./workflow');

/**
 * One n8n that executes workflows with our nodes. Static data is read when an execution starts and written whole when
 * it ends, after an error too, and never for a run by hand (measured on 2.40.7); a process that dies saves nothing.
 *
 * @typedef {import('./expressions').Item} Item
 * @typedef {{ owner: object, isDead: boolean, modules: import('./modules').Modules, died: Promise<'died'>, die: () => void }} Process
 * @typedef {{ ended: 'success' | 'error' | 'died', error?: any, outputs: Map<string, Item[][]>, results: Item[] }} Ended results: of every node of ours
 *
 * @typedef {object} Parts
 * @property {ReadonlyMap<string, import('./modules').Body>} sources
 * @property {import('../../simulators/core/clock').Clock} clock
 * @property {import('../turns').Turns} turns
 * @property {import('../random').Random} random
 * @property {Record<string, any>} credential as stored
 * @property {(sent: import('../server/inject').Sent, process: Process) => Promise<import('../server/inject').Answered>} network
 */

const CREDENTIAL = 'credentials/MoviePilotServerApi.credentials.js';
const CLOCK = 'nodes/shared/transport/clock.js';

/** @param {Parts} parts @returns {Process} */
function startProcess({ sources, clock, turns, random }) {
	const modules = createModules(sources);
	const owner = {};
	let die = () => {};
	/** @type {Promise<'died'>} */
	const died = new Promise((resolve) => (die = () => resolve('died')));
	const started = { owner, isDead: false, modules, died, die };
	Object.assign(modules.load(CLOCK).clock, {
		now: clock.now,
		today: () => clock.iso().slice(0, 10),
		sleep: (/** @type {number} */ ms) => turns.pause(owner, ms),
		random: random.next,
	});
	return started;
}

/** @param {Parts} parts */
function createN8n(parts) {
	/** @type {Map<string, string>} */
	const stored = new Map();
	let executions = 0;
	let running = startProcess(parts);

	/** @param {Process} process @param {string} workflowId @param {'integrated' | 'manual'} mode */
	const createExecution = (process, workflowId, mode) => {
		const type = new (process.modules.load(CREDENTIAL).MoviePilotServerApi)();
		const credential = { type, data: parts.credential };
		const node = {
			id: '1',
			name: 'MoviePilot',
			type: 'n8n-nodes-media-requests.moviePilotSubscribe',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		};
		executions += 1;
		return {
			id: String(executions),
			workflowId,
			mode,
			staticData: JSON.parse(stored.get(workflowId) ?? '{}'),
			credential: async () => ({ ...parts.credential }),
			/** @param {string} _type @param {any} options @param {any} extra */
			request: (_type, options, extra) =>
				requestWithCredential((sent) => parts.network(sent, process), credential, node, options, extra),
		};
	};

	/** @param {import('./workflow').Workflow} workflow @param {Item[]} items @param {'integrated' | 'manual'} [mode] @returns {Promise<Ended>} */
	const execute = async (workflow, items, mode = 'integrated') => {
		const process = running;
		const execution = createExecution(process, workflow.id, mode);
		const nodes = createNodes(process.modules);
		/** @type {Item[]} */
		const results = [];
		const run = runWorkflow(workflow, structuredClone(items), async (step, input) => {
			const [output] = await nodes[step.type].execute.call(createContext(execution, step, input));
			results.push(...output);
			return output;
		}).then(
			(outputs) => ({ ended: /** @type {const} */ ('success'), outputs, results }),
			(error) => ({ ended: /** @type {const} */ ('error'), error, outputs: new Map(), results }),
		);
		const ended = await Promise.race([run, process.died]);
		if (ended === 'died') return { ended, outputs: new Map(), results };
		if (mode !== 'manual') stored.set(workflow.id, JSON.stringify(execution.staticData));
		return ended;
	};

	return {
		execute,
		/** Killed and started anew: executions and everything in memory are gone. */
		restart() {
			running.isDead = true;
			parts.turns.drop(running.owner);
			running.die();
			running = startProcess(parts);
		},
		staticData: stored,
	};
}

module.exports = { createN8n };
