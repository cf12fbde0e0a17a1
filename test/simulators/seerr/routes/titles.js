// @ts-check
'use strict';

const { z } = require('zod');
const { toSearchPage } = require('../answers/search');
const { toMovie, toTv } = require('../answers/title');
const { operation } = require('../operation');
const schema = require('../schema');
const { Refusal } = require('../state/refusal');

const language = { language: schema.text().optional() };

const search = z
	.object({
		query: schema.required('query', schema.text()),
		page: schema.numericText().optional(),
		...language,
	})
	.strict();

/** Gone from TMDB and TMDB not answering look alike, and neither is 404 (measured on Seerr 3.1). @param {'movie' | 'series'} what */
const unavailable = (what) => new Refusal('thrown', `Unable to retrieve ${what}.`);

const titleRoutes = [
	operation({
		method: 'GET',
		path: '/movie/:movieId',
		params: z.object({ movieId: schema.numericText() }),
		parameters: Object.keys(language),
		query: z.object(language).strict(),
		handle: ({ state, params, query }) => {
			const title = state.store.catalogue.find('movie', params.movieId);
			if (!title) throw unavailable('movie');
			return { status: 200, body: toMovie(state.store, title, query.language) };
		},
	}),
	operation({
		method: 'GET',
		path: '/tv/:tvId',
		params: z.object({ tvId: schema.numericText() }),
		parameters: Object.keys(language),
		query: z.object(language).strict(),
		handle: ({ state, params, query }) => {
			const title = state.store.catalogue.find('tv', params.tvId);
			if (!title) throw unavailable('series');
			return { status: 200, body: toTv(state.store, title, query.language) };
		},
	}),
	operation({
		method: 'GET',
		path: '/search',
		parameters: Object.keys(search.shape),
		query: search,
		handle: ({ state, query }) => ({ status: 200, body: toSearchPage(state.store, query) }),
	}),
];

module.exports = { titleRoutes };
