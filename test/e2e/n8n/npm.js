// @ts-check
'use strict';

const { spawn } = require('node:child_process');

/** Between two signs of life during a long step. */
const HEARTBEAT_MS = 20_000;
/** Of npm's output, kept for the error. */
const TAIL_CHARACTERS = 4_000;

/**
 * @typedef {{ directory: string, env: Record<string, string>, onProgress?: (line: string) => void }} NpmOptions
 */

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function finished(child) {
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (chunk) => {
			output += chunk;
		});
	}
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, output }));
	});
}

/**
 * Runs npm and returns what it printed.
 * @param {string[]} args
 * @param {NpmOptions} options
 */
async function runNpm(args, { directory, env, onProgress = () => {} }) {
	const started = Date.now();
	const windows = process.platform === 'win32';
	const child = spawn(windows ? 'npm.cmd' : 'npm', args, { cwd: directory, env, shell: windows });
	const heartbeat = setInterval(() => {
		onProgress(`npm ${args[0]}: ${Math.round((Date.now() - started) / 1000)} s`);
	}, HEARTBEAT_MS);
	try {
		const { code, output } = await finished(child);
		if (code === 0) return output;
		throw new Error(`npm ${args.join(' ')} ended with ${code}:\n${output.slice(-TAIL_CHARACTERS)}`);
	} finally {
		clearInterval(heartbeat);
	}
}

module.exports = { runNpm };
