// @ts-check
'use strict';

const { crash } = require('../http/answers');
const { typeOfLabel } = require('../shapes/mediaType');

/** A value the enum does not have is an exception nobody catches (MoviePilot v2.5.6 subscribe.py:65). @param {string} label */
function requireType(label) {
	const type = typeOfLabel(label);
	if (!type) throw crash();
	return type;
}

/** The TMDB number of a path; one that is no number crashes 2.x, another source is null. @param {import('../generations').MediaKey} key */
function requireTmdbId(key) {
	if (key.kind === 'unreadable') throw crash();
	return key.kind === 'tmdb' ? key.tmdbId : null;
}

module.exports = { requireTmdbId, requireType };
