// @ts-check
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { transformFileSync } = require('@swc/core');

const ROOT = path.join(__dirname, '..', '..', '..');
/** Below node_modules, so that `require('n8n-workflow')` finds the project's own copy; several checkouts may share those. */
const OUTPUT = path.join(
	// As node names what it has loaded, also where node_modules is a link.
	fs.realpathSync(path.join(ROOT, 'node_modules')),
	'.cache',
	`engine-package${ROOT.replace(/[^a-z0-9]+/gi, '-')}`,
);
const SOURCES = ['credentials', 'nodes'];

/** @param {string} file */
function modified(file) {
	return fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0;
}

/**
 * Several jest workers, and several people, build the same file at once: written aside, then moved.
 * @param {string} file
 * @param {string} text
 */
function replaceFile(file, text) {
	const aside = `${file}.${process.pid}`;
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(aside, text);
	fs.renameSync(aside, file);
}

/** @param {string} source the same settings as tsconfig.json; types are checked by tsc, not here */
function javaScriptOf(source) {
	const { code } = transformFileSync(source, {
		configFile: false,
		swcrc: false,
		jsc: {
			...{ parser: { syntax: 'typescript' }, target: 'es2021' },
			transform: { useDefineForClassFields: false },
		},
		module: { type: 'commonjs' },
	});
	return code;
}

/** @param {string} folder relative to the project */
function* filesBelow(folder) {
	for (const entry of fs.readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })) {
		if (entry.isFile()) yield path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name));
	}
}

/** @param {string} file relative to the project */
function buildFile(file) {
	const source = path.join(ROOT, file);
	const target = path.join(OUTPUT, 'dist', file.replace(/\.ts$/, '.js'));
	if (modified(target) > modified(source)) return;
	replaceFile(target, file.endsWith('.ts') ? javaScriptOf(source) : fs.readFileSync(source, 'utf8'));
}

/**
 * The package as n8n's loader expects it, from the sources as they are now: only changed files are compiled, which
 * takes milliseconds and leaves `dist` alone.
 * @returns {string} the package's folder
 */
function transpilePackage() {
	for (const folder of SOURCES) {
		for (const file of filesBelow(folder)) if (/\.(ts|json)$/.test(file)) buildFile(file);
	}
	replaceFile(path.join(OUTPUT, 'package.json'), fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
	return OUTPUT;
}

module.exports = { OUTPUT, transpilePackage };
