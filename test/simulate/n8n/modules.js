// @ts-check
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { transpilePackage } = require('../../support/engine/transpile');

/**
 * The package's own JavaScript, loaded as often as n8n starts: every start has modules of its own, so what they
 * remembered is gone, as it is after a restart. Files are compiled once.
 *
 * @typedef {(exports: object, require: (name: string) => unknown, module: { exports: any }) => void} Body
 * @typedef {{ load: (file: string) => any }} Modules
 */

/** @param {string} root @param {string} folder @returns {string[]} */
const filesBelow = (root, folder) =>
	fs
		.readdirSync(path.join(root, folder), { withFileTypes: true })
		.flatMap((entry) =>
			entry.isDirectory()
				? filesBelow(root, `${folder}/${entry.name}`)
				: entry.name.endsWith('.js')
					? [`${folder}/${entry.name}`]
					: [],
		);

/** @param {string} file @param {string} code @returns {Body} */
const compile = (file, code) =>
	/** @type {Body} */ (new Function('exports', 'require', 'module', `${code}\n//# sourceURL=${file}`));

/** @returns {ReadonlyMap<string, Body>} by path below the package, as of now: later edits do not disturb a long run */
function readSources() {
	const root = path.join(transpilePackage(), 'dist');
	const files = ['credentials', 'nodes'].flatMap((folder) => filesBelow(root, folder));
	return new Map(files.map((file) => [file, compile(file, fs.readFileSync(path.join(root, file), 'utf8'))]));
}

/** @param {ReadonlyMap<string, Body>} sources @returns {Modules} */
function createModules(sources) {
	/** @type {Map<string, { exports: any }>} */
	const loaded = new Map();

	/** @param {string} from @param {string} name */
	const resolve = (from, name) => {
		const target = path.posix.join(path.posix.dirname(from), name);
		const found = [`${target}.js`, `${target}/index.js`, target].find((file) => sources.has(file));
		if (!found) throw new Error(`${from} needs ${name}, which does not exist`);
		return found;
	};

	/** @param {string} file @returns {any} */
	const load = (file) => {
		const known = loaded.get(file);
		if (known) return known.exports;
		const body = sources.get(file);
		if (!body) throw new Error(`${file} does not exist`);
		const module = { exports: {} };
		loaded.set(file, module);
		body(
			module.exports,
			(name) => (name.startsWith('.') ? load(resolve(file, name)) : require(name)),
			module,
		);
		return module.exports;
	};
	return { load };
}

module.exports = { createModules, readSources };
