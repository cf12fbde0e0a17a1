// @ts-check
'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

/** n8n 2.40 refuses to start on an older one (its package.json asks for >= 24). */
const OLDEST_MAJOR = 24;

/**
 * @typedef {{ executable: string, folder: string | null }} Node24
 * `folder` holds include/node (what node-gyp calls nodedir); null when the headers are not there.
 */

/** @param {string} executable */
function majorOf(executable) {
	try {
		const version = execFileSync(executable, ['--version'], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		return Number.parseInt(version.replace('v', ''), 10);
	} catch {
		return 0; // not there, or built for another C library
	}
}

/** @param {string} folder */
function withHeaders(folder) {
	return fs.existsSync(path.join(folder, 'include', 'node', 'node_version.h')) ? folder : null;
}

/** @param {string} runtime the folder that holds the runtime's node_modules */
function packaged(runtime) {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const folder = path.join(runtime, 'node_modules', `node-${platform}-${process.arch}`);
	const executable = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
	return { executable, folder: withHeaders(folder) };
}

/**
 * The Node that runs n8n: the one npm brought as a package, else the one running this script.
 * @param {string} runtime
 * @returns {Node24}
 */
function findNode24(runtime) {
	const host = {
		executable: process.execPath,
		folder: withHeaders(path.dirname(path.dirname(process.execPath))),
	};
	const found = [packaged(runtime), host].find(({ executable }) => majorOf(executable) >= OLDEST_MAJOR);
	if (found) return found;
	throw new Error(
		`n8n needs Node ${OLDEST_MAJOR} or newer: there is no package of it for ${process.platform}-${process.arch} ` +
			`and this is ${process.version}. Run the script with a newer Node.`,
	);
}

module.exports = { findNode24 };
