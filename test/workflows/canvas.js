// @ts-check
'use strict';

const { inputCount, outputCount, toRecord } = require('./ports');

/**
 * Where things are on n8n 2.40's canvas, in its own pixels (measured in the browser): a node is 96 wide and 96 high,
 * 32 higher for each port beyond the second, and its name needs 192 by up to 64 below it.
 *
 * @typedef {import('./files').WorkflowNode} WorkflowNode
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Area
 */
const size = 96;
const perPort = 32;
const label = { width: 192, height: 64 };

/** A node together with its name. @param {WorkflowNode} node @returns {Area} */
function areaOf(node) {
	const [x, y] = node.position;
	const ports = Math.max(inputCount(node), outputCount(node), 2);
	const sides = (label.width - size) / 2;
	return {
		left: x - sides,
		right: x + size + sides,
		top: y,
		bottom: y + size + (ports - 2) * perPort + label.height,
	};
}

/** @param {WorkflowNode} note @returns {Area} */
function noteArea(note) {
	const [left, top] = note.position;
	const { width, height } = toRecord(note.parameters);
	return { left, top, right: left + Number(width), bottom: top + Number(height) };
}

/** @param {Area} a @param {Area} b */
const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** @param {{ name: string, area: Area }[]} things @returns {string[]} pairs that lie over each other */
const overlaps = (things) =>
	things.flatMap((one, index) =>
		things
			.slice(index + 1)
			.filter((other) => overlap(one.area, other.area))
			.map((other) => `${one.name} / ${other.name}`),
	);

module.exports = { areaOf, noteArea, overlaps };
