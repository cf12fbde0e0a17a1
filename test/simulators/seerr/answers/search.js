// @ts-check
'use strict';

const { findMedia } = require('../state/media');
const { toMedia } = require('./media');
const { firstDate, nameIn } = require('./title');

/** @typedef {import('../state/store').Store} Store @typedef {import('../../core/catalogue').Title} Title */

/** TMDB's page size. */
const PAGE = 20;

/** @param {Store} store @param {Title} title @param {unknown} language */
function toResult(store, title, language) {
	const media = title.tmdbId === null ? undefined : findMedia(store, title.mediaType, title.tmdbId);
	const name = nameIn(title, language);
	const dated = firstDate(title);
	const own =
		title.mediaType === 'movie'
			? { adult: false, originalTitle: title.title, releaseDate: dated, title: name, video: false }
			: { firstAirDate: dated, name, originCountry: ['US'], originalName: title.title };
	return {
		id: title.tmdbId,
		mediaType: title.mediaType,
		genreIds: [18],
		originalLanguage: 'en',
		overview: `What ${title.title} is about.`,
		popularity: 1,
		...own,
		voteAverage: 7,
		voteCount: 10,
		backdropPath: null,
		posterPath: `/p${title.tmdbId}.jpg`,
		...(media ? { mediaInfo: { ...toMedia(media), watchlists: [] } } : {}),
	};
}

/** @param {Store} store @param {{ query: string, page?: number, language?: string }} search */
function toSearchPage(store, { query, page = 1, language }) {
	const wanted = query.toLowerCase();
	const found = store.catalogue.titles
		.filter(({ tmdbId }) => tmdbId !== null)
		.filter((title) => `${title.title}\n${title.chineseTitle ?? ''}`.toLowerCase().includes(wanted));
	return {
		page,
		totalPages: Math.ceil(found.length / PAGE),
		totalResults: found.length,
		results: found.slice((page - 1) * PAGE, page * PAGE).map((title) => toResult(store, title, language)),
	};
}

module.exports = { toSearchPage };
