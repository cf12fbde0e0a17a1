// @ts-check
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { build } = require('./steps');
const { inProject } = require('./project');

/** Editors write several files at once. */
const QUIET_MS = 300;

/** Builds, then puts the package where n8n looks for community packages. @param {string} userFolder @returns {Promise<boolean>} */
async function buildInto(userFolder) {
	const { status, output, seconds } = await build.run();
	if (status !== 0) {
		console.log(output);
		return false;
	}
	const { name } = JSON.parse(fs.readFileSync(inProject('package.json'), 'utf8'));
	const target = path.join(userFolder, '.n8n', 'nodes', 'node_modules', name);
	fs.mkdirSync(target, { recursive: true });
	// A copy and no link: n8n follows links, and would take n8n-workflow from this project's node_modules.
	for (const part of ['package.json', 'dist'])
		fs.cpSync(inProject(part), path.join(target, part), { recursive: true });
	console.log(`Built in ${seconds.toFixed(0)} s.`);
	return true;
}

/** Calls back once after every burst of changes, never while the last call is still at work. @param {() => Promise<unknown>} act */
function onSourceChange(act) {
	/** @type {NodeJS.Timeout | undefined} */
	let timer;
	let work = Promise.resolve();
	const changed = () => {
		clearTimeout(timer);
		timer = setTimeout(() => (work = work.then(async () => void (await act()))), QUIET_MS);
	};
	const watchers = ['nodes', 'credentials', 'icons'].map((folder) =>
		fs.watch(inProject(folder), { recursive: true }, changed),
	);
	return () => watchers.forEach((watcher) => watcher.close());
}

module.exports = { buildInto, onSourceChange };
