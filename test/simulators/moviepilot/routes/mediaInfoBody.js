// @ts-check
'use strict';

const { z } = require('zod');
const { emptyMediaInfo } = require('../shapes/mediaInfo');

/**
 * A MediaInfo in a request: every field that MoviePilot itself hands out, none required by the schema. The number
 * of 2.x and the pair of v3 are accepted everywhere; each generation reads its own.
 *
 * @param {import('../generations').Generation} generation
 */
function mediaInfoBody(generation) {
	const { optionalInteger, optionalText } = generation.fields;
	return z
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
		.strict()
		.superRefine((body, context) => {
			const message = generation.identity.problemOf(body);
			if (message) context.addIssue({ code: 'custom', message });
		});
}

module.exports = { mediaInfoBody };
