// @ts-check
'use strict';

const { spawn } = require('node:child_process');
const { root } = require('./project');

/**
 * @typedef {object} Finished
 * @property {number} status 0 = success; a signal or a missing program counts as 1
 * @property {string} output what it wrote to both streams, in order
 * @property {number} seconds
 */

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<Finished>}
 */
function run(program, args, options = {}) {
	const started = Date.now();
	// NODE_ENV=production would leave out the development tools, NODE_ENV=test bends n8n's lint rules.
	const { NODE_ENV: _, ...env } = { ...process.env, ...options.env };
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd: options.cwd ?? root,
			env,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		/** @type {Buffer[]} */
		const chunks = [];
		child.stdout.on('data', (chunk) => chunks.push(chunk));
		child.stderr.on('data', (chunk) => chunks.push(chunk));
		/** @param {number} status @param {string} [extra] */
		const finish = (status, extra = '') =>
			resolve({
				status,
				output: Buffer.concat(chunks).toString() + extra,
				seconds: (Date.now() - started) / 1000,
			});
		child.once('error', (error) => finish(1, `${error.message}\n`));
		child.once('close', (code, signal) => finish(code ?? 1, signal ? `ended by ${signal}\n` : ''));
	});
}

/** npm as a script, so that Windows needs no shell; npm itself says where it lies. @param {string[]} args @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options] */
function npm(args, options) {
	const script = process.env.npm_execpath;
	return script?.endsWith('.js')
		? run(process.execPath, [script, ...args], options)
		: run('npm', args, options);
}

module.exports = { run, npm };
