// @ts-check
'use strict';

const path = require('node:path');
const { execFileSync } = require('node:child_process');

/**
 * @typedef {string | { light: string, dark: string }} Icon
 * @typedef {{ name: string, value: string }} Option
 * @typedef {{ name: string, displayName: string, type: string, options?: Option[], displayOptions?: { show?: Record<string, string[]> } }} Property
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

/** Every operation of a node with its resource, by display name. @param {LoadedNode} node */
function operationsOf(node) {
	const resources = node.properties.find(({ name }) => name === 'resource')?.options ?? [];
	return node.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [], displayOptions }) =>
			(displayOptions?.show?.resource ?? ['']).flatMap((resource) =>
				options.map((operation) => ({
					resource: resources.find(({ value }) => value === resource)?.name ?? '',
					operation: operation.name,
				})),
			),
		);
}

module.exports = { iconFiles, loadPackage, operationsOf };
