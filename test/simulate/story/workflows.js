// @ts-check
'use strict';

const shipped = require('../../../workflows/subscribe-media-in-moviepilot.json');
const { readWorkflow } = require('../n8n/workflow');

const own = 'n8n-nodes-media-requests';

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
	const step = (
		/** @type {string} */ name,
		/** @type {string} */ node,
		/** @type {object} */ parameters,
	) => ({
		...{ name, type: `${own}.${node}`, typeVersion: 1, parameters },
	});
	const nodes = [
		{ name: 'Called', type: 'n8n-nodes-base.executeWorkflowTrigger', parameters: {} },
		step('Look up', 'mediaLedger', { resource: 'entry', operation: 'lookUp' }),
		{ ...condition, name: 'Something to do?' },
		step('Do it', 'moviePilotSubscribe', {
			...{ resource: 'media', operation: 'searchOrSubscribe', specials },
			mode: searchFirst ? 'searchFirst' : 'subscribe',
		}),
		step('Record', 'mediaLedger', { resource: 'entry', operation: 'record' }),
		step('Summarize', 'mediaLedger', { resource: 'summary', operation: 'create' }),
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

/** @param {Variant} variant @param {string} id @param {import('../n8n/workflow').OurNodes} ours @returns {Workflow} */
function createWorkflow(variant, id, ours) {
	const key = JSON.stringify(variant);
	const known =
		read.get(key) ??
		readWorkflow({ id, ...(variant.kind === 'visible' ? visible(variant) : oneStep(variant)) }, ours);
	read.set(key, known);
	return { ...known, id };
}

/** The ledger asked, and nothing done. @param {string} id @param {import('../n8n/workflow').OurNodes} ours @returns {Workflow} */
function createLookUp(id, ours) {
	const parameters = { resource: 'entry', operation: 'lookUp' };
	const nodes = [
		{ name: 'Called', type: 'n8n-nodes-base.executeWorkflowTrigger', parameters: {} },
		{ name: 'Look up', type: `${own}.mediaLedger`, typeVersion: 1, parameters },
	];
	return readWorkflow({ id, nodes, connections: connect(['Called', 'Look up']) }, ours);
}

module.exports = { createLookUp, createWorkflow };
