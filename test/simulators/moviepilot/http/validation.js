// @ts-check
'use strict';

const { Refusal, refuseStrictly } = require('./answers');

/**
 * @typedef {import('zod').ZodTypeAny} ZodTypeAny
 * @typedef {import('zod').ZodIssue} ZodIssue
 * @typedef {import('./answers').Problem} Problem
 */

/** @type {ReadonlyMap<string, Problem>} */
const WANTED = new Map([
	['string', 'text'],
	['array', 'list'],
	['object', 'object'],
]);

/** @param {ZodIssue} issue @param {unknown} input @returns {Problem} */
function problemOf(issue, input) {
	if (issue.code !== 'invalid_type') return 'value';
	if (issue.received === 'undefined') return 'missing';
	return WANTED.get(issue.expected) ?? (typeof input === 'string' ? 'integerText' : 'integer');
}

/** @param {unknown} input @param {readonly (string | number)[]} path @returns {unknown} */
const valueAt = (input, path) =>
	path.reduce(
		(/** @type {unknown} */ value, key) =>
			typeof value === 'object' && value !== null
				? new Map(Object.entries(value)).get(String(key))
				: undefined,
		input,
	);

/** FastAPI's 422. @param {'path' | 'query' | 'body'} place @param {readonly ZodIssue[]} issues @param {unknown} input */
const unprocessable = (place, issues, input) =>
	new Refusal({
		kind: 'invalid',
		issues: issues.map((issue) => {
			const value = valueAt(input, issue.path);
			const problem = problemOf(issue, value);
			return { problem, location: [place, ...issue.path], input: value, said: issue.message };
		}),
	});

/**
 * @template {ZodTypeAny} S
 * @param {'path' | 'query' | 'body'} place @param {S} schema @param {unknown} input
 * @returns {import('zod').infer<S>}
 */
function validate(place, schema, input) {
	const result = schema.safeParse(input);
	if (result.success) return result.data;
	const { issues } = result.error;
	const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
	// Our stricter choice: FastAPI ignores names it does not know, so a misspelt one would go unnoticed.
	if (unknown.length > 0) throw refuseStrictly(`unknown in ${place}: ${unknown.join(', ')}`);
	throw unprocessable(place, issues, input);
}

module.exports = { validate };
