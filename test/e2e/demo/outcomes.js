// @ts-check
'use strict';

/**
 * What n8n says happened, from the executions of the sub-workflow, by unit as the scenario names them.
 *
 * @typedef {{ mediaType: string, tmdbId: number | null, season?: number | null, title: string, outcome: string, reason: string }} Recorded
 */

/** @param {Recorded} item */
function unitOf({ mediaType, tmdbId, season, title }) {
	if (tmdbId === null) return title;
	return `${mediaType}:${tmdbId}${season === null || season === undefined ? '' : `:${season}`}`;
}

/**
 * @param {import('../n8n/executions').Execution} execution
 * @returns {Recorded[]} of every run of the node, all its outputs
 */
function recordedBy(execution) {
	const runs = execution.data.resultData.runData['Record in the ledger'] ?? [];
	return runs.flatMap((/** @type {any} */ run) =>
		(run.data?.main ?? []).flatMap((/** @type {any} */ items) =>
			(items ?? []).map((/** @type {any} */ item) => item.json),
		),
	);
}

/** The first outcome of each unit, oldest execution first. @param {import('../n8n/executions').Execution[]} executions */
function outcomesOf(executions) {
	/** @type {Map<string, Recorded>} */
	const outcomes = new Map();
	for (const item of executions.flatMap(recordedBy)) {
		if (!outcomes.has(unitOf(item))) outcomes.set(unitOf(item), item);
	}
	return outcomes;
}

/** @param {Iterable<string>} names @returns {Record<string, number>} */
function tally(names) {
	/** @type {Record<string, number>} */
	const counts = {};
	for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
	return counts;
}

/** What the caller got: always one summary, also when everything was done before. @param {import('../n8n/executions').Execution[]} executions @returns {string[]} */
function findUnsummarised(executions) {
	return executions.flatMap(({ id, data: { resultData } }) => {
		const { lastNodeExecuted, runData } = resultData;
		const runs = runData[lastNodeExecuted ?? ''] ?? [];
		const items = runs.flatMap((/** @type {any} */ run) => run.data?.main?.[0] ?? []);
		const [summary] = items.map((/** @type {any} */ { json }) => json);
		return items.length === 1 && typeof summary.textEn === 'string'
			? []
			: [`execution ${id} answers with ${items.length} items of "${lastNodeExecuted}"`];
	});
}

module.exports = { findUnsummarised, outcomesOf, tally, unitOf };
