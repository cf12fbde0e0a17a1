// @ts-check
'use strict';

const path = require('node:path');
const { execFileSync } = require('node:child_process');

/**
 * @typedef {string | { light: string, dark: string }} Icon
 * @typedef {{ name: string, value: string, description?: string }} Option
 * @typedef {{ name: string, displayName: string, type: string, description?: string, options?: Option[], displayOptions?: { show?: Record<string, string[]> } }} Property
 * @typedef {{ file: string, name: string, displayName: string, icon: Icon, properties: Property[], credentials?: { name: string }[] }} LoadedNode
 * @typedef {{ file: string, name: string, displayName: string, icon: Icon }} LoadedCredential
 */

/** @param {string} folder @returns {{ nodes: LoadedNode[], credentials: LoadedCredential[] }} */
function loadPackage(folder) {
	const env = { PATH: process.env.PATH ?? '' };
	return JSON.parse(
		execFileSync(process.execPath, [path.join(__dirname, 'load.js'), folder], {
			encoding: 'utf8',
			env,
			stdio: ['ignore', 'pipe', 'pipe'],
		}),
	);
}

/** @param {{ file: string, icon: Icon }} one @returns {string[]} icon files relative to the package */
function iconFiles({ file, icon }) {
	const icons = typeof icon === 'string' ? [icon] : [icon.light, icon.dark];
	return icons.map((each) => path.posix.join(path.posix.dirname(file), each.replace(/^file:/, '')));
}

/**
 * @typedef {object} Described an operation as the editor shows it
 * @property {string} id `mediaLedger/entry.lookUp`
 * @property {string} resource
 * @property {string} operation
 * @property {string} description
 */

/** Every operation of a node, in the order of its drop-downs. @param {LoadedNode} node @returns {Described[]} */
function operationsOf(node) {
	const resources = node.properties.find(({ name }) => name === 'resource')?.options ?? [];
	return node.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [], displayOptions }) =>
			(displayOptions?.show?.resource ?? ['']).flatMap((resource) =>
				options.map(({ name, value, description = '' }) => ({
					id: `${node.name}/${resource}.${value}`,
					resource: resources.find((one) => one.value === resource)?.name ?? '',
					operation: name,
					description,
				})),
			),
		);
}

module.exports = { iconFiles, loadPackage, operationsOf };
