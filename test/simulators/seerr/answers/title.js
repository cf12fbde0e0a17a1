// @ts-check
'use strict';

const { toMedia, toSeasons } = require('./media');
const { toNested } = require('./request');
const { findMedia } = require('../state/media');
const { requestsOf } = require('../state/store');

/** @typedef {import('../state/store').Store} Store @typedef {import('../../core/catalogue').Title} Title */

/** @param {Title} title @param {unknown} language a language code; TMDB knows the Chinese title, or the original one */
const nameIn = (title, language) =>
	typeof language === 'string' && language.toLowerCase().startsWith('zh')
		? (title.chineseTitle ?? title.title)
		: title.title;

/** The catalogue knows the year of a film, the first episode of a show. @param {Title} title */
function firstDate(title) {
	const aired = (title.seasons ?? []).find(({ number, airDate }) => number !== 0 && airDate !== null);
	return aired?.airDate ?? (title.year === null ? '' : `${title.year}-01-01`);
}

/** Absent when the server knows nothing of the title (measured on Seerr 3.1). @param {Store} store @param {Title} title */
function mediaInfo(store, title) {
	const media = title.tmdbId === null ? undefined : findMedia(store, title.mediaType, title.tmdbId);
	if (!media) return {};
	const requests = requestsOf(store, media.id).map((request) => toNested(store, request));
	return { mediaInfo: { ...toMedia(media), requests, issues: [], seasons: toSeasons(media) } };
}

const NO_PEOPLE = { cast: [], crew: [] };

/** @param {Store} store @param {Title} title @param {unknown} language */
const toMovie = (store, title, language) => ({
	id: title.tmdbId,
	adult: false,
	budget: 0,
	genres: [{ id: 18, name: 'Drama' }],
	relatedVideos: [],
	originalLanguage: 'en',
	originalTitle: title.title,
	popularity: 1,
	productionCompanies: [],
	productionCountries: [],
	releaseDate: firstDate(title),
	releases: { results: [] },
	revenue: 0,
	spokenLanguages: [],
	status: 'Released',
	title: nameIn(title, language),
	video: false,
	voteAverage: 7,
	voteCount: 10,
	backdropPath: null,
	homepage: '',
	imdbId: title.imdbId,
	overview: `What ${title.title} is about.`,
	posterPath: `/m${title.tmdbId}.jpg`,
	runtime: 120,
	tagline: '',
	credits: NO_PEOPLE,
	externalIds: { imdbId: title.imdbId },
	...mediaInfo(store, title),
	watchProviders: [],
	keywords: [],
	onUserWatchlist: false,
});

/** @param {Title} title */
const tmdbSeasons = (title) =>
	(title.seasons ?? []).map(({ number, episodeCount, airDate }) => ({
		airDate,
		episodeCount,
		id: (title.tmdbId ?? 0) * 100 + number,
		name: number === 0 ? 'Specials' : `Season ${number}`,
		overview: '',
		seasonNumber: number,
		posterPath: null,
	}));

/** numberOfSeasons and numberOfEpisodes leave out the specials, seasons does not. @param {Store} store @param {Title} title @param {unknown} language */
function toTv(store, title, language) {
	const regular = (title.seasons ?? []).filter(({ number }) => number !== 0);
	return {
		createdBy: [],
		episodeRunTime: [],
		firstAirDate: firstDate(title),
		genres: [{ id: 18, name: 'Drama' }],
		relatedVideos: [],
		homepage: '',
		id: title.tmdbId,
		inProduction: false,
		languages: ['en'],
		lastAirDate: firstDate(title),
		name: nameIn(title, language),
		networks: [],
		numberOfEpisodes: regular.reduce((sum, { episodeCount }) => sum + episodeCount, 0),
		numberOfSeasons: regular.length,
		originCountry: ['US'],
		originalLanguage: 'en',
		originalName: title.title,
		tagline: '',
		overview: `What ${title.title} is about.`,
		popularity: 1,
		productionCompanies: [],
		productionCountries: [],
		contentRatings: { results: [] },
		spokenLanguages: [],
		seasons: tmdbSeasons(title),
		status: 'Ended',
		type: 'Scripted',
		voteAverage: 8,
		voteCount: 10,
		backdropPath: null,
		posterPath: `/t${title.tmdbId}.jpg`,
		credits: NO_PEOPLE,
		externalIds: { imdbId: title.imdbId, tvdbId: title.tvdbId },
		keywords: [],
		...mediaInfo(store, title),
		watchProviders: [],
		onUserWatchlist: false,
	};
}

module.exports = { toMovie, toTv, nameIn, firstDate };
