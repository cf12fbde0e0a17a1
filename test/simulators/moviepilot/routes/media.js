// @ts-check
'use strict';

const { z } = require('zod');
const { ok } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
const { optionalInteger, optionalText, text } = require('../http/fields');
const { emptyMediaInfo, mediaInfo, seasonInfo } = require('../shapes/mediaInfo');
const { requireTmdbId, requireType } = require('./mediaIds');

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function mediaRoutes({ state: { generation, recognition, clock } }) {
	const { envelope, seasons } = generation;
	return [
		// Specials are listed since PR #5450 (about v2.9.9).
		endpoint({
			method: 'GET',
			template: '/api/v1/media/seasons',
			query: { mediaid: optionalText, season: optionalInteger },
			handle: ({ query: { mediaid, season } }) => {
				const tmdbId = mediaid ? requireTmdbId(generation, mediaid) : null;
				const title = tmdbId === null ? undefined : recognition.byId('tv', tmdbId);
				const listed = (title ? seasonInfo(title) : []).filter(
					({ season_number: number }) =>
						(number > 0 || seasons.specialsKnown) &&
						(season === null || season === undefined || number === season),
				);
				return ok(envelope.bare(listed));
			},
		}),
		// By number alone, names are not parsed here; not found is the default object with status 200.
		endpoint({
			method: 'GET',
			template: '/api/v1/media/{mediaid}',
			path: z.object({ mediaid: text }),
			query: { type_name: text },
			handle: ({ path, query }) => {
				const type = requireType(query.type_name);
				const tmdbId = requireTmdbId(generation, path.mediaid);
				const title = tmdbId === null ? undefined : recognition.byId(type, tmdbId);
				const info = title
					? mediaInfo(title, generation, clock.iso().slice(0, 10))
					: emptyMediaInfo(generation);
				return ok(envelope.bare(info));
			},
		}),
	];
}

module.exports = { mediaRoutes };
