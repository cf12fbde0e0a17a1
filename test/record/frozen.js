// @ts-check
'use strict';

const fs = require('node:fs');
const path = require('node:path');

/** @typedef {import('./shapes').Recorded} Recorded */

const folder = path.join(__dirname, 'recorded');

/** @returns {Record<string, Recorded[]>} by the name of the file */
function readRecords() {
	const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
	return Object.fromEntries(
		files.sort().map((file) => [file, JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))]),
	);
}

/**
 * One record per line, in the order of their ids. What is recorded stays as it is: to take a record again, delete its
 * line first.
 * @param {string} file @param {readonly Recorded[]} added
 */
function addRecords(file, added) {
	const known = readRecords()[file] ?? [];
	const again = added.find(({ id }) => known.some((record) => record.id === id));
	if (again) throw new Error(`There is a record of ${again.id}`);
	const all = [...known, ...added].sort((a, b) => (a.id < b.id ? -1 : 1));
	const lines = all.map((record) => JSON.stringify(record));
	fs.mkdirSync(folder, { recursive: true });
	fs.writeFileSync(path.join(folder, file), `[\n${lines.join(',\n')}\n]\n`);
}

module.exports = { addRecords, readRecords };
