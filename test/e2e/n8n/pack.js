// @ts-check
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { runNpm } = require('./npm');

const ROOT = path.join(__dirname, '..', '..', '..');
const SOURCES = [
	'credentials',
	'nodes',
	'icons',
	'workflows',
	'package.json',
	'tsconfig.json',
	'gulpfile.js',
];

/**
 * @param {string} place a file or a folder
 * @param {string} [extension]
 * @returns {number[]} modification times in milliseconds
 */
function modificationTimes(place, extension = '') {
	if (!fs.existsSync(place)) return [];
	const entry = fs.statSync(place);
	if (!entry.isDirectory()) return place.endsWith(extension) ? [entry.mtimeMs] : [];
	return fs.readdirSync(place).flatMap((name) => modificationTimes(path.join(place, name), extension));
}

/** Every build compiles all of dist anew, so its oldest JavaScript tells when that was. */
function isBuilt() {
	const built = ['credentials', 'nodes'].map((folder) =>
		modificationTimes(path.join(ROOT, 'dist', folder), '.js'),
	);
	const sources = SOURCES.flatMap((name) => modificationTimes(path.join(ROOT, name)));
	return built.every((times) => times.length > 0) && Math.min(...built.flat()) > Math.max(...sources);
}

/** @returns {Record<string, string>} */
function inheritedEnvironment() {
	const entries = Object.entries(process.env).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, value]],
	);
	return Object.fromEntries(entries);
}

/**
 * Builds when a source is newer than dist, and packs what npm would publish.
 * @param {{ onProgress?: (line: string) => void }} [options]
 * @returns {Promise<string>} the tarball, in a new temporary folder
 */
async function packProject({ onProgress = () => {} } = {}) {
	// CI keeps n8n-node's spinner from drawing hundreds of frames.
	const options = { directory: ROOT, env: { ...inheritedEnvironment(), CI: 'true' }, onProgress };
	if (!isBuilt()) {
		onProgress('building the package');
		await runNpm(['run', '--silent', 'build'], options);
	}
	const target = fs.mkdtempSync(path.join(os.tmpdir(), 'media-requests-package-'));
	await runNpm(['pack', '--silent', '--ignore-scripts', '--pack-destination', target], options);
	const [tarball] = fs.readdirSync(target);
	if (!tarball) throw new Error('npm pack made no tarball');
	return path.join(target, tarball);
}

module.exports = { packProject };
