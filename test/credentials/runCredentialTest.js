// @ts-check
'use strict';

const { Workflow, createRunExecutionData } = require('n8n-workflow');
const { createAdditionalData } = require('../support/engine/additionalData');
const { core } = require('../support/engine/core');
const { StoredCredentials } = require('../support/engine/credentials');
const { loadPackage } = require('../support/engine/nodeTypes');

/**
 * A credential's test as n8n runs it: one request by n8n-core's routing, from the credential's own expressions.
 * What follows the answer is n8n's application and done here as n8n 2.40 credentials-tester.service.js does it.
 *
 * @param {string} name of the credential type
 * @param {import('n8n-workflow').ICredentialDataDecryptedObject} data
 * @returns {Promise<string | null>} what the user reads; null = it passed
 */
async function runCredentialTest(name, data) {
	const types = await loadPackage();
	const store = new StoredCredentials(types, { [name]: data });
	const { test } = types.credential(name);
	if (!test) throw new Error(`${name} has no test`);
	const property = { displayName: 'Temp', name: 'temp', type: 'string', routing: { request: test.request } };
	const nodeType = /** @type {any} */ ({
		description: {
			...{ displayName: 'Temp', name: 'temp', group: [], version: 1, description: '', defaults: {} },
			...{ inputs: ['main'], outputs: ['main'], credentials: [{ name, required: true }] },
			properties: [{ ...property, default: '' }],
		},
	});
	const node = /** @type {any} */ ({
		...{ id: 'temp', name: 'Temp-Node', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [0, 0] },
		parameters: {},
		credentials: store.references(),
	});
	const nodeTypes = /** @type {any} */ ({ getByName: () => nodeType, getByNameAndVersion: () => nodeType });
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additionalData = createAdditionalData(store, 'internal', { nodes: [node], connections: {} });
	const context = new core.ExecuteContext(
		...[workflow, node, additionalData, /** @type {const} */ ('internal'), createRunExecutionData(), 0],
		...[[], { main: [[{ json: {} }]] }, /** @type {any} */ ({ node, data: {}, source: null }), []],
	);
	const routing = new core.RoutingNode(context, nodeType, { id: '1', name, type: name, data });
	try {
		const output = await routing.runNode();
		return answerVerdict(test.rules ?? [], output?.[0]?.[0]?.json);
	} catch (error) {
		return errorVerdict(test.rules ?? [], /** @type {any} */ (error));
	}
}

/** @typedef {readonly import('n8n-workflow').IAuthenticateRuleBase[]} Rules */

/** @param {Rules} rules @param {unknown} body */
function answerVerdict(rules, body) {
	const found = rules.find(({ type, properties: { key, value } }) => {
		const path = String(key).split('.');
		return (
			type === 'responseSuccessBody' &&
			path.reduce((part, name) => part?.[name], /** @type {any} */ (body)) === value
		);
	});
	return found === undefined ? null : String(found.properties['message']);
}

/** @param {Rules} rules @param {{ message: string, cause?: { code?: string, response?: { status: number, statusText: string } } }} error */
function errorVerdict(rules, { message, cause }) {
	if (!cause?.response) return cause?.code ?? message;
	const { status, statusText } = cause.response;
	const found = rules.find(
		({ type, properties }) => type === 'responseCode' && properties['value'] === status,
	);
	return found ? String(found.properties['message']) : statusText || `Received HTTP status code: ${status}`;
}

module.exports = { runCredentialTest };
