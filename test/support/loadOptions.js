// @ts-check
'use strict';

const { core, takeLogs } = require('./engine/core');
const { loadPackage } = require('./engine/nodeTypes');
const { nodeOf, prepare } = require('./engine/workflow');

/**
 * A drop-down filled as the editor has it filled, in n8n's own context.
 * @param {import('./engine/workflow').CommonOptions & { nodeType: string, method: string }} options
 * @returns {Promise<{ options: import('n8n-workflow').INodePropertyOptions[] | null, error: any, logs: string[] }>}
 */
async function loadOptions({ method, ...options }) {
	const node = nodeOf(await loadPackage(options.types), options);
	const { workflow, additionalData } = await prepare({ nodes: [node] }, options);
	const stored = /** @type {import('n8n-workflow').INode} */ (workflow.getNode(node.name));
	const type = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	const load = type.methods?.loadOptions?.[method];
	if (!load) throw new Error(`There is no method ${method}`);
	const context = new core.LoadOptionsContext(workflow, stored, additionalData, '');
	takeLogs();
	try {
		return { options: await load.call(context), error: undefined, logs: takeLogs() };
	} catch (error) {
		return { options: null, error, logs: takeLogs() };
	}
}

module.exports = { loadOptions };
