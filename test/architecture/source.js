// @ts-check
'use strict';

/** The shipped sources as TypeScript itself sees them: imports, words and lengths, never comments. */
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');
const { inProject, root } = require('../run/project');

/**
 * @typedef {object} Import
 * @property {string} from file, relative to the project, with forward slashes
 * @property {string} specifier as written
 * @property {string | null} target file it leads to, relative to the project; null for packages
 * @property {boolean} typeOnly gone after compiling
 * @property {boolean} dynamic `import()` or `require()`
 */

/** @param {string} file */
const relative = (file) => path.relative(root, file).split(path.sep).join('/');

/** @param {string} folder @param {RegExp} pattern @returns {string[]} paths relative to the project */
function filesIn(folder, pattern) {
	const start = inProject(folder);
	if (!fs.existsSync(start)) return [];
	return fs
		.readdirSync(start, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && pattern.test(entry.name))
		.map((entry) => relative(path.join(entry.parentPath, entry.name)))
		.filter((file) => !file.includes('node_modules/'))
		.sort();
}

/** Folders that hold files of their own, not only other folders. @param {string} folder @returns {string[]} */
const foldersIn = (folder) =>
	[...new Set(filesIn(folder, /\.ts$/).map((file) => path.posix.dirname(file)))].sort();

const shippedSources = () => [...filesIn('nodes', /\.ts$/), ...filesIn('credentials', /\.ts$/)];

/** @param {string} file @param {string} [text] */
function parse(file, text = fs.readFileSync(inProject(file), 'utf8')) {
	return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

/** @param {import('typescript').Node} node @param {(node: import('typescript').Node) => void} visit */
function walk(node, visit) {
	visit(node);
	node.forEachChild((child) => walk(child, visit));
}

/** @param {string} file @param {string} specifier */
function resolve(file, specifier) {
	if (!specifier.startsWith('.')) return null;
	const bare = path.posix.join(path.posix.dirname(file), specifier);
	const candidates = [`${bare}.ts`, `${bare}/index.ts`, bare];
	return candidates.find((candidate) => fs.existsSync(inProject(candidate))) ?? bare;
}

/** @param {import('typescript').ImportDeclaration | import('typescript').ExportDeclaration} node */
function isTypeOnly(node) {
	if (ts.isExportDeclaration(node)) return node.isTypeOnly;
	const clause = node.importClause;
	if (!clause) return false;
	const named = clause.namedBindings;
	const everyNameIsType =
		!clause.name &&
		named !== undefined &&
		ts.isNamedImports(named) &&
		named.elements.every((one) => one.isTypeOnly);
	return clause.isTypeOnly || everyNameIsType;
}

/** @param {import('typescript').Node} node */
const isCallOfImport = (node) =>
	ts.isCallExpression(node) &&
	(node.expression.kind === ts.SyntaxKind.ImportKeyword ||
		(ts.isIdentifier(node.expression) && node.expression.text === 'require'));

/** @param {string} file @param {string} [text] @returns {Import[]} */
function importsOf(file, text) {
	/** @type {Import[]} */
	const found = [];
	/** @param {import('typescript').Node | undefined} target @param {boolean} typeOnly @param {boolean} dynamic */
	const add = (target, typeOnly, dynamic) => {
		const specifier = target && ts.isStringLiteralLike(target) ? target.text : '(computed)';
		found.push({ from: file, specifier, target: resolve(file, specifier), typeOnly, dynamic });
	};
	walk(parse(file, text), (node) => {
		if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
			add(node.moduleSpecifier, isTypeOnly(node), false);
		} else if (isCallOfImport(node)) {
			add(/** @type {import('typescript').CallExpression} */ (node).arguments[0], false, true);
		} else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
			add(node.argument.literal, true, false);
		}
	});
	return found;
}

module.exports = { filesIn, foldersIn, importsOf, parse, relative, shippedSources, walk };
