// @ts-check
'use strict';

const { Refusal, crash, ok } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
const { optionalInteger, optionalText } = require('../http/fields');
const { findGaps } = require('../state/missing');
const { typeOfLabel } = require('../shapes/mediaType');
const { mediaInfoBody } = require('./mediaInfoBody');
const { requireType } = require('./mediaIds');

/** @param {import('../state/missing').Gap} gap */
const gapAnswer = ({ season, episodes, totalEpisodes }) => ({
	season,
	episodes,
	total_episode: totalEpisodes,
	start_episode: 1,
});
const MISSING_MOVIE = Object.freeze({ season: null, episodes: [], total_episode: 0, start_episode: 0 });

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function mediaserverRoutes({ state: { generation, library, recognition } }) {
	const { envelope } = generation;
	const { specialsSearched } = generation.seasons;

	/** @param {number} tmdbId @param {number | null} season */
	const showGaps = (tmdbId, season) => {
		const title = recognition.byId('tv', tmdbId);
		// A show that is not recognised looks complete (v2.5.6 chain/download.py:818-823).
		return title ? findGaps({ title, tmdbId, season, specialsSearched, library }).map(gapAnswer) : [];
	};

	return [
		// Live, the same question the subscriptions ask (v2.5.6 mediaserver.py:93-121); without a type it crashes.
		endpoint({
			method: 'POST',
			template: '/api/v1/mediaserver/notexists',
			body: mediaInfoBody(generation),
			handle: ({ body: { type: label, tmdb_id: tmdbId, season } }) => {
				if (!label) throw new Refusal(crash());
				const type = requireType(label);
				if (type === 'movie') {
					const held = typeof tmdbId === 'number' && library.has({ mediaType: 'movie', tmdbId });
					return ok(envelope.bare(held ? [] : [MISSING_MOVIE]));
				}
				const recognisable = type === 'tv' && typeof tmdbId === 'number';
				return ok(envelope.bare(recognisable ? showGaps(tmdbId, season ?? null) : []));
			},
		}),
		// From MoviePilot's own copy, hours old; the type is compared as text, so without it nothing is found.
		endpoint({
			method: 'GET',
			template: '/api/v1/mediaserver/exists',
			query: {
				title: optionalText,
				year: optionalText,
				mtype: optionalText,
				tmdbid: optionalInteger,
				season: optionalInteger,
			},
			handle: ({ query: { mtype, tmdbid: tmdbId, season } }) => {
				const mediaType = typeOfLabel(mtype ?? '');
				const known = (mediaType === 'movie' || mediaType === 'tv') && typeof tmdbId === 'number';
				const id = known ? library.copiedItem({ mediaType, tmdbId }, season ?? undefined) : null;
				return ok(envelope.action({ success: id !== null, data: { item: id === null ? {} : { id } } }));
			},
		}),
		endpoint({
			method: 'GET',
			template: '/api/v1/mediaserver/clients',
			handle: () => ok(envelope.bare(library.servers.map(({ name, type }) => ({ name, type })))),
		}),
	];
}

module.exports = { mediaserverRoutes };
