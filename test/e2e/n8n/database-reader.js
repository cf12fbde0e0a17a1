// @ts-check
'use strict';

// A program for the runtime's Node 24: the project's own Node may be too old for node:sqlite.
// It reads [{ sql, parameters }] from stdin and prints the rows of each as JSON.

const fs = require('node:fs');
// @ts-expect-error the types are those of Node 20
const { DatabaseSync } = require('node:sqlite');

const [file = ''] = process.argv.slice(2);
/** @type {{ sql: string, parameters?: (string | number)[] }[]} */
const queries = JSON.parse(fs.readFileSync(0, 'utf8'));
const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
process.stdout.write(
	JSON.stringify(queries.map(({ sql, parameters = [] }) => database.prepare(sql).all(...parameters))),
);
database.close();
