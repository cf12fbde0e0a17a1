// @ts-check
'use strict';

/** @typedef {import('./files').WorkflowNode} WorkflowNode */

/** @param {unknown} value @returns {Record<string, unknown>} */
const toRecord = (value) => (typeof value === 'object' && value !== null ? { ...value } : {});

/** @param {WorkflowNode} node */
function switchOutputs({ parameters }) {
	const rules = toRecord(parameters.rules).values;
	const fallback = toRecord(parameters.options).fallbackOutput === 'extra' ? 1 : 0;
	return (Array.isArray(rules) ? rules.length : 0) + fallback;
}

/** How many outputs a node has on the canvas. @param {WorkflowNode} node */
function outputCount(node) {
	const regular =
		node.type === 'n8n-nodes-base.switch' ? switchOutputs(node) : node.type === 'n8n-nodes-base.if' ? 2 : 1;
	return regular + (node.onError === 'continueErrorOutput' ? 1 : 0);
}

/** @param {WorkflowNode} node */
const inputCount = ({ type, parameters }) =>
	type === 'n8n-nodes-base.merge' ? Number(parameters.numberInputs ?? 2) : /Trigger$/i.test(type) ? 0 : 1;

/** An item that fits no rule of a Switch without fallback, or fails a Filter, is gone. @param {WorkflowNode} node */
const losesItems = (node) =>
	node.type === 'n8n-nodes-base.filter' ||
	(node.type === 'n8n-nodes-base.switch' && toRecord(node.parameters.options).fallbackOutput !== 'extra');

module.exports = { inputCount, losesItems, outputCount, toRecord };
