// @ts-check
'use strict';

const fs = require('node:fs');
const { inProject } = require('./project');

/**
 * @typedef {Record<string, string>} Ranges
 * @typedef {object} Entry of a lock file
 * @property {string} [resolved]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [link]
 * @property {boolean} [extraneous]
 * @property {Ranges} [dependencies]
 * @property {Ranges} [devDependencies] of the project itself alone
 * @property {Ranges} [optionalDependencies]
 * @property {Ranges} [peerDependencies]
 * @typedef {Record<string, Entry>} Packages by their place in the tree
 */

/** @param {string} file relative to the project @returns {Packages} */
const readLock = (file) => JSON.parse(fs.readFileSync(inProject(file), 'utf8')).packages;

/** Node's own search: in the package's folder, then in each one around it. @param {Packages} packages @param {string} from @param {string} name */
function find(packages, from, name) {
	const steps = from === '' ? [] : from.split(/\/?node_modules\//).slice(1);
	for (let depth = steps.length; depth >= 0; depth--) {
		const place = [...steps.slice(0, depth), name].map((step) => `node_modules/${step}`).join('/');
		if (packages[place]) return place;
	}
	return undefined;
}

/** @param {Packages} packages the places that some dependency leads to */
function reached(packages) {
	const found = new Set(['']);
	for (const place of found) {
		const entry = packages[place] ?? {};
		const { dependencies, devDependencies, optionalDependencies, peerDependencies } = entry;
		const names = { ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies };
		for (const name of Object.keys(names)) {
			const target = find(packages, place, name);
			if (target) found.add(target);
		}
	}
	return found;
}

/** What `npm ci` would trip over, or would install from where only one machine can reach. @param {Packages} packages */
function lockFaults(packages) {
	const inTree = reached(packages);
	return Object.entries(packages).flatMap(([place, { extraneous, resolved, integrity, optional, link }]) => {
		if (place === '') return [];
		const checks = {
			'is extraneous': extraneous,
			'has a download address': resolved?.includes('://'),
			'is a dependency of nothing': !inTree.has(place),
			// Of packages for other platforms npm knows no hash where it never downloaded them.
			'has no integrity hash': !integrity && !optional && !link,
		};
		return Object.entries(checks).flatMap(([fault, is]) => (is ? [`${place} ${fault}`] : []));
	});
}

module.exports = { lockFaults, readLock };
