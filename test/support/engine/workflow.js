// @ts-check
'use strict';

const { Workflow } = require('n8n-workflow');
const { createAdditionalData } = require('./additionalData');
const { StoredCredentials } = require('./credentials');
const { loadPackage, nodeTypesOf } = require('./nodeTypes');

/**
 * @typedef {import('n8n-workflow').INode} INode
 * @typedef {import('n8n-workflow').IDataObject} Json
 * @typedef {object} CommonOptions
 * @property {Record<string, import('n8n-workflow').ICredentialDataDecryptedObject>} [credentials] by credential type
 * @property {import('n8n-workflow').WorkflowExecuteMode} [mode] 'trigger' (production) unless given
 * @property {Json} [staticData] what was stored before: `{ global: {...}, 'node:Name': {...} }`
 * @property {import('./nodeTypes').ExtraTypes} [types] probe types of a test
 */

/** @param {unknown} value */
function plain(value) {
	return JSON.parse(JSON.stringify(value));
}

/**
 * @param {import('n8n-workflow').WorkflowParameters | object} workflowData
 * @param {CommonOptions} options
 */
async function prepare(workflowData, options) {
	const {
		id = 'testWorkflow',
		nodes,
		connections = {},
		settings = {},
	} = /** @type {any} */ (plain(workflowData));
	const types = await loadPackage(options.types);
	const credentials = new StoredCredentials(types, options.credentials ?? {});
	for (const node of nodes) node.credentials = credentials.references();
	const mode = options.mode ?? 'trigger';
	const workflow = new Workflow({
		...{ id, name: 'Test', active: mode !== 'manual', nodes, connections },
		nodeTypes: nodeTypesOf(types),
		settings: { executionOrder: 'v1', ...settings },
		staticData: plain(options.staticData ?? {}),
	});
	return {
		workflow,
		credentials,
		mode,
		types,
		additionalData: createAdditionalData(credentials, mode, workflowData),
	};
}

/**
 * @param {import('./nodeTypes').Package} types
 * @param {{ nodeType: string, name?: string, version?: number, parameters?: Json, continueOnFail?: boolean }} options
 */
function nodeOf(types, { nodeType, name, version, parameters = {}, continueOnFail }) {
	const type = types.node(nodeType);
	const description = /** @type {any} */ (type.description);
	const { version: own, defaultVersion } = description;
	const newest = 'currentVersion' in type ? type.currentVersion : (defaultVersion ?? [own].flat().at(-1));
	return {
		...{ id: 'nodeUnderTest', name: name ?? String(description.defaults?.name ?? description.displayName) },
		...{ type: types.fullName(nodeType), typeVersion: version ?? newest, position: [0, 0], parameters },
		...(continueOnFail ? { onError: 'continueRegularOutput' } : {}),
	};
}

module.exports = { nodeOf, plain, prepare };
