// @ts-check
'use strict';

const fs = require('node:fs');
const { npm } = require('./command');
const { inProject } = require('./project');

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean, extraneous?: boolean }} Entry */

/** @param {string} file @returns {Record<string, Entry> | undefined} */
function readPackages(file) {
	try {
		return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
	} catch {
		return undefined;
	}
}

/**
 * What a complete installation may lack: optional packages are those of other platforms, and npm 11 leaves out what only
 * a peer asks for (legacy-peer-deps) or nothing at all, where npm 10 installs it. `devOptional` is not among them: it
 * says that a development dependency needs the package.
 * @param {Entry} entry
 */
const maybeLeftOut = (entry) => Boolean(entry.optional || entry.peer || entry.extraneous);

/**
 * Where the installation differs from the lock file. npm writes node_modules/.package-lock.json when an installation is
 * complete, so a half-finished one has none.
 */
function missingPackages(folder = inProject()) {
	const wanted = readPackages(`${folder}/package-lock.json`);
	const present = readPackages(`${folder}/node_modules/.package-lock.json`);
	if (!wanted || !present) return [wanted ? 'node_modules' : 'package-lock.json'];
	return Object.keys(wanted).filter((location) => {
		const entry = wanted[location] ?? {};
		const found = present[location];
		return location !== '' && !(found ? found.version === entry.version : maybeLeftOut(entry));
	});
}

const isInstalled = (folder = inProject()) => missingPackages(folder).length === 0;

/** @param {string} folder */
const npmCi = (folder) => npm(['ci', '--no-audit', '--no-fund'], { cwd: folder });

/** Installs exactly what the lock file says, and nothing when that is there already. */
async function ensureInstalled(folder = inProject(), install = npmCi) {
	if (isInstalled(folder)) return;
	console.log('Installing the development tools (npm ci; two minutes or more the first time) …');
	const started = Date.now();
	const progress = setInterval(
		() => console.log(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`),
		20_000,
	);
	const { status, output, seconds } = await install(folder);
	clearInterval(progress);
	if (status !== 0) {
		console.error(output);
		throw new Error('npm ci failed; its output is above');
	}
	console.log(`Installed in ${Math.round(seconds)} s.`);
}

module.exports = { ensureInstalled, isInstalled, missingPackages, npmCi };
