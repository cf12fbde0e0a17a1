// @ts-check
'use strict';

const fs = require('node:fs');
const ts = require('typescript');
const { inProject } = require('../run/project');
const { parse, walk } = require('./source');

/** @typedef {{ name: string, lines: number }} Length */

/** @param {string} file @returns {Length} */
function fileLength(file) {
	const text = fs.readFileSync(inProject(file), 'utf8');
	return { name: file, lines: text.trimEnd().split('\n').length };
}

/** @param {string} file @param {string} [text] @returns {Length[]} every function, method and arrow, from its first to its last line */
function functionLengths(file, text) {
	const source = parse(file, text);
	/** @param {number} position */
	const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line + 1;
	/** @type {Length[]} */
	const found = [];
	walk(source, (node) => {
		if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
		const first = lineOf(node.getStart());
		found.push({ name: `${file}:${first}`, lines: lineOf(node.end) - first + 1 });
	});
	return found;
}

/** @param {Length[]} lengths @param {number} share 0.5 = median @returns {number} */
function quantile(lengths, share) {
	const sorted = lengths.map((length) => length.lines).sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

module.exports = { fileLength, functionLengths, quantile };
