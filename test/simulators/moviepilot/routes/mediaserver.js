// @ts-check
'use strict';

const { crash, refuse } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
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

/** Live, the same question the subscriptions ask (v2.5.6 mediaserver.py:93-121); without a type it crashes. @param {import('.').Service} service */
function notExistsRoute({ state: { generation, library, recognition } }) {
	const { answers, identity } = generation;
	const { specialsSearched } = generation.seasons;

	/** @param {number} tmdbId @param {number | null} season */
	const showGaps = (tmdbId, season) => {
		const title = recognition.byId('tv', tmdbId);
		// A show that is not recognised looks complete (v2.5.6 chain/download.py:818-823).
		return title ? findGaps({ title, tmdbId, season, specialsSearched, library }).map(gapAnswer) : [];
	};

	return endpoint({
		method: 'POST',
		template: '/api/v1/mediaserver/notexists',
		body: mediaInfoBody(generation),
		handle: ({ body }) => {
			if (!body.type) throw crash();
			const type = requireType(body.type);
			const tmdbId = identity.ofMediaInfo(body);
			if (type === 'movie') {
				const held = tmdbId !== null && library.has({ mediaType: 'movie', tmdbId });
				return answers.list(held ? [] : [MISSING_MOVIE]);
			}
			return answers.list(type === 'tv' && tmdbId !== null ? showGaps(tmdbId, body.season ?? null) : []);
		},
	});
}

/**
 * Live, what is there: a map of episodes by season. A film has no seasons; for what is not there at all 2.x answers an
 * empty list where it declares a map, which pydantic 1 turns into one and pydantic 2 fails on ("exists_remote").
 *
 * @param {import('.').Service} service
 */
function existsRemoteRoute({ state: { generation, library } }) {
	const { answers, identity, media } = generation;
	const { specialsSearched, zeroIsNoSeason } = generation.seasons;

	/** @param {number} tmdbId @param {number | null} season */
	const heldOf = (tmdbId, season) => {
		const seasons = library.seasons({ mediaType: 'tv', tmdbId });
		if (!seasons) return null;
		const told = [...seasons].filter(([number]) => number > 0 || specialsSearched);
		const asked = season === null || (season === 0 && zeroIsNoSeason) ? null : season;
		if (asked === null) return Object.fromEntries(told.map(([number, held]) => [number, [...held]]));
		return { [asked]: [...(new Map(told).get(asked) ?? [])] };
	};

	return endpoint({
		method: 'POST',
		template: '/api/v1/mediaserver/exists_remote',
		body: mediaInfoBody(generation),
		handle: ({ body }) => {
			if (!body.type) throw crash();
			const type = requireType(body.type);
			const tmdbId = identity.ofMediaInfo(body);
			const isHeld = type === 'movie' && tmdbId !== null && library.has({ mediaType: 'movie', tmdbId });
			const held = type === 'tv' && tmdbId !== null ? heldOf(tmdbId, body.season ?? null) : null;
			if (!isHeld && held === null && media.failsOnAbsence) throw crash();
			return answers.payload(held ?? {});
		},
	});
}

/** From MoviePilot's own copy, hours old; the type is compared as text, so without it nothing is found. @param {import('.').Service} service */
function existsRoute({ state: { generation, library } }) {
	const { answers, identity, media } = generation;
	const { optionalInteger, optionalText } = generation.fields;

	/** @param {string} label @param {number | null} tmdbId @param {number | undefined} season */
	const find = (label, tmdbId, season) => {
		const mediaType = typeOfLabel(label);
		if (tmdbId === null || (mediaType !== 'movie' && mediaType !== 'tv')) return null;
		if (media.findsSeasons) return library.copiedItem({ mediaType, tmdbId }, season);
		// 2.5 finds nothing for a season, and takes 0 for none.
		return season ? null : library.copiedItem({ mediaType, tmdbId });
	};

	return endpoint({
		method: 'GET',
		template: '/api/v1/mediaserver/exists',
		query: {
			title: optionalText,
			year: optionalText,
			mtype: optionalText,
			season: optionalInteger,
			...identity.queries.exists,
		},
		handle: ({ query }) => {
			const named = identity.ofExists(query);
			if ('refused' in named) throw refuse(named.refused);
			const id = find(query.mtype ?? '', named.tmdbId, query.season ?? undefined);
			const success = id !== null || media.existsAlwaysSucceeds;
			return answers.action({ success, data: { item: id === null ? {} : { id } } });
		},
	});
}

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function mediaserverRoutes(service) {
	const { generation, library } = service.state;
	return [
		notExistsRoute(service),
		existsRemoteRoute(service),
		existsRoute(service),
		endpoint({
			method: 'GET',
			template: '/api/v1/mediaserver/clients',
			handle: () => generation.answers.list(library.servers.map(({ name, type }) => ({ name, type }))),
		}),
	];
}

module.exports = { mediaserverRoutes };
