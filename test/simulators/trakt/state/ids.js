// @ts-check
'use strict';

/**
 * Ids as Trakt shows them. The catalogue has none for seasons and episodes; theirs are derived from the show's, far
 * from it, so that a client that reads a season's own TMDB number as the show's is found out.
 *
 * @typedef {import('../../core/catalogue').Title} Title
 * @typedef {import('./world').Item} Item
 */

/** @param {Title} title */
function slugOf({ title, year, traktId }) {
	const words = title.toLowerCase().match(/[a-z0-9]+/g);
	if (!words) return `title-${traktId}`;
	return [...words, ...(year === null ? [] : [year])].join('-');
}

/** Films have no tvdb. @param {Title} title */
const movieIds = (title) => ({
	trakt: title.traktId,
	slug: slugOf(title),
	imdb: title.imdbId,
	tmdb: title.tmdbId,
});

/** @param {Title} title */
const showIds = (title) => ({
	trakt: title.traktId,
	slug: slugOf(title),
	tvdb: title.tvdbId,
	imdb: title.imdbId,
	tmdb: title.tmdbId,
});

/** @param {Item} item */
function seasonIds({ title, season }) {
	const trakt = title.traktId * 100 + (season ?? 0);
	return { trakt, tvdb: null, tmdb: title.tmdbId === null ? null : 3_000_000 + trakt };
}

/** An episode's imdb may be the empty string (classic documentation). @param {Item} item */
function episodeIds({ title, season, episode }) {
	const trakt = title.traktId * 1_000_000 + (season ?? 0) * 10_000 + (episode ?? 0);
	return { trakt, tvdb: null, imdb: '', tmdb: title.tmdbId === null ? null : 4_000_000 + trakt };
}

/** The item's own Trakt id, as in `/sync/history/{type}/{item_id}`. @param {Item} item */
function traktIdOf(item) {
	if (item.type === 'season') return seasonIds(item).trakt;
	if (item.type === 'episode') return episodeIds(item).trakt;
	return item.title.traktId;
}

module.exports = { slugOf, movieIds, showIds, seasonIds, episodeIds, traktIdOf };
