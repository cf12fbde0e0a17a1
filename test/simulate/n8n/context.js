// @ts-check
'use strict';

const { resolve } = require('./expressions');
const { strict } = require('./strict');

/**
 * What our node sees of n8n in one execution. Parameters are those of the workflow file with the node's defaults
 * filled in (workflow.js); static data belongs to the execution and is saved when it ends (n8n.js).
 *
 * @typedef {import('./expressions').Item} Item
 * @typedef {object} Execution
 * @property {string} id
 * @property {string} workflowId
 * @property {'integrated' | 'manual'} mode n8n's name for a sub-workflow called by a production run, and a run by hand
 * @property {Record<string, any>} staticData
 * @property {(credentialType: string, options: any, extra: any) => Promise<unknown>} request
 * @property {() => Promise<Record<string, unknown>>} credential
 */

/** `options.language` is the field `language` of the collection `options`. @param {any} parameters @param {string} path */
const at = (parameters, path) => path.split('.').reduce((value, name) => value?.[name], parameters);

/** @param {string} node */
const $ = (node) => {
	throw new Error(`Our nodes are not expected to look at the node "${node}"`);
};

/** @param {Execution} execution @param {import('./workflow').Step} step @param {Item[]} items */
function createContext(execution, step, items) {
	const node = { id: step.name, name: step.name, type: step.type, typeVersion: 1, position: [0, 0] };
	const helpers = { httpRequestWithAuthentication: execution.request };
	return strict(
		{
			getNode: () => ({ ...node, parameters: step.parameters }),
			getInputData: () => items,
			continueOnFail: () => false,
			getMode: () => execution.mode,
			getExecutionId: () => execution.id,
			getWorkflow: () => ({ id: execution.workflowId, name: execution.workflowId, active: true }),
			getCredentials: execution.credential,
			/** @param {'global' | 'node'} kind */
			getWorkflowStaticData(kind) {
				if (kind !== 'global') throw new Error('Static data of a node is not shared with other nodes');
				return execution.staticData;
			},
			/** @param {string} name @param {number} index @param {unknown} [fallback] */
			getNodeParameter(name, index, fallback) {
				const json = items[index]?.json ?? {};
				const value = resolve(at(step.parameters, name), { $json: json, $ }) ?? fallback;
				// n8n's own words.
				if (value === undefined) throw new Error(`Could not get parameter: ${name}`);
				return value;
			},
			helpers: strict(helpers, 'helpers'),
		},
		'context',
	);
}

module.exports = { createContext };
