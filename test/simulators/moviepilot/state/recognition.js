// @ts-check
'use strict';

const { parseName } = require('./names');

/**
 * @typedef {import('../../core/catalogue').Title} Title
 * @typedef {{ mediaType: 'movie' | 'tv', tmdbId: number }} Work
 * @typedef {'movie' | 'tv' | 'collection' | 'unknown'} AnyType the four values of v2's media type
 * @typedef {{ mediaType: AnyType | null, tmdbId: number | null, name: string | null, year: string | null }} Claim
 */

/** @param {Work} work */
const keyOf = (work) => `${work.mediaType}:${work.tmdbId}`;

/**
 * How MoviePilot finds out which title is meant.
 *
 * @param {{ catalogue: import('../../core/catalogue').Catalogue, refusesEmptyNames: boolean }} options
 */
function createRecognition({ catalogue, refusesEmptyNames }) {
	/** @type {Set<string>} */
	const hidden = new Set();
	/** @type {Map<string, Work>} */
	const wrong = new Map();

	/** @param {'movie' | 'tv'} mediaType @param {number} tmdbId */
	const find = (mediaType, tmdbId) =>
		hidden.has(keyOf({ mediaType, tmdbId })) ? undefined : catalogue.find(mediaType, tmdbId);

	/** @param {AnyType | null} mediaType @param {number} tmdbId @returns {Title | undefined} */
	const byId = (mediaType, tmdbId) => {
		if (mediaType === 'movie' || mediaType === 'tv') return find(mediaType, tmdbId);
		if (mediaType !== null) return undefined;
		const found = [find('movie', tmdbId), find('tv', tmdbId)].filter((title) => title !== undefined);
		// A number that is both a film and a show cannot be decided (MoviePilot v2.5.6 tmdbapi.py:597-602).
		return found.length === 1 ? found[0] : undefined;
	};

	/** @param {AnyType | null} mediaType @param {string | null} name @param {string | null} year */
	const byTitle = (mediaType, name, year) => {
		const wanted = name?.toLowerCase();
		const found = catalogue.titles.filter(
			(title) =>
				[title.title, title.chineseTitle].some((known) => known?.toLowerCase() === wanted) &&
				(mediaType === null || title.mediaType === mediaType) &&
				title.tmdbId !== null &&
				!hidden.has(keyOf({ mediaType: title.mediaType, tmdbId: title.tmdbId })),
		);
		return found.find((title) => String(title.year) === year) ?? found[0]; // the year is only a hint
	};

	return {
		byId,
		/** Titles with this text in their name. @param {string} text */
		search: (text) =>
			catalogue.titles.filter(
				({ mediaType, tmdbId, title, chineseTitle }) =>
					tmdbId !== null &&
					find(mediaType, tmdbId) !== undefined &&
					[title, chineseTitle].some((name) => name?.toLowerCase().includes(text.toLowerCase())),
			),
		/**
		 * The way of `POST /subscribe/`: the number first, and when it cannot be read the title, which may be
		 * another work (MoviePilot v2.5.6 themoviedb/__init__.py:111 and :134, chain/subscribe.py:124).
		 * @param {Claim} claim
		 */
		forCreation({ mediaType, tmdbId, name, year }) {
			const parsed = parseName(name);
			if (parsed.name === null && (refusesEmptyNames || tmdbId === null)) return undefined;
			if (tmdbId !== null && (mediaType === 'movie' || mediaType === 'tv')) {
				const other = wrong.get(keyOf({ mediaType, tmdbId }));
				if (other) return find(other.mediaType, other.tmdbId);
			}
			const known = tmdbId === null ? undefined : byId(mediaType, tmdbId);
			return known ?? (parsed.name ? byTitle(mediaType, parsed.name, parsed.year ?? year) : undefined);
		},
		/** TMDB no longer answers for this work. @param {Work} work */
		hide: (work) => void hidden.add(keyOf(work)),
		/** @param {Work} work */
		reveal: (work) => void hidden.delete(keyOf(work)),
		/** Creating the first subscribes the second. @param {Work} asked @param {Work} subscribed */
		matchWrongly: (asked, subscribed) => void wrong.set(keyOf(asked), subscribed),
	};
}

module.exports = { createRecognition };
