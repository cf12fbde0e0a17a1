// @ts-check
'use strict';

/** Which page gets which tables. */
const chinese = require('./chinese.json');
const { generationNotes } = require('./generationNotes');
const { generationTable, keyProblems, operationTable, withTables } = require('./tables');

/**
 * @typedef {import('./tables').Described} Described
 * @typedef {Record<string, readonly Described[]>} ByNode
 */

const generations = ['', '2.5', '2.9–2.15', '3.x'];

/** @type {Readonly<Record<string, string>>} */
const inChinese = chinese;

/** @param {ByNode} byNode @param {readonly string[]} head @param {(operation: Described) => string} textOf */
const ofEveryNode = (byNode, head, textOf) =>
	Object.fromEntries(
		Object.entries(byNode).map(([node, operations]) => [node, operationTable(head, operations, textOf)]),
	);

/** @type {Record<string, (byNode: ByNode) => Record<string, string>>} page → its tables, by the name in the marker */
const tablesOf = {
	'README.md': (byNode) =>
		ofEveryNode(byNode, ['resource', 'operation', 'what it does'], ({ description }) => description),
	'README.zh-CN.md': (byNode) =>
		ofEveryNode(byNode, ['资源', '操作', '作用'], ({ id }) => inChinese[id] ?? ''),
	'docs/generations.md': ({ moviePilotSubscribe = [] }) => ({
		moviePilotSubscribe: generationTable(generations, moviePilotSubscribe, generationNotes),
	}),
};

/** Texts that are kept by operation, and operations that have none. @param {ByNode} byNode @returns {string[]} */
const textProblems = (byNode) => [
	...keyProblems(Object.values(byNode).flat(), chinese).map((problem) => `chinese.json: ${problem}`),
	...keyProblems(byNode.moviePilotSubscribe ?? [], generationNotes).map(
		(problem) => `generationNotes.js: ${problem}`,
	),
];

const generatedPages = Object.keys(tablesOf);

/** @param {string} page @param {string} text as it is @param {ByNode} byNode @returns {string} as it should be, but for prettier */
const withItsTables = (page, text, byNode) => withTables(page, text, tablesOf[page]?.(byNode) ?? {});

module.exports = { generatedPages, textProblems, withItsTables };
