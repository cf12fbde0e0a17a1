// @ts-check
'use strict';

const { z } = require('zod');
const { toListed } = require('../answers/request');
const { operation } = require('../operation');
const schema = require('../schema');
const { countRequests, listRequests } = require('../state/lists');

/** @param {import('../profiles').Profile} profile */
function query(profile) {
	const number = () => schema.numericText({ nullable: true }).optional();
	return z
		.object({
			take: number(),
			skip: number(),
			filter: schema.oneOf(Object.keys(profile.filters)).optional(),
			sort: schema.oneOf(['added', 'modified']).optional(),
			sortDirection: schema.oneOf(['asc', 'desc']).optional(),
			requestedBy: number(),
			mediaType: schema.oneOf(['movie', 'tv', 'all']).optional(),
		})
		.strict();
}

/** Older releases do not know all of them and refuse the rest. @param {import('../profiles').Profile} profile @param {readonly string[]} names */
const knownTo = (profile, names) =>
	names.filter(
		(name) =>
			(name !== 'sortDirection' || profile.sortDirection) && (name !== 'mediaType' || profile.mediaType),
	);

/** @param {import('../profiles').Profile} profile */
function requestListRoutes(profile) {
	const known = query(profile);
	return [
		operation({
			method: 'GET',
			path: '/request',
			parameters: knownTo(profile, Object.keys(known.shape)),
			query: known,
			handle: ({ state, user, query: asked }) => {
				const { rows, pageInfo } = listRequests(state.store, asked, user);
				const results = rows.map((row) => toListed(state.store, row, user));
				return {
					status: 200,
					body: { pageInfo, results, serviceErrors: { radarr: [], sonarr: [] } },
				};
			},
		}),
		operation({
			method: 'GET',
			path: '/request/count',
			handle: ({ state }) => ({ status: 200, body: countRequests(state.store) }),
		}),
	];
}

module.exports = { requestListRoutes };
