// @ts-check
'use strict';

const { spawn } = require('node:child_process');
const { setTimeout: wait } = require('node:timers/promises');
const axios = require('axios').default;
const { latestPublication, publicationsSettled } = require('./publications');

/** n8n gives running executions 30 s to end. */
const STOP_TIMEOUT_MS = 45_000;
const POLL_MS = 200;

/**
 * @typedef {import('./cli').Context} Context
 * @typedef {{ stop: () => Promise<number | null>, kill: () => Promise<void>, running: () => boolean }} Server
 */

/**
 * @param {() => Promise<boolean> | boolean} condition
 * @param {number} deadline epoch milliseconds
 * @param {() => string} explain
 */
async function until(condition, deadline, explain) {
	while (!(await condition())) {
		if (Date.now() > deadline) throw new Error(explain());
		await wait(POLL_MS);
	}
}

/** @param {number | undefined} pid of the leader; the task runner is in its group */
function killGroup(pid) {
	try {
		if (pid) process.kill(-pid, 'SIGKILL');
	} catch {
		// already gone
	}
}

/** @param {string} url */
async function answersReady(url) {
	const answer = await axios
		.get(`${url}/healthz/readiness`, { validateStatus: () => true })
		.catch(() => null);
	return answer?.status === 200;
}

/**
 * Readiness answers 200 and "Editor is now accessible" is printed before published workflows have their webhooks and
 * triggers (measured on 2.40.7), so the publications are waited for as well.
 * @param {Context} context
 * @param {number} timeoutMs
 * @returns {Promise<Server>}
 */
async function startServer(context, timeoutMs) {
	const { runtime, env, userFolder, baseUrl, log } = context;
	const before = latestPublication(context);
	let output = '';
	const child = spawn(runtime.node, [runtime.n8n, 'start'], {
		...{ env, cwd: userFolder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
	});
	const end = () => killGroup(child.pid);
	process.once('exit', end);
	/** @type {Promise<number | null>} */
	const exited = new Promise((resolve) => child.on('close', resolve));
	let over = false;
	void exited.then(() => {
		over = true;
		process.removeListener('exit', end);
		killGroup(child.pid);
	});
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (chunk) => {
			output += chunk;
			log(String(chunk));
		});
	}
	const explain = () => `n8n did not become ready:\n${output.slice(-4_000)}`;
	const ready = async () => {
		if (over) throw new Error(explain());
		return (
			output.includes('Editor is now accessible') &&
			(await answersReady(baseUrl)) &&
			publicationsSettled(context, before)
		);
	};
	await until(ready, Date.now() + timeoutMs, explain).catch((error) => {
		end();
		throw error;
	});
	return {
		running: () => !over,
		async stop() {
			child.kill('SIGTERM');
			const killer = setTimeout(end, STOP_TIMEOUT_MS);
			const code = await exited;
			clearTimeout(killer);
			return code;
		},
		async kill() {
			end();
			await exited;
		},
	};
}

module.exports = { startServer, until };
