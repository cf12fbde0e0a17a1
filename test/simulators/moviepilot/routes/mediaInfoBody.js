// @ts-check
'use strict';

const { z } = require('zod');
const { optionalInteger, optionalText } = require('../http/fields');
const { emptyMediaInfo } = require('../shapes/mediaInfo');

/**
 * A MediaInfo in a request: every field that MoviePilot itself hands out, none required by the schema, and the
 * identity pair of later generations, which v2 accepts and ignores.
 *
 * @param {import('../generations').Generation} generation
 */
const mediaInfoBody = (generation) =>
	z
		.object({
			...Object.fromEntries(Object.keys(emptyMediaInfo(generation)).map((key) => [key, z.unknown()])),
			type: optionalText,
			title: optionalText,
			year: optionalText,
			tmdb_id: optionalInteger,
			season: optionalInteger,
			media_source: optionalText,
			media_id: optionalText,
		})
		.strict();

module.exports = { mediaInfoBody };
