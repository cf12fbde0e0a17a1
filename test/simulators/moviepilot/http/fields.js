// @ts-check
'use strict';

const { z } = require('zod');

const integer = z.preprocess(
	(value) => (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value),
	z.number().int(),
);
const strictText = z.string();
/** @type {z.ZodType<string, z.ZodTypeDef, unknown>} */
const lenientText = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string());

/** @param {z.ZodType<string, z.ZodTypeDef, unknown>} text */
const createFields = (text) => ({
	integer,
	text,
	optionalInteger: integer.nullish(),
	optionalText: text.nullish(),
});

module.exports = {
	/** pydantic 1 takes "12" for 12 and 12 for "12". */
	pydantic1Fields: createFields(lenientText),
	/** pydantic 2 takes "12" for 12 but never 12 for "12". */
	pydantic2Fields: createFields(strictText),
};
