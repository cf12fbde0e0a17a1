// @ts-check
'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { runCli, withInputFiles } = require('./cli');

/**
 * @typedef {import('./cli').Context} Context
 * @typedef {{ id: string, name: string, type: string, data: Record<string, unknown> }} Credential
 * @typedef {{ id?: string, name: string, [key: string]: unknown }} WorkflowFile
 */

/**
 * The closest and fastest equivalent of n8n's own installer, which also unpacks the tarball without its dependencies.
 * @param {Context} context
 * @param {string} tarball
 * @returns {string} the package's name
 */
function installPackage({ userFolder }, tarball) {
	const unpacked = fs.mkdtempSync(path.join(os.tmpdir(), 'n8n-package-'));
	execFileSync('tar', ['-xzf', tarball, '-C', unpacked]);
	const { name } = JSON.parse(fs.readFileSync(path.join(unpacked, 'package', 'package.json'), 'utf8'));
	const target = path.join(userFolder, '.n8n', 'nodes', 'node_modules', name);
	fs.rmSync(target, { recursive: true, force: true });
	fs.cpSync(path.join(unpacked, 'package'), target, { recursive: true });
	fs.rmSync(unpacked, { recursive: true });
	return name;
}

/**
 * @param {Context} context
 * @param {Credential[]} list
 */
async function importCredentials(context, list) {
	await withInputFiles({ 'credentials.json': JSON.stringify(list) }, async (folder) => {
		const input = path.join(folder, 'credentials.json');
		const success = new RegExp(`Successfully imported ${list.length} credential`);
		await runCli(context, ['import:credentials', `--input=${input}`], success);
	});
}

/**
 * @param {string | (string | WorkflowFile)[]} source a folder, or files and workflow objects
 * @returns {WorkflowFile[]}
 */
function readWorkflows(source) {
	const entries =
		typeof source === 'string'
			? fs
					.readdirSync(source)
					.filter((name) => name.endsWith('.json'))
					.map((name) => path.join(source, name))
			: source;
	return entries.map((entry) =>
		typeof entry === 'string' ? JSON.parse(fs.readFileSync(entry, 'utf8')) : entry,
	);
}

/**
 * One command for all of them.
 * @param {Context} context
 * @param {string | (string | WorkflowFile)[]} source
 */
async function importWorkflows(context, source) {
	const workflows = readWorkflows(source);
	const files = Object.fromEntries(workflows.map((workflow, i) => [`${i}.json`, JSON.stringify(workflow)]));
	await withInputFiles(files, async (folder) => {
		const success = new RegExp(`Successfully imported ${workflows.length} workflow`);
		await runCli(context, ['import:workflow', '--separate', `--input=${folder}`], success);
	});
	return workflows;
}

/**
 * While n8n is down: one command each (2.40 has no `--all` any more). A running n8n does not notice these.
 * @param {Context} context
 * @param {string[]} ids
 */
async function publishByCli(context, ids) {
	for (const id of ids) await runCli(context, ['publish:workflow', `--id=${id}`], /Publishing workflow/);
}

module.exports = { installPackage, importCredentials, importWorkflows, publishByCli };
