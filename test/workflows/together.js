// @ts-check
'use strict';

const { steps } = require('./files');
const { toRecord } = require('./ports');

/**
 * Rules between the workflow files, which arrive in n8n together.
 * @typedef {import('./files').Workflow} Workflow
 */

/** A user chooses each credential once when the files agree on it. @param {Workflow[]} workflows */
function credentialFaults(workflows) {
	/** @type {Map<string, string>} */
	const first = new Map();
	return workflows.flatMap((workflow) =>
		steps(workflow).flatMap(({ name, credentials = {} }) =>
			Object.entries(credentials).flatMap(([type, credential]) => {
				const text = JSON.stringify(credential);
				if (!first.has(type)) first.set(type, text);
				const isReference = Object.keys(credential).every((key) => key === 'id' || key === 'name');
				return [
					...(first.get(type) === text
						? []
						: [`${name}: ${type} is ${text} here, ${first.get(type)} elsewhere`]),
					...(isReference ? [] : [`${name}: ${type} holds more than id and name`]),
				];
			}),
		),
	);
}

/** @param {Workflow[]} workflows */
function calledWorkflowFaults(workflows) {
	const callable = new Set(
		workflows
			.filter(({ nodes }) => nodes.some(({ type }) => type === 'n8n-nodes-base.executeWorkflowTrigger'))
			.map(({ id }) => id),
	);
	const calls = workflows.flatMap(({ nodes }) =>
		nodes.filter(({ type }) => type === 'n8n-nodes-base.executeWorkflow'),
	);
	return calls
		.filter(({ parameters }) => !callable.has(String(toRecord(parameters.workflowId).value)))
		.map(({ name }) => `${name} calls a workflow that is not there or cannot be called`);
}

/** @param {Workflow[]} workflows */
const sharedIds = (workflows) => {
	const ids = workflows.map(({ id }) => id.toLowerCase());
	return ids.filter((id, index) => ids.indexOf(id) !== index);
};

module.exports = { calledWorkflowFaults, credentialFaults, sharedIds };
