// @ts-check
'use strict';

/**
 * Versions of n8n's own nodes, as listed in the compiled nodes of n8n-nodes-base 1.121.53 (the one n8n 1.123.81
 * depends on) and of n8n-nodes-base 2.40.2 (n8n 2.40.7).
 *
 * @type {Record<string, { defaultName: string, 'n8n 1.123': number[], 'n8n 2.40': number[] }>}
 */
const nodeVersions = {
	'n8n-nodes-base.stickyNote': { defaultName: 'Sticky Note', 'n8n 1.123': [1], 'n8n 2.40': [1] },
	'n8n-nodes-base.manualTrigger': {
		defaultName: 'When clicking ‘Execute workflow’',
		'n8n 1.123': [1],
		'n8n 2.40': [1],
	},
	'n8n-nodes-base.scheduleTrigger': {
		defaultName: 'Schedule Trigger',
		'n8n 1.123': [1, 1.1, 1.2, 1.3],
		'n8n 2.40': [1, 1.1, 1.2, 1.3, 1.4],
	},
	'n8n-nodes-base.executeWorkflowTrigger': {
		defaultName: 'When Executed by Another Workflow',
		'n8n 1.123': [1, 1.1],
		'n8n 2.40': [1, 1.1, 1.2],
	},
	'n8n-nodes-base.executeWorkflow': {
		defaultName: 'Execute Workflow',
		'n8n 1.123': [1, 1.1, 1.2, 1.3],
		'n8n 2.40': [1, 1.1, 1.2, 1.3],
	},
	'n8n-nodes-base.set': {
		defaultName: 'Edit Fields',
		'n8n 1.123': [1, 2, 3, 3.1, 3.2, 3.3, 3.4],
		'n8n 2.40': [1, 2, 3, 3.1, 3.2, 3.3, 3.4, 3.5],
	},
	'n8n-nodes-base.if': {
		defaultName: 'If',
		'n8n 1.123': [1, 2, 2.1, 2.2, 2.3],
		'n8n 2.40': [1, 2, 2.1, 2.2, 2.3],
	},
	'n8n-nodes-base.switch': {
		defaultName: 'Switch',
		'n8n 1.123': [1, 2, 3, 3.1, 3.2, 3.3, 3.4],
		'n8n 2.40': [1, 2, 3, 3.1, 3.2, 3.3, 3.4],
	},
	'n8n-nodes-base.merge': {
		defaultName: 'Merge',
		'n8n 1.123': [1, 2, 2.1, 3, 3.1, 3.2],
		'n8n 2.40': [1, 2, 2.1, 3, 3.1, 3.2],
	},
	'n8n-nodes-base.noOp': {
		defaultName: 'No Operation, do nothing',
		'n8n 1.123': [1],
		'n8n 2.40': [1],
	},
};

module.exports = { nodeVersions };
