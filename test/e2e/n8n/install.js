// @ts-check
'use strict';

const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { NETWORK, cleanEnvironment } = require('./environment');
const { findNode24 } = require('./node24');
const { runNpm } = require('./npm');

const MANIFEST = path.join(__dirname, '..', 'runtime');
/** A dot folder: the build's asset copy and eslint skip it, and it holds 2.6 GB. */
const RUNTIME = path.join(__dirname, '..', '..', '..', '.n8n-runtime');

/**
 * No scripts but sqlite3's (below): one native Kafka module of n8n's does not build everywhere and is not needed.
 * Peers stay out because npm 10 and 11 disagree on where n8n's conflicting ones belong, and each then refuses the
 * other's lock file; n8n starts and runs without them. Optional packages bring Node 24, whatever a user's .npmrc says.
 */
const INSTALL_FLAGS = [
	'--ignore-scripts',
	'--legacy-peer-deps',
	'--include=optional',
	'--no-audit',
	'--no-fund',
];

/**
 * @typedef {{ directory: string, node: string, n8n: string }} Runtime
 * @typedef {{ onProgress?: (line: string) => void, directory?: string }} RuntimeOptions
 */

function lockHash() {
	const hash = createHash('sha256');
	for (const name of ['package.json', 'package-lock.json'])
		hash.update(fs.readFileSync(path.join(MANIFEST, name)));
	return `${hash.digest('hex')} ${process.platform}-${process.arch}`;
}

/** @param {string} stamp */
function stampedWith(stamp) {
	return fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8') : '';
}

/**
 * The prebuilt binary comes from GitHub; behind a registry-only network that fails at once and node-gyp compiles,
 * for which it takes Node's headers from `nodedir` instead of nodejs.org.
 * @param {string} directory
 * @param {(line: string) => void} onProgress
 */
async function buildDatabaseDriver(directory, onProgress) {
	const node = findNode24(directory);
	const env = cleanEnvironment(NETWORK, node.executable, path.join(directory, '.home'));
	if (node.folder) env.npm_config_nodedir = node.folder;
	onProgress('building the database driver (up to two minutes when it has to be compiled)');
	await runNpm(['rebuild', 'sqlite3', '--ignore-scripts=false'], { directory, env, onProgress });
	const driver = path.join(directory, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node');
	if (!fs.existsSync(driver))
		throw new Error('sqlite3 was not built: a C++ compiler, make and Python 3 are needed');
}

/**
 * @param {string} directory
 * @param {(line: string) => void} onProgress
 */
async function install(directory, onProgress) {
	fs.mkdirSync(path.join(directory, '.home'), { recursive: true });
	for (const name of ['package.json', 'package-lock.json']) {
		fs.copyFileSync(path.join(MANIFEST, name), path.join(directory, name));
	}
	const env = cleanEnvironment(NETWORK, process.execPath, path.join(directory, '.home'));
	onProgress('installing n8n 2.40.7 (2,200 packages, 2.6 GB, about six minutes)');
	await runNpm(['ci', ...INSTALL_FLAGS], { directory, env, onProgress });
	await buildDatabaseDriver(directory, onProgress);
}

/**
 * The stamp is written last, so that an interrupted installation starts over.
 * @param {RuntimeOptions} [options]
 * @returns {Promise<Runtime>}
 */
async function ensureRuntime({ onProgress = () => {}, directory = RUNTIME } = {}) {
	const stamp = path.join(directory, '.installed');
	if (stampedWith(stamp) !== lockHash()) {
		fs.rmSync(stamp, { force: true });
		await install(directory, onProgress);
		fs.writeFileSync(stamp, lockHash());
	}
	const n8n = path.join(directory, 'node_modules', 'n8n', 'bin', 'n8n');
	return { directory, node: findNode24(directory).executable, n8n };
}

module.exports = { ensureRuntime };
