// @ts-check
'use strict';

const { ObservableObject } = require('n8n-workflow');

/**
 * A workflow as its executions see it: each reads the stored data when it starts, and what it changed is written
 * whole when it ends, except in a run by hand. Whether something changed is what n8n's own proxy noticed.
 *
 * @param {string} id
 * @param {Record<string, unknown>} [stored] global static data
 */
function createWorkflow(id, stored = {}) {
	let json = JSON.stringify(stored);
	let executions = 0;
	return {
		stored: () => JSON.parse(json),
		/** @param {'trigger' | 'integrated' | 'manual'} [mode] */
		start(mode = 'integrated') {
			const data = ObservableObject.create(JSON.parse(json), undefined, { ignoreEmptyOnFirstChild: true });
			const executionId = `${id}-${++executions}`;
			return {
				/** @type {any} */
				context: {
					getWorkflowStaticData: () => data,
					getWorkflow: () => ({ id }),
					getExecutionId: () => executionId,
					getMode: () => mode,
				},
				end() {
					if (mode !== 'manual' && Reflect.get(data, '__dataChanged')) json = JSON.stringify(data);
				},
			};
		},
	};
}

module.exports = { createWorkflow };
