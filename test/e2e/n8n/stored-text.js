// @ts-check
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { readDatabase } = require('./database');

/** Code, not data: the installed package and the editor's files. */
const CODE = new Set(['node_modules', 'public']);

/** @typedef {{ where: string, text: string }} StoredText */

/** @param {string} name */
function quoted(name) {
	return `"${name.replaceAll('"', '""')}"`;
}

/**
 * @param {import('./cli').Context} context
 * @returns {StoredText[]}
 */
function databaseTexts(context) {
	const [tables = []] = readDatabase(context, [
		{ sql: "SELECT name FROM sqlite_master WHERE type = 'table'" },
	]);
	const names = tables.map(({ name }) => String(name));
	const rowsOf = readDatabase(
		context,
		names.map((name) => ({ sql: `SELECT * FROM ${quoted(name)}` })),
	);
	return names.flatMap((table, i) =>
		(rowsOf[i] ?? []).flatMap((row) =>
			Object.entries(row)
				.filter(([, value]) => value !== null)
				.map(([column, value]) => ({ where: `${table}.${column}`, text: String(value) })),
		),
	);
}

/**
 * @param {string} folder
 * @returns {StoredText[]}
 */
function fileTexts(folder) {
	return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const file = path.join(folder, entry.name);
		if (entry.isDirectory()) return CODE.has(entry.name) ? [] : fileTexts(file);
		// latin1 keeps every byte, so that a secret inside a binary file (SQLite's own pages, its log) is found too.
		return entry.isFile() ? [{ where: file, text: fs.readFileSync(file, 'latin1') }] : [];
	});
}

/**
 * Everything n8n has put on disk: each column of each table, and each file of the user folder.
 * @param {import('./cli').Context} context
 */
function storedTexts(context) {
	return [...databaseTexts(context), ...fileTexts(context.userFolder)];
}

module.exports = { storedTexts };
