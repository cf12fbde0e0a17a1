// @ts-check
'use strict';

const { areaOf, noteArea, overlaps } = require('./canvas');
const { connectionsOf, steps, stickyNotes } = require('./files');
const { nodeVersions } = require('./nodeVersions');
const { losesItems, outputCount, toRecord } = require('./ports');

/**
 * What is wrong with a workflow file, one function per rule, in words.
 *
 * @typedef {import('./files').Workflow} Workflow
 */

/** @param {string[]} names */
const repeated = (names) => names.filter((name, index) => names.indexOf(name) !== index);

/** @param {Workflow} workflow */
function identityFaults({ id, nodes, active, settings, pinData }) {
	return [
		// n8n 1.x never saves the static data of a workflow with a longer id (measured on 1.123.81).
		...(/^[\w-]{1,16}$/.test(id) ? [] : [`id "${id}" is no word of at most 16 characters`]),
		...repeated(nodes.map((node) => node.name)).map((name) => `two nodes are called "${name}"`),
		...repeated(nodes.map((node) => node.id)).map((nodeId) => `two nodes have the id ${nodeId}`),
		...(settings.executionOrder === 'v1' ? [] : ['the execution order is not v1']),
		...(active ? ['it would start by itself on import'] : []),
		...(Object.keys(pinData ?? {}).length > 0 ? ['it carries pinned data'] : []),
	];
}

/** @param {Workflow} workflow @param {Record<string, string>} ownDefaultNames by type */
function nodeFaults({ nodes }, ownDefaultNames) {
	return nodes.flatMap(({ name, type, typeVersion }) => {
		const known = nodeVersions[type];
		const defaultName = known?.defaultName ?? ownDefaultNames[type];
		if (defaultName === undefined) return [`${name}: nobody looked up which n8n has ${type}`];
		return [
			...(name.replace(/\d+$/, '') === defaultName ? [`"${name}" does not say what for`] : []),
			...((known?.['n8n 1.123'] ?? [1]).includes(typeVersion) ? [] : [`${name}: not in n8n 1.123`]),
			...((known?.['n8n 2.40'] ?? [1]).includes(typeVersion) ? [] : [`${name}: not in n8n 2.40`]),
		];
	});
}

/** Other intervals keep data of their own in static data, beside the ledger's and the polling trigger's. @param {Workflow} workflow */
function scheduleFaults({ nodes }) {
	const schedules = nodes.filter(({ type }) => type === 'n8n-nodes-base.scheduleTrigger');
	return schedules.flatMap(({ name, parameters }) => {
		const intervals = toRecord(parameters.rule).interval;
		const times = Array.isArray(intervals) ? intervals.map(toRecord) : [];
		const isCron = times.length > 0 && times.every(({ field }) => field === 'cronExpression');
		const isWhole = times.every(({ expression }) => /^\S+( \S+){4}$/.test(String(expression)));
		return isCron && isWhole ? [] : [`${name} is not set by a cron expression of five fields`];
	});
}

/** In one workflow the two overwrite each other's static data (measured on n8n 1.123.81 and 2.40.7). @param {Workflow} workflow */
function ledgerFaults({ nodes }) {
	const polls = nodes.some(({ type }) => type === 'n8n-nodes-media-requests.traktTrigger');
	const ledger = nodes.find(({ parameters }) => parameters.resource === 'ledger');
	return polls && ledger ? [`${ledger.name} shares its static data with a polling trigger`] : [];
}

/** @param {Workflow} workflow */
function lostItems(workflow) {
	const connections = connectionsOf(workflow);
	return steps(workflow).flatMap((node) => {
		const outputs = [...Array(outputCount(node)).keys()];
		const open = outputs.filter(
			(output) => !connections.some((one) => one.from === node.name && one.output === output),
		);
		return [
			...(losesItems(node) ? [`${node.name} drops what fits no rule`] : []),
			...(outputs.length > 1 ? open.map((output) => `output ${output} of ${node.name} leads nowhere`) : []),
		];
	});
}

/** A step that nothing leads to never runs, and one that does not exist ends the way there. @param {Workflow} workflow */
function connectionFaults(workflow) {
	const names = steps(workflow).map(({ name }) => name);
	const connections = connectionsOf(workflow);
	const reached = connections.map(({ to }) => to);
	const strangers = connections.flatMap(({ from, to }) => [from, to]).filter((name) => !names.includes(name));
	const idle = steps(workflow).filter(({ name, type }) => !/Trigger$/i.test(type) && !reached.includes(name));
	return [
		...strangers.map((name) => `"${name}" is connected and does not exist`),
		...idle.map(({ name }) => `nothing leads to ${name}`),
	];
}

/** A called workflow answers with what its last step puts out: one step, run once, whatever came before. @param {Workflow} workflow */
function answerFaults(workflow) {
	if (!workflow.nodes.some(({ type }) => type === 'n8n-nodes-base.executeWorkflowTrigger')) return [];
	const connections = connectionsOf(workflow);
	const ends = steps(workflow)
		.map(({ name }) => name)
		.filter((name) => !connections.some(({ from }) => from === name));
	const reached = connections.filter(({ to }) => to === ends[0]);
	return ends.length === 1 && reached.length === 1
		? []
		: [`it may answer with ${ends.join(' or ')}, ${reached.length} times`];
}

/** @param {Workflow} workflow */
function layoutFaults(workflow) {
	const nodes = steps(workflow);
	/** @param {string} name */
	const left = (name) => nodes.find((node) => node.name === name)?.position[0] ?? NaN;
	const backward = connectionsOf(workflow).filter(({ from, to }) => !(left(to) - left(from) >= 200));
	const things = [
		...nodes.map((node) => ({ name: node.name, area: areaOf(node) })),
		...stickyNotes(workflow).map((note) => ({ name: note.name, area: noteArea(note) })),
	];
	return [
		...backward.map(({ from, to }) => `${from} → ${to} does not go 200 pixels to the right`),
		...overlaps(things).map((pair) => `${pair} overlap`),
	];
}

/** @param {Workflow} workflow */
function noteFaults(workflow) {
	const isSetUp = (/** @type {import('./files').WorkflowNode} */ { parameters }) =>
		/\*\*Set up\*\*\s*\n1\. .+\n2\. /.test(String(parameters.content));
	return stickyNotes(workflow).some(isSetUp) ? [] : ['no sticky note tells the steps to set it up'];
}

module.exports = {
	answerFaults,
	connectionFaults,
	identityFaults,
	layoutFaults,
	ledgerFaults,
	lostItems,
	nodeFaults,
	noteFaults,
	scheduleFaults,
};
