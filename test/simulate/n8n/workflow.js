// @ts-check
'use strict';

const { NodeHelpers } = require('n8n-workflow');
const { builtInNodes } = require('./builtInNodes');

/**
 * A workflow as it is shipped, node by node in the order of its connections. Branches meet in Merge nodes only, so
 * that each node runs once, with all of its items; a node that gets none does not run.
 *
 * @typedef {import('./expressions').Item} Item
 * @typedef {{ name: string, type: string, parameters: Record<string, any>, sources: { node: string, output: number }[] }} Step
 * @typedef {{ id: string, steps: Step[] }} Workflow
 */

/** Type in a workflow file → the file and the class of our node. */
const ourNodes = {
	'n8n-nodes-media-requests.moviePilotSubscribe': {
		file: 'nodes/MoviePilotSubscribe/MoviePilotSubscribe.node.js',
		name: 'MoviePilotSubscribe',
	},
	'n8n-nodes-media-requests.mediaLedger': {
		file: 'nodes/MediaLedger/MediaLedger.node.js',
		name: 'MediaLedger',
	},
};

/** @typedef {keyof typeof ourNodes} OurType */
/** @typedef {Record<string, any>} OurNodes instances by type */

/** @param {import('./modules').Modules} modules @returns {OurNodes} */
const createNodes = (modules) =>
	Object.fromEntries(
		Object.entries(ourNodes).map(([type, { file, name }]) => [type, new (modules.load(file)[name])()]),
	);

/** @param {any} node @param {any} description as n8n fills in what a workflow file leaves to the defaults */
function withDefaults(node, description) {
	const { properties } = description;
	const filled = NodeHelpers.getNodeParameters(properties, node.parameters, true, false, node, description);
	if (!filled) throw new Error(`${node.name} has no parameters`);
	return filled;
}

/** @param {any} connections @param {string} target */
const sourcesOf = (connections, target) =>
	Object.entries(connections).flatMap(([node, { main }]) =>
		main.flatMap((/** @type {any} */ targets, /** @type {number} */ output) =>
			(targets ?? [])
				.filter((/** @type {any} */ connection) => connection.node === target)
				.map(() => ({ node, output })),
		),
	);

/** @param {Step[]} steps @returns {Step[]} each after all that feed it */
function inOrder(steps) {
	/** @type {Step[]} */
	const ordered = [];
	for (let left = steps; left.length > 0; left = left.filter((step) => !ordered.includes(step))) {
		const known = new Set(ordered.map(({ name }) => name));
		const ready = left.filter(({ sources }) => sources.every(({ node }) => known.has(node)));
		if (ready.length === 0) throw new Error('The workflow has a loop');
		ordered.push(...ready);
	}
	return ordered;
}

/** @param {any} file content of a workflow file @param {OurNodes} ours @returns {Workflow} */
function readWorkflow({ id, nodes, connections }, ours) {
	const running = nodes.filter((/** @type {any} */ node) => node.type !== 'n8n-nodes-base.stickyNote');
	const steps = running.map((/** @type {any} */ node) => {
		const own = ours[node.type];
		if (!own && !builtInNodes[node.type]) throw new Error(`${node.type} is not simulated`);
		const parameters = own ? withDefaults(node, own.description) : node.parameters;
		return { name: node.name, type: node.type, parameters, sources: sourcesOf(connections, node.name) };
	});
	return { id, steps: inOrder(steps) };
}

/**
 * @param {Workflow} workflow @param {Item[]} items what it is called with
 * @param {(step: Step, items: Item[]) => Promise<Item[]>} runOurs
 * @returns {Promise<Map<string, Item[][]>>} outputs by node
 */
async function runWorkflow(workflow, items, runOurs) {
	/** @type {Map<string, Item[][]>} */
	const outputs = new Map();
	/** @param {string} node */
	const $ = (node) => ({ first: () => outputs.get(node)?.[0]?.[0] ?? { json: {} } });
	for (const step of workflow.steps) {
		const input =
			step.sources.length === 0
				? items
				: step.sources.flatMap(({ node, output }) => outputs.get(node)?.[output] ?? []);
		if (input.length === 0) continue;
		const builtIn = builtInNodes[step.type];
		const result = builtIn
			? builtIn(step.parameters, input, ({ json }) => ({ $json: json, $ }))
			: [await runOurs(step, input)];
		outputs.set(step.name, result);
	}
	return outputs;
}

module.exports = { createNodes, readWorkflow, runWorkflow };
