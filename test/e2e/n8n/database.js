// @ts-check
'use strict';

const { execFileSync } = require('node:child_process');
const path = require('node:path');

const READER = path.join(__dirname, 'database-reader.js');
/** Execution data of a long scenario. */
const MAX_ANSWER_BYTES = 512 * 1024 * 1024;

/**
 * @typedef {{ sql: string, parameters?: (string | number)[] }} Query
 * @typedef {Record<string, string | number | null>} Row
 */

/**
 * @param {import('./cli').Context} context
 * @param {Query[]} queries
 * @returns {Row[][]}
 */
function readDatabase({ runtime, userFolder, env }, queries) {
	const file = path.join(userFolder, '.n8n', 'database.sqlite');
	const output = execFileSync(runtime.node, ['--no-warnings', READER, file], {
		env,
		input: JSON.stringify(queries),
		maxBuffer: MAX_ANSWER_BYTES,
	});
	return JSON.parse(String(output));
}

/**
 * The static data n8n has stored, which is what survives a restart.
 * @param {import('./cli').Context} context
 * @param {string} workflowId
 * @returns {Record<string, unknown>}
 */
function readStaticData(context, workflowId) {
	const sql = 'SELECT staticData FROM workflow_entity WHERE id = ?';
	const [[row] = []] = readDatabase(context, [{ sql, parameters: [workflowId] }]);
	if (!row) throw new Error(`There is no workflow ${workflowId}`);
	return JSON.parse(String(row.staticData ?? '{}')) ?? {};
}

module.exports = { readDatabase, readStaticData };
