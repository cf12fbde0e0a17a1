// @ts-check
'use strict';

const { z } = require('zod');
const { Refusal } = require('./answers');

/** pydantic 2's names for what is wrong. @param {z.ZodIssue} issue @param {unknown} input */
function describe(issue, input) {
	if (issue.code !== 'invalid_type') return { type: 'value_error', msg: issue.message };
	if (issue.received === 'undefined') return { type: 'missing', msg: 'Field required' };
	if (issue.expected === 'string') return { type: 'string_type', msg: 'Input should be a valid string' };
	if (issue.expected === 'array') return { type: 'list_type', msg: 'Input should be a valid list' };
	if (issue.expected === 'object')
		return {
			type: 'model_attributes_type',
			msg: 'Input should be a valid dictionary or object to extract fields from',
		};
	return typeof input === 'string'
		? {
				type: 'int_parsing',
				msg: 'Input should be a valid integer, unable to parse string as an integer',
			}
		: { type: 'int_type', msg: 'Input should be a valid integer' };
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

/** FastAPI's 422. @param {'path' | 'query' | 'body'} place @param {readonly z.ZodIssue[]} issues @param {unknown} input */
function unprocessable(place, issues, input) {
	const details = issues.map((issue) => {
		const value = valueAt(input, issue.path);
		return { ...describe(issue, value), loc: [place, ...issue.path], input: value ?? null };
	});
	return new Refusal({ status: 422, json: { detail: details } });
}

/**
 * @template {z.ZodTypeAny} S
 * @param {'path' | 'query' | 'body'} place @param {S} schema @param {unknown} input
 * @returns {z.infer<S>}
 */
function validate(place, schema, input) {
	const result = schema.safeParse(input);
	if (result.success) return result.data;
	const { issues } = result.error;
	const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
	// Our stricter choice: FastAPI ignores names it does not know, so a misspelt one would go unnoticed.
	if (unknown.length > 0)
		throw new Refusal({
			status: 400,
			json: { detail: `simulator: unknown in ${place}: ${unknown.join(', ')}` },
		});
	throw unprocessable(place, issues, input);
}

module.exports = { validate };
