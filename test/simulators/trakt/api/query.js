// @ts-check
'use strict';

const { z } = require('zod');

/** `images` adds nothing to `full` since 2026; other values exist on other endpoints only. */
const extended = z.enum(['full', 'images', 'full,images']).optional();

/** @param {{ extended?: string }} query */
const isFull = (query) => query.extended !== undefined;

/** UTC, date or date and time. */
const instant = z
	.string()
	.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/)
	.refine((text) => !Number.isNaN(Date.parse(text)));

const noQuery = z.object({}).strict();

module.exports = { extended, isFull, instant, noQuery };
