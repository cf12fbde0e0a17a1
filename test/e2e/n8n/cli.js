// @ts-check
'use strict';

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/**
 * @typedef {object} Context what the parts of one instance share
 * @property {import('./install').Runtime} runtime
 * @property {string} userFolder
 * @property {string} baseUrl
 * @property {Record<string, string>} env
 * @property {(text: string) => void} log
 */

/**
 * One n8n CLI command (5-8 s, most of it loading n8n). n8n's import commands report a failure in words, with exit
 * code 0, so the sentence that means success is asked for.
 * @param {Context} context
 * @param {string[]} args
 * @param {RegExp} success
 * @returns {Promise<string>}
 */
function runCli({ runtime, env, log, userFolder }, args, success) {
	const child = spawn(runtime.node, [runtime.n8n, ...args], {
		env,
		cwd: userFolder,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk) => {
			output += chunk;
			log(String(chunk));
		});
	}
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => {
			if (code === 0 && success.test(output)) resolve(output);
			else reject(new Error(`n8n ${args.join(' ')} ended with ${code}:\n${output.slice(-4_000)}`));
		});
	});
}

/**
 * Input files live outside the user folder (which is searched for leaked secrets) and only as long as the command.
 * @template T
 * @param {Record<string, string>} files name to text
 * @param {(folder: string) => Promise<T>} use
 */
async function withInputFiles(files, use) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'n8n-import-'));
	try {
		for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
		return await use(folder);
	} finally {
		fs.rmSync(folder, { recursive: true, force: true });
	}
}

module.exports = { runCli, withInputFiles };
