// @ts-check
'use strict';

/** Tables of operations for the pages, from what the nodes describe. Pure: no file is read or written here. */

/**
 * @typedef {import('../package/loaded').Described} Described
 * @typedef {readonly [string, string, string]} Notes about 2.5, 2.9–2.15 and 3.x
 */

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|');

/** @param {readonly string[]} cells */
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/**
 * @param {readonly string[]} head
 * @param {readonly Described[]} operations
 * @param {(operation: Described) => string} textOf
 */
const operationTable = (head, operations, textOf) =>
	table(
		head,
		operations.map((one) => [one.resource, one.operation, textOf(one)]),
	);

/**
 * Operations of one resource with the same notes share a row, in the place of the first of them.
 *
 * @param {readonly string[]} head
 * @param {readonly Described[]} operations
 * @param {Record<string, Notes>} notes
 */
function generationTable(head, operations, notes) {
	/** @type {Map<string, { label: string, notes: readonly string[] }>} */
	const rows = new Map();
	for (const { id, resource, operation } of operations) {
		const own = notes[id] ?? [];
		const key = JSON.stringify([resource, own]);
		const shared = rows.get(key);
		rows.set(key, {
			label: shared ? `${shared.label}, ${operation}` : `${resource}: ${operation}`,
			notes: own,
		});
	}
	return table(
		head,
		[...rows.values()].map(({ label, notes: own }) => [label, ...own]),
	);
}

/**
 * @param {readonly Described[]} operations
 * @param {Record<string, unknown>} texts
 * @returns {string[]} what is wrong with the keys of a file of texts
 */
function keyProblems(operations, texts) {
	const ids = operations.map(({ id }) => id);
	return [
		...ids.filter((id) => !Object.hasOwn(texts, id)).map((id) => `${id} is missing`),
		...Object.keys(texts)
			.filter((id) => !ids.includes(id))
			.map((id) => `${id} is no operation`),
	];
}

/**
 * @param {string} page its name
 * @param {string} text
 * @param {Record<string, string>} tables by the name in the marker, `trakt` for `<!-- operations:trakt -->`
 * @throws {Error} unless the page has exactly one place for each table
 */
function withTables(page, text, tables) {
	const places = /(<!-- operations:([\w-]+) -->\n)[\s\S]*?(<!-- \/operations -->)/g;
	const found = [...text.matchAll(places)].map(([, , name = '']) => name);
	const wanted = Object.keys(tables);
	const problems = [
		...wanted.filter((name) => found.filter((one) => one === name).length !== 1),
		...found.filter((name) => !wanted.includes(name)),
	];
	if (problems.length > 0) throw new Error(`${page} needs one place for each table: ${problems.join(', ')}`);
	return text.replace(places, (_, start, name, end) => `${start}\n${tables[name]}\n\n${end}`);
}

module.exports = { generationTable, keyProblems, operationTable, withTables };
