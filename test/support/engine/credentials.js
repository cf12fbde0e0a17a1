// @ts-check
'use strict';

const { randomUUID } = require('node:crypto');
const { ICredentialsHelper, NodeHelpers, Workflow, isExpression } = require('n8n-workflow');
const { oAuth2Api } = require('./oAuth2Api');

/**
 * @typedef {import('n8n-workflow').ICredentialDataDecryptedObject} Data
 * @typedef {import('./nodeTypes').Package} Package
 */

/**
 * What n8n's application does with stored credentials between the node and n8n-core, over a map instead of a database:
 * defaults of the credential class and its parents, its `authenticate`, and the write-back of refreshed tokens.
 */
class StoredCredentials extends ICredentialsHelper {
	/**
	 * @param {Package} types
	 * @param {Record<string, Data>} data by credential type
	 */
	constructor(types, data) {
		super();
		this.types = types;
		this.data = structuredClone(data);
		// n8n-core keys its running refreshes by credential id, for all workflows of the process.
		this.run = randomUUID();
	}

	/** What a node carries: `{ traktOAuth2Api: { id, name } }`. */
	references() {
		return Object.fromEntries(
			Object.keys(this.data).map((type) => [type, { id: `${type} ${this.run}`, name: type }]),
		);
	}

	/** @param {string} type */
	typeOf(type) {
		return type === oAuth2Api.name ? oAuth2Api : this.types.credential(type);
	}

	/** @param {string} type @returns {string[]} */
	getParentTypes(type) {
		const parents = this.typeOf(type).extends ?? [];
		return [...parents, ...parents.flatMap((parent) => this.getParentTypes(parent))];
	}

	/** @param {string} type */
	getCredentialsProperties(type) {
		/** @type {import('n8n-workflow').INodeProperties[]} */
		const merged = [];
		for (const name of [...this.getParentTypes(type).reverse(), type]) {
			NodeHelpers.mergeNodeProperties(merged, this.typeOf(name).properties);
		}
		return merged;
	}

	isCredentialUsableByNode() {
		return true;
	}

	/** @type {ICredentialsHelper['getDecrypted']} */
	async getDecrypted(_additionalData, _reference, type, _mode, _executeData, raw) {
		const stored = /** @type {any} */ (structuredClone(this.data[type]));
		if (!stored) throw new Error(`The test gave no credential of type ${type}`);
		if (raw) return stored;
		const values = NodeHelpers.getNodeParameters(
			this.getCredentialsProperties(type),
			stored,
			true,
			false,
			null,
			null,
		);
		const { oauthTokenData } = stored;
		return { ...values, ...(oauthTokenData === undefined ? {} : { oauthTokenData }) };
	}

	/** @param {Data} credentials @param {string} type @param {any} request @param {any} workflow @param {any} node */
	async authenticate(credentials, type, request, workflow, node) {
		const { authenticate } = this.typeOf(type);
		if (typeof authenticate === 'function') return await authenticate(credentials, request);
		if (!authenticate) return request;
		const resolve = (/** @type {string} */ value) => resolved(value, credentials, workflow, node);
		for (const [place, entries] of Object.entries(authenticate.properties)) {
			request[place] = { ...request[place] };
			for (const [name, value] of Object.entries(entries)) request[place][resolve(name)] = resolve(value);
		}
		return request;
	}

	/**
	 * As n8n 2.40 credentials-helper.service.js does it: only for a type with a hidden expirable property, and only when
	 * that is empty, was refused, or the credential is being tested.
	 * @param {any} helpers @param {any} credentials @param {string} type @param {any} node @param {boolean} expired
	 */
	async preAuthentication(helpers, credentials, type, node, expired) {
		const { preAuthentication, properties } = this.typeOf(type);
		const token = properties.find(
			({ type: kind, typeOptions }) => kind === 'hidden' && typeOptions?.expirable,
		);
		if (typeof preAuthentication !== 'function' || token === undefined) return undefined;
		const isTested = node.parameters?.temp === '' && node.type === 'n8n-nodes-base.noOp';
		if (credentials[token.name] !== '' && !expired && !isTested) return undefined;
		const output = await preAuthentication.call(helpers, credentials);
		if (output[token.name] === undefined) return undefined;
		this.data[type] = structuredClone({ ...this.data[type], .../** @type {Data} */ (output) });
		return Object.assign(credentials, output);
	}

	async runPreAuthentication() {
		return undefined;
	}

	/** @type {ICredentialsHelper['updateCredentials']} */
	async updateCredentials() {
		throw new Error('updateCredentials is not provided by the test engine');
	}

	/** @param {unknown} _reference @param {string} type @param {any} changed */
	async updateCredentialsOauthTokenData(_reference, type, { oauthTokenData }) {
		this.data[type] = structuredClone({ ...this.data[type], oauthTokenData });
	}

	/** @type {ICredentialsHelper['getCredentials']} */
	async getCredentials() {
		throw new Error('getCredentials is not provided by the test engine');
	}
}

/**
 * @param {string} value
 * @param {Data} credentials
 * @param {Workflow} workflow
 * @param {import('n8n-workflow').INode} node
 */
function resolved(value, credentials, workflow, node) {
	if (!isExpression(value)) return value;
	const keys = { $credentials: credentials };
	return String(
		workflow.expression.getSimpleParameterValue(node, value, 'internal', keys, undefined, '') || '',
	);
}

module.exports = { StoredCredentials };
