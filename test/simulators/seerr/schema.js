// @ts-check
'use strict';

const { z } = require('zod');

/** @template Value @typedef {import('zod').ZodType<Value, import('zod').ZodTypeDef, any>} Schema */

/**
 * The OpenAPI validator in front of the service (express-openapi-validator 4, AJV 6) in zod: the same verdicts, and the
 * same words where they are known (measured on Seerr 3.1: the enum of `filter`).
 *
 * @param {string} keyword AJV's @param {string} message
 */
const complaint = (keyword, message) => ({ message, params: { keyword } });

/** AJV coerces whatever equals its own number: `1e3` passes, `abc` and a repeated parameter do not. @param {unknown} value */
const isNumeric = (value) => typeof value === 'string' && value !== '' && !Number.isNaN(Number(value));

/** @param {{ nullable?: boolean }} [options] @returns {Schema<number>} */
const numericText = ({ nullable = false } = {}) =>
	z.custom(isNumeric, complaint('type', `should be number${nullable ? ',null' : ''}`)).transform(Number);

/** @template {string} Value @param {readonly Value[]} values @returns {Schema<Value>} */
const oneOf = (values) =>
	z.custom(
		(value) => values.some((allowed) => allowed === value),
		complaint('enum', `should be equal to one of the allowed values: ${values.join(', ')}`),
	);

/** @returns {Schema<string>} */
const text = () => z.custom((value) => typeof value === 'string', complaint('type', 'should be string'));

/** Bodies are not coerced: a number in quotes is refused (measured on Seerr 3.1). @returns {Schema<number>} */
const number = () => z.custom((value) => typeof value === 'number', complaint('type', 'should be number'));

/** @returns {Schema<number | null>} */
const nullableNumber = () =>
	z.custom(
		(value) => value === null || typeof value === 'number',
		complaint('type', 'should be number,null'),
	);

/** @returns {Schema<boolean>} */
const flag = () => z.custom((value) => typeof value === 'boolean', complaint('type', 'should be boolean'));

/** @param {unknown} value */
const isSeasonList = (value) =>
	Array.isArray(value) && value.every((item) => typeof item === 'number' && item >= 0);

/** @returns {Schema<number[]>} */
const seasonList = () => z.custom(isSeasonList, complaint('type', 'should be array'));

/** @returns {Schema<number[] | 'all'>} */
const seasonsOrAll = () =>
	z.custom(
		(value) => value === 'all' || isSeasonList(value),
		complaint('oneOf', 'should match exactly one schema in oneOf'),
	);

/** @template Value @param {string} key @param {Schema<Value>} schema @returns {Schema<Value>} */
const required = (key, schema) =>
	z
		.custom((value) => value !== undefined, complaint('required', `should have required property '${key}'`))
		.pipe(schema);

/** Passes whatever comes. @template Value @returns {Schema<Value>} */
const unvalidated = () => z.custom();

module.exports = {
	flag,
	nullableNumber,
	number,
	numericText,
	oneOf,
	required,
	seasonList,
	seasonsOrAll,
	text,
	unvalidated,
};
