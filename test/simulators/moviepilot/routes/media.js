// @ts-check
'use strict';

const { z } = require('zod');
const { endpoint } = require('../http/endpoint');
const { emptyMediaInfo, foundMediaInfo, mediaInfo, seasonInfo } = require('../shapes/mediaInfo');
const { requireTmdbId, requireType } = require('./mediaIds');

/** By title, eight at a time, films and shows alike; nobody here is a person or a collection. @param {import('.').Service} service */
const searchRoute = ({ state: { generation, recognition, clock } }) =>
	endpoint({
		method: 'GET',
		template: '/api/v1/media/search',
		query: {
			title: generation.fields.text,
			type: generation.fields.text.optional(),
			page: generation.fields.integer.default(1),
			count: generation.fields.integer.default(8),
			...generation.identity.queries.search,
		},
		handle: ({ query: { title, type = 'media', page, count } }) => {
			const found = type === 'media' ? recognition.search(title) : [];
			const infos = found.map((one) => foundMediaInfo(one, generation, clock.iso().slice(0, 10)));
			return generation.answers.page(infos, { page, count });
		},
	});

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function mediaRoutes(service) {
	const { generation, recognition, clock } = service.state;
	const { answers, fields, identity, seasons } = generation;
	return [
		searchRoute(service),
		// Specials are listed since PR #5450 (about v2.9.9).
		endpoint({
			method: 'GET',
			template: '/api/v1/media/seasons',
			query: { ...identity.queries.seasons, ...generation.paging, season: fields.optionalInteger },
			handle: ({ query }) => {
				const { season } = query;
				const tmdbId = requireTmdbId(identity.read(query));
				const title = tmdbId === null ? undefined : recognition.byId('tv', tmdbId);
				const listed = (title ? seasonInfo(title) : []).filter(
					({ season_number: number }) =>
						(number > 0 || seasons.specialsKnown) &&
						(season === null || season === undefined || number === season),
				);
				return answers.list(listed, query);
			},
		}),
		// By number alone, names are not parsed here; not found is the default object with status 200.
		endpoint({
			method: 'GET',
			template: `/api/v1/media/${identity.template}`,
			path: z.record(fields.text),
			query: { ...identity.queries.media, type_name: fields.text },
			handle: ({ path, query }) => {
				const type = requireType(query.type_name);
				const tmdbId = requireTmdbId(identity.read({ ...query, ...path }));
				const title = tmdbId === null ? undefined : recognition.byId(type, tmdbId);
				return answers.payload(
					title ? mediaInfo(title, generation, clock.iso().slice(0, 10)) : emptyMediaInfo(generation),
				);
			},
		}),
	];
}

module.exports = { mediaRoutes };
