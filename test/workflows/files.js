// @ts-check
'use strict';

const fs = require('node:fs');
const { inProject } = require('../run/project');

/**
 * @typedef {{ id: string, name: string, type: string, typeVersion: number, position: [number, number], parameters: import('n8n-workflow').INodeParameters, credentials?: Record<string, { id: string, name: string }>, onError?: string }} WorkflowNode
 * @typedef {{ node: string, type: string, index: number }} Target
 * @typedef {{ id: string, name: string, nodes: WorkflowNode[], connections: Record<string, { main: (Target[] | null)[] }>, active: boolean, settings: Record<string, unknown>, pinData?: Record<string, unknown> }} Workflow
 */

const folder = inProject('workflows');

/** @returns {[string, Workflow][]} file name and content of every shipped workflow */
const workflowFiles = () =>
	fs
		.readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.map((name) => [name, JSON.parse(textOf(name))]);

/** @param {string} name */
const textOf = (name) => fs.readFileSync(inProject('workflows', name), 'utf8');

const stickyNote = 'n8n-nodes-base.stickyNote';

/** @param {Workflow} workflow */
const steps = ({ nodes }) => nodes.filter(({ type }) => type !== stickyNote);

/** @param {Workflow} workflow */
const stickyNotes = ({ nodes }) => nodes.filter(({ type }) => type === stickyNote);

/** @param {Workflow} workflow @returns {{ from: string, output: number, to: string, input: number }[]} */
const connectionsOf = ({ connections }) =>
	Object.entries(connections).flatMap(([from, { main }]) =>
		main.flatMap((targets, output) =>
			(targets ?? []).map(({ node, index }) => ({ from, output, to: node, input: index })),
		),
	);

module.exports = { connectionsOf, steps, stickyNotes, textOf, workflowFiles };
