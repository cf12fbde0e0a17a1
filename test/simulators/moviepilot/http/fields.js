// @ts-check
'use strict';

const { z } = require('zod');

/** pydantic 2 takes "12" for 12 but never 12 for "12". */
const integer = z.preprocess(
	(value) => (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value),
	z.number().int(),
);
const text = z.string();

module.exports = { integer, optionalInteger: integer.nullish(), optionalText: text.nullish(), text };
