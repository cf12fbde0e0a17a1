// @ts-check
'use strict';

/** What the demo must have proven, field by field, in the JSON object it prints last. */
const expected = { ok: true, lost: 0, duplicates: 0, secondRunNew: 0, afterRestartNew: 3 };

/** @param {string} line @returns {Record<string, unknown> | undefined} */
function parseObject(line) {
	try {
		const value = JSON.parse(line);
		return typeof value === 'object' && value !== null ? value : undefined;
	} catch {
		return undefined;
	}
}

/** @param {string} output @param {number} status @returns {string[]} what is wrong; empty when all is well */
function demoProblems(output, status) {
	const last = output.trimEnd().split('\n').at(-1) ?? '';
	const result = parseObject(last);
	if (!result) return ['the demo did not end with a JSON object'];
	const wrong = Object.entries(expected)
		.filter(([field, value]) => result[field] !== value)
		.map(([field, value]) => `${field} is ${JSON.stringify(result[field])}, not ${JSON.stringify(value)}`);
	return status === 0 ? wrong : [...wrong, `the demo exited with ${status}`];
}

module.exports = { demoProblems };
