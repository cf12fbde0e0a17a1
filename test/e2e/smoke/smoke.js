// @ts-check
'use strict';

// By hand: `node test/e2e/smoke/smoke.js`. Proves the harness itself against a real n8n, with a probe package whose
// nodes do nothing but count; three minutes on a quiet machine.

const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { ensureRuntime } = require('../n8n/install');
const { createInstance, nodeOutputs } = require('../n8n/instance');
const { smokeWorkflows } = require('./workflows');

const SECRET = 'canary-5c1f0b7e';
const started = Date.now();

/** @param {string} line */
function say(line) {
	console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

/** @param {string} folder */
function packProbe(folder) {
	fs.cpSync(path.join(__dirname, 'probe'), path.join(folder, 'package', 'dist'), { recursive: true });
	const nodes = ['dist/Probe.node.js', 'dist/ProbeTrigger.node.js'];
	const manifest = { name: 'n8n-nodes-probe', version: '0.0.1', n8n: { n8nNodesApiVersion: 1, nodes } };
	fs.writeFileSync(path.join(folder, 'package', 'package.json'), JSON.stringify(manifest));
	execFileSync('tar', ['-czf', path.join(folder, 'probe.tgz'), '-C', folder, 'package']);
	return path.join(folder, 'probe.tgz');
}

/** @typedef {Awaited<ReturnType<typeof createInstance>>} Instance */

/** @param {Instance} n8n */
async function runsByHand(n8n) {
	for (const [runs, trigger] of [
		[1, 'By hand'],
		[2, 'Nightly'],
	]) {
		const execution = await n8n.runWorkflow('smokeCaller', String(trigger));
		assert.equal(execution.status, 'success');
		assert.equal(nodeOutputs(execution, 'Call')[0]?.[0]?.runs, runs);
	}
	assert.deepEqual(n8n.staticData('smokeCounter'), { global: { runs: 2 } });
	assert.deepEqual(n8n.staticData('smokeCaller'), {});
	say('a workflow runs by hand from either trigger; only its sub-workflow keeps static data');
}

/**
 * @param {Instance} n8n
 * @param {number} count
 */
async function polled(n8n, count) {
	const polls = (/** @type {{ mode: string, status: string }[]} */ all) =>
		all.filter(({ mode, status }) => mode === 'trigger' && status === 'success').length === count;
	await n8n.waitForExecutions(polls, 30_000, { workflowId: 'smokePoller' });
}

/** @param {Instance} n8n @param {string} file */
async function publishesAndRestarts(n8n, file) {
	await n8n.publish(['smokePoller', 'smokeCaller', 'smokeCounter']);
	await polled(n8n, 1);
	say('publishes in any order; the trigger is polled at once');
	fs.writeFileSync(file, JSON.stringify({ list: ['a', 'b', 'c'] }));
	assert.equal(await n8n.stop(), 0);
	await n8n.start();
	await n8n.setupOwner();
	await polled(n8n, 2);
	assert.deepEqual(n8n.staticData('smokePoller'), { 'node:Poll': { polls: 2, cursor: 3 } });
	say('stops, starts again, and goes on from the stored cursor');
	await n8n.kill();
	await n8n.start();
	await n8n.setupOwner();
	say('starts again after a kill');
}

/** @param {Instance} n8n */
function keepsSecrets(n8n) {
	const text = n8n.databaseText();
	assert.ok(text.includes('smokePoller'), 'the search sees the database');
	assert.ok(!text.includes(SECRET) && !n8n.logs().includes(SECRET), 'a stored credential is encrypted');
	say('no credential in clear text in the database, the files or the logs');
}

async function main() {
	const runtime = await ensureRuntime({ onProgress: say });
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'n8n-smoke-'));
	const file = path.join(folder, 'list.json');
	fs.writeFileSync(file, JSON.stringify({ list: ['a', 'b'] }));
	const n8n = await createInstance({ runtime });
	try {
		n8n.installPackage(packProbe(folder));
		await n8n.importCredentials([
			{ id: 'smokeCredential1', name: 'Probe', type: 'httpBearerAuth', data: { token: SECRET } },
		]);
		await n8n.importWorkflows(smokeWorkflows(file));
		say('imported');
		await n8n.start();
		await n8n.setupOwner();
		say(`started at ${n8n.baseUrl}`);
		await runsByHand(n8n);
		await publishesAndRestarts(n8n, file);
		keepsSecrets(n8n);
	} finally {
		await n8n.cleanup();
		fs.rmSync(folder, { recursive: true, force: true });
	}
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
});
