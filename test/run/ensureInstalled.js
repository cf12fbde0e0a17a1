// @ts-check
'use strict';

const fs = require('node:fs');
const { npm } = require('./command');
const { inProject } = require('./project');

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> | undefined} */
function readPackages(file) {
	try {
		return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
	} catch {
		return undefined;
	}
}

/**
 * npm writes node_modules/.package-lock.json when an installation is complete, so a half-finished one has none.
 * Optional packages are those of other platforms.
 */
function isInstalled(folder = inProject()) {
	const wanted = readPackages(`${folder}/package-lock.json`);
	const present = readPackages(`${folder}/node_modules/.package-lock.json`);
	if (!wanted || !present) return false;
	return Object.entries(wanted).every(
		([location, entry]) =>
			location === '' || entry.optional || entry.devOptional || present[location]?.version === entry.version,
	);
}

/** Installs exactly what the lock file says, and nothing when that is there already. */
async function ensureInstalled() {
	if (isInstalled()) return;
	console.log('Installing the development tools (npm ci; two minutes or more the first time) …');
	const started = Date.now();
	const progress = setInterval(
		() => console.log(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`),
		20_000,
	);
	const { status, output, seconds } = await npm(['ci', '--no-audit', '--no-fund']);
	clearInterval(progress);
	if (status !== 0) {
		console.error(output);
		throw new Error('npm ci failed; its output is above');
	}
	console.log(`Installed in ${Math.round(seconds)} s.`);
}

module.exports = { ensureInstalled, isInstalled };
