// @ts-check
'use strict';

const { NodeHelpers } = require('n8n-workflow');
const { core } = require('./core');
const { transpilePackage } = require('./transpile');

/**
 * @typedef {import('n8n-workflow').INodeType | import('n8n-workflow').IVersionedNodeType} AnyNodeType
 * @typedef {{ nodes?: Record<string, AnyNodeType>, credentials?: Record<string, import('n8n-workflow').ICredentialType> }} ExtraTypes
 * @typedef {{ node: (type: string) => AnyNodeType, credential: (type: string) => import('n8n-workflow').ICredentialType,
 *   fullName: (type: string) => string }} Package
 */

/** @type {Promise<InstanceType<typeof core.PackageDirectoryLoader>> | null} */
let loading = null;

async function loadOnce() {
	const loader = new core.PackageDirectoryLoader(transpilePackage());
	await loader.loadAll();
	return loader;
}

/**
 * Our package through n8n's own loader, with a test's extra types beside it.
 * @param {ExtraTypes} [extra]
 * @returns {Promise<Package>}
 */
async function loadPackage(extra = {}) {
	const loader = await (loading ??= loadOnce());
	const prefix = `${loader.packageName}.`;
	return {
		fullName: (type) => (type.includes('.') ? type : `${prefix}${type}`),
		node(type) {
			const name = type.startsWith(prefix) ? type.slice(prefix.length) : type;
			return extra.nodes?.[name] ?? loader.getNode(name).type;
		},
		credential: (type) => extra.credentials?.[type] ?? loader.getCredential(type).type,
	};
}

/**
 * @param {Package} types
 * @returns {import('n8n-workflow').INodeTypes}
 */
function nodeTypesOf(types) {
	return {
		getByName: (type) => types.node(type),
		getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(types.node(type), version),
		getKnownTypes() {
			throw new Error('getKnownTypes is not provided by the test engine');
		},
	};
}

module.exports = { loadPackage, nodeTypesOf };
