// @ts-check
'use strict';

const shipped = require('../../../workflows/subscribe-media-in-moviepilot.json');
const { OURS, readWorkflow } = require('../n8n/workflow');

/**
 * The two ways our node is used: the shipped workflow, step by step, and the one step that does it all between two
 * ledger nodes. Both are called with media items.
 *
 * @typedef {import('../n8n/workflow').Workflow} Workflow
 * @typedef {{ kind: 'visible' | 'oneStep', searchFirst: boolean, specials: 'leaveOut' | 'include' }} Variant
 */

/** @param {string[]} chain @param {Record<string, number>} [outputs] which output leads on; the first when left out */
function connect(chain, outputs = {}) {
	return Object.fromEntries(
		chain.slice(0, -1).map((name, index) => {
			const target = [{ node: chain[index + 1], type: 'main', index: 0 }];
			return [name, { main: [...Array(outputs[name] ?? 0).fill([]), target] }];
		}),
	);
}

/** @param {Variant} variant */
function oneStep({ searchFirst, specials }) {
	const condition = shipped.nodes.find(({ name }) => name === 'Is there something to do?');
	const ours = (/** @type {string} */ name, /** @type {object} */ parameters) => ({
		...{ name, type: OURS, typeVersion: 1, parameters },
	});
	const nodes = [
		{ name: 'Called', type: 'n8n-nodes-base.executeWorkflowTrigger', parameters: {} },
		ours('Look up', { resource: 'ledger', operation: 'lookUp' }),
		{ ...condition, name: 'Something to do?' },
		ours('Do it', {
			...{ resource: 'media', operation: 'searchOrSubscribe', specials },
			mode: searchFirst ? 'searchFirst' : 'subscribe',
		}),
		ours('Record', { resource: 'ledger', operation: 'record' }),
		ours('Summarize', { resource: 'media', operation: 'summarize' }),
	];
	return { nodes, connections: connect(nodes.map(({ name }) => name ?? '')) };
}

/** As shipped, but for the switch that its first node offers. @param {Variant} variant */
function visible({ searchFirst }) {
	const { nodes, connections } = structuredClone(shipped);
	const settings = nodes.find(({ name }) => name === 'Settings');
	const [choice] = settings?.parameters.assignments?.assignments ?? [];
	if (choice?.name !== 'searchFirst') throw new Error('The shipped workflow has no searchFirst to set');
	choice.value = searchFirst;
	return { nodes, connections };
}

/** @type {Map<string, Omit<Workflow, 'id'>>} reading one fills in the node's defaults, which takes a while */
const read = new Map();

/** @param {Variant} variant @param {string} id @param {any} description of our node @returns {Workflow} */
function createWorkflow(variant, id, description) {
	const key = JSON.stringify(variant);
	const known =
		read.get(key) ??
		readWorkflow({ id, ...(variant.kind === 'visible' ? visible(variant) : oneStep(variant)) }, description);
	read.set(key, known);
	return { ...known, id };
}

/** The ledger asked, and nothing done. @param {string} id @param {any} description @returns {Workflow} */
function createLookUp(id, description) {
	const parameters = { resource: 'ledger', operation: 'lookUp' };
	const nodes = [
		{ name: 'Called', type: 'n8n-nodes-base.executeWorkflowTrigger', parameters: {} },
		{ name: 'Look up', type: OURS, typeVersion: 1, parameters },
	];
	return readWorkflow({ id, nodes, connections: connect(['Called', 'Look up']) }, description);
}

module.exports = { createLookUp, createWorkflow };
