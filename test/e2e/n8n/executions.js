// @ts-check
'use strict';

const path = require('node:path');
const { until } = require('./server');

/**
 * @typedef {import('./rest').Session} Session
 * @typedef {{ id: string, workflowId: string, mode: string, status: string, startedAt?: string, stoppedAt?: string }} Summary
 * @typedef {Summary & { data: any }} Execution `data.resultData.runData[node][run]` holds what each node did
 */

const RUNNING = new Set(['new', 'running', 'waiting']);
const PAGE = 250;

/**
 * @param {Session} session
 * @param {{ workflowId?: string }} [filter]
 * @returns {Promise<Summary[]>} newest first
 */
async function listExecutions({ request }, filter = {}) {
	const query = `filter=${encodeURIComponent(JSON.stringify(filter))}&limit=${PAGE}`;
	const { results } = await request('GET', `/rest/executions?${query}`);
	return results;
}

/**
 * @param {Session} session
 * @param {string} runtime folder whose node_modules holds n8n's own serialiser
 * @param {string} id
 * @returns {Promise<Execution>}
 */
async function getExecution({ request }, runtime, id) {
	const flatted = require(path.join(runtime, 'node_modules', 'flatted'));
	const execution = await request('GET', `/rest/executions/${id}`);
	return { ...execution, data: flatted.parse(execution.data) };
}

/**
 * @param {Session} session
 * @param {(executions: Summary[]) => boolean} predicate
 * @param {number} timeoutMs
 * @param {{ workflowId?: string }} [filter]
 */
async function waitForExecutions(session, predicate, timeoutMs, filter) {
	/** @type {Summary[]} */
	let seen = [];
	const reached = async () => predicate((seen = await listExecutions(session, filter)));
	await until(
		reached,
		Date.now() + timeoutMs,
		() => `Executions after ${timeoutMs} ms: ${JSON.stringify(seen)}`,
	);
	return seen;
}

/**
 * What the editor's Execute button sends for a trigger it knows by name (read in n8n 2.40.7's ManualRunDto), and waits.
 * @param {Session} session
 * @param {string} runtime
 * @param {string} workflowId
 * @param {string} startNode
 * @param {number} timeoutMs
 */
async function runManually(session, runtime, workflowId, startNode, timeoutMs) {
	const body = { triggerToStartFrom: { name: startNode } };
	const answer = await session.request('POST', `/rest/workflows/${workflowId}/run`, body);
	if (!answer.executionId) throw new Error(`The run did not start: ${JSON.stringify(answer)}`);
	const ended = (/** @type {Summary[]} */ all) =>
		all.some(({ id, status }) => id === answer.executionId && !RUNNING.has(status));
	await waitForExecutions(session, ended, timeoutMs, { workflowId });
	return await getExecution(session, runtime, answer.executionId);
}

/**
 * @param {Execution} execution
 * @param {string} node
 * @returns {Record<string, unknown>[][]} the JSON of the items of each output, of the node's last run
 */
function nodeOutputs({ data }, node) {
	const outputs = data.resultData.runData[node]?.at(-1)?.data?.main ?? [];
	return outputs.map((/** @type {{ json: Record<string, unknown> }[] | null} */ items) =>
		(items ?? []).map(({ json }) => json),
	);
}

module.exports = { getExecution, listExecutions, nodeOutputs, runManually, waitForExecutions };
