// @ts-check
'use strict';

const { loadPackage, operationsOf } = require('../package/loaded');
const { transpilePackage } = require('../support/engine/transpile');

/**
 * What the nodes describe in their sources as they are now; nothing has to be built.
 *
 * @returns {Record<string, import('../package/loaded').Described[]>} by the name of the node, and only nodes that have operations
 */
function describedOperations() {
	const { nodes } = loadPackage(transpilePackage());
	const withOperations = nodes.filter((node) => operationsOf(node).length > 0);
	return Object.fromEntries(withOperations.map((node) => [node.name, operationsOf(node)]));
}

module.exports = { describedOperations };
