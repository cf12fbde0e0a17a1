// @ts-check
'use strict';

const { randomUUID } = require('node:crypto');

/**
 * @param {string} name
 * @param {string} type
 * @param {number} typeVersion
 * @param {Record<string, unknown>} [parameters]
 */
function node(name, type, typeVersion, parameters = {}) {
	return { id: randomUUID(), name, type, typeVersion, position: [0, 0], parameters };
}

/**
 * @param {string} id
 * @param {ReturnType<typeof node>[]} nodes
 * @param {[string, string, number?][]} edges from, to, input of to
 */
function workflow(id, nodes, edges) {
	/** @type {Record<string, { main: { node: string, type: 'main', index: number }[][] }>} */
	const connections = {};
	for (const [from, to, index = 0] of edges) {
		const { main } = (connections[from] ??= { main: [[]] });
		main[0]?.push({ node: to, type: 'main', index });
	}
	return { id, name: id, active: false, settings: { executionOrder: 'v1' }, nodes, connections };
}

/** @param {string} workflowId */
function call(workflowId) {
	return node('Call', 'n8n-nodes-base.executeWorkflow', 1.2, {
		workflowId: { __rl: true, mode: 'id', value: workflowId },
		workflowInputs: { mappingMode: 'defineBelow', value: {} },
	});
}

/** @param {string} file what the polling trigger reads */
function smokeWorkflows(file) {
	const counter = workflow(
		'smokeCounter',
		[
			node('Called', 'n8n-nodes-base.executeWorkflowTrigger', 1.1, { inputSource: 'passthrough' }),
			node('Count', 'n8n-nodes-probe.probe', 1),
		],
		[['Called', 'Count']],
	);
	const caller = workflow(
		'smokeCaller',
		[
			node('By hand', 'n8n-nodes-base.manualTrigger', 1),
			node('Nightly', 'n8n-nodes-base.scheduleTrigger', 1.2, {
				rule: { interval: [{ field: 'cronExpression', expression: '0 3 * * *' }] },
			}),
			node('Own count', 'n8n-nodes-probe.probe', 1),
			call('smokeCounter'),
		],
		[
			['By hand', 'Own count'],
			['Nightly', 'Own count'],
			['Own count', 'Call'],
		],
	);
	const poller = workflow(
		'smokePoller',
		[
			node('Poll', 'n8n-nodes-probe.probeTrigger', 1, {
				file,
				pollTimes: { item: [{ mode: 'everyMinute' }] },
			}),
			call('smokeCounter'),
		],
		[['Poll', 'Call']],
	);
	return [counter, caller, poller];
}

module.exports = { node, smokeWorkflows, workflow };
