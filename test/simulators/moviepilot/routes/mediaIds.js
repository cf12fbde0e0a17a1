// @ts-check
'use strict';

const { Refusal, crash } = require('../http/answers');
const { typeOfLabel } = require('../shapes/mediaType');

/** A value the enum does not have is an exception nobody catches (MoviePilot v2.5.6 subscribe.py:65). @param {string} label */
function requireType(label) {
	const type = typeOfLabel(label);
	if (!type) throw new Refusal(crash());
	return type;
}

/**
 * The TMDB number of a path such as `tmdb:123`; a number that is none crashes the server, another source is null.
 * @param {import('../generations').Generation} generation @param {string} mediaId
 */
function requireTmdbId(generation, mediaId) {
	const parsed = generation.identity.parse(mediaId);
	if (parsed?.source !== 'tmdb') return null;
	if (!/^-?\d+$/.test(parsed.id ?? '')) throw new Refusal(crash());
	return Number(parsed.id);
}

module.exports = { requireTmdbId, requireType };
