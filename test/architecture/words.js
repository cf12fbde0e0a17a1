// @ts-check
'use strict';

const ts = require('typescript');
const { parse, walk } = require('./source');

/** @typedef {{ word: string, line: number }} Word */

/** Names and whole text literals of a file; parts of sentences do not count. @param {string} file @param {string} [text] @returns {Word[]} */
function wordsOf(file, text) {
	const source = parse(file, text);
	/** @type {Word[]} */
	const words = [];
	walk(source, (node) => {
		if (!ts.isIdentifier(node) && !ts.isStringLiteralLike(node)) return;
		words.push({ word: node.text, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
	});
	return words;
}

/** Ways around the type checker. @param {string} file @param {string} [text] @returns {string[]} `file:line what` */
function escapeHatches(file, text) {
	const source = parse(file, text);
	/** @type {string[]} */
	const found = [];
	/** @param {number} position @param {string} what */
	const add = (position, what) =>
		found.push(`${file}:${source.getLineAndCharacterOfPosition(position).line + 1} ${what}`);
	walk(source, (node) => {
		if (node.kind === ts.SyntaxKind.AnyKeyword) add(node.getStart(), 'any');
		if (ts.isNonNullExpression(node)) add(node.getStart(), 'non-null assertion');
		if (ts.isAsExpression(node) && ts.isAsExpression(node.expression)) add(node.getStart(), 'double cast');
	});
	const forbidden = new RegExp(['eslint-disable', '@ts-(?:ignore|expect-error|nocheck)'].join('|'), 'g');
	for (const match of source.text.matchAll(forbidden)) add(match.index, match[0]);
	return found;
}

module.exports = { escapeHatches, wordsOf };
