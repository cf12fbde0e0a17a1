// @ts-check
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { runCli } = require('./cli');
const { n8nSettings } = require('./settings');

/** Where n8n keeps its database inside a user folder. */
const DATABASE = path.join('.n8n', 'database.sqlite');

/**
 * An empty database with all migrations run, made once per installed n8n: an instance that starts from a copy of it
 * saves the half minute that a busy machine takes for two hundred migrations.
 *
 * @param {import('./install').Runtime} runtime
 * @returns {Promise<string>} the file
 */
async function ensureTemplate(runtime) {
	const file = path.join(runtime.directory, '.template', 'database.sqlite');
	if (fs.existsSync(file)) return file;
	const userFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'n8n-template-'));
	const env = n8nSettings({ node: runtime.node, userFolder, port: 5678, brokerPort: 5679 });
	await runCli({ runtime, userFolder, env, baseUrl: '', log: () => {} }, ['list:workflow'], /^/);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	// The CLI leaves most of what it wrote in the write-ahead log. The database itself comes last, so that an
	// interrupted copy is not taken for a whole one.
	for (const suffix of ['-wal', ''])
		copyIfThere(path.join(userFolder, `${DATABASE}${suffix}`), `${file}${suffix}`);
	fs.rmSync(userFolder, { recursive: true, force: true });
	return file;
}

/** @param {string} template @param {string} userFolder */
function startFrom(template, userFolder) {
	const target = path.join(userFolder, DATABASE);
	if (fs.existsSync(target)) return;
	fs.mkdirSync(path.dirname(target), { recursive: true });
	for (const suffix of ['-wal', '']) copyIfThere(`${template}${suffix}`, `${target}${suffix}`);
}

/** @param {string} from @param {string} to */
function copyIfThere(from, to) {
	if (fs.existsSync(from)) fs.copyFileSync(from, to);
}

module.exports = { ensureTemplate, startFrom };
