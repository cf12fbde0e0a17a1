// @ts-check
'use strict';

// Our nodes in n8n's own engine: real loader, real execution, real contexts, real HTTP helpers and OAuth2.
// Only what n8n's application adds (database, credentials store) is replaced, and what is not replaced throws.

const { createRunExecutionData } = require('n8n-workflow');
const { Container, core, takeLogs } = require('./engine/core');
const { loadPackage } = require('./engine/nodeTypes');
const { nodeOf, plain, prepare } = require('./engine/workflow');

/**
 * @typedef {import('./engine/workflow').Json} Json
 * @typedef {import('./engine/workflow').CommonOptions} CommonOptions
 * @typedef {{ nodeType: string, name?: string, version?: number, parameters?: Json, continueOnFail?: boolean }} NodeOptions
 * @typedef {import('n8n-workflow').INodeExecutionData} Item
 * @typedef {object} Outcome
 * @property {Json} staticData what n8n would store now
 * @property {Record<string, any>} credentials the stored credentials now (refreshed tokens)
 * @property {string[]} logs
 * @property {any} error
 */

/**
 * @param {Json[]} input
 * @returns {Item[]}
 */
function itemsOf(input) {
	return input.map((json) => ({ json: plain(json) }));
}

/**
 * @param {CommonOptions & { workflow: any, start?: string, input?: Json[] }} options `start` is the node that gets the
 *   input, the first of the workflow unless given
 */
async function runWorkflow({ workflow: workflowData, start, input = [{}], ...options }) {
	const { workflow, credentials, mode, additionalData } = await prepare(workflowData, options);
	const node = workflow.getNode(start ?? workflowData.nodes[0].name);
	if (!node) throw new Error(`There is no node ${start}`);
	const nodeExecutionStack = [{ node, data: { main: [itemsOf(input)] }, source: null }];
	const data = createRunExecutionData({ executionData: { nodeExecutionStack } });
	takeLogs();
	const run = await new core.WorkflowExecute(additionalData, mode, data).processRunExecutionData(workflow);
	const { runData, error } = run.data.resultData;
	/** @param {string} name @returns {Item[][]} */
	const itemsOfNode = (name) => (runData[name]?.at(-1)?.data?.main ?? []).map((items) => items ?? []);
	return {
		...{ status: run.status, error, runData, itemsOfNode },
		staticData: plain(workflow.staticData),
		credentials: credentials.data,
		logs: takeLogs(),
	};
}

/**
 * @param {CommonOptions & NodeOptions & { input?: Json[] }} options
 * @returns {Promise<Outcome & { status: string, items: Item[][], outputs: Json[][] }>} `outputs` are the JSON of `items`
 */
async function runNode(options) {
	const node = nodeOf(await loadPackage(options.types), options);
	const { itemsOfNode, runData, ...outcome } = await runWorkflow({ ...options, workflow: { nodes: [node] } });
	const items = itemsOfNode(node.name);
	return { ...outcome, items, outputs: items.map((list) => list.map(({ json }) => json)) };
}

/**
 * One poll of a polling trigger. `mode: 'manual'` is the editor's test run.
 * @param {CommonOptions & NodeOptions & { activation?: import('n8n-workflow').WorkflowActivateMode, budgetMs?: number }} options
 * @returns {Promise<Outcome & { items: Item[][] | null, outputs: Json[][] | null }>} null: nothing new
 */
async function pollNode({ activation = 'activate', budgetMs, ...options }) {
	const node = nodeOf(await loadPackage(options.types), options);
	const { workflow, credentials, mode, additionalData } = await prepare({ nodes: [node] }, options);
	const stored = workflow.getNode(node.name);
	if (!stored) throw new Error('The node is not in its workflow');
	const budget = budgetMs === undefined ? undefined : () => budgetMs;
	const rest = /** @type {const} */ ([undefined, undefined, undefined, undefined, undefined, budget]);
	const context = new core.PollContext(workflow, stored, additionalData, mode, activation, ...rest);
	takeLogs();
	let items = null;
	let error;
	try {
		items = await Container.get(core.TriggersAndPollers).runPollFunction(workflow, stored, context);
	} catch (thrown) {
		error = thrown;
	}
	return {
		...{ items, error, outputs: items && items.map((list) => list.map(({ json }) => json)) },
		staticData: plain(workflow.staticData),
		credentials: credentials.data,
		logs: takeLogs(),
	};
}

module.exports = { pollNode, runNode, runWorkflow };
