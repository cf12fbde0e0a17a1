// @ts-check
'use strict';

const { episodeIds, seasonIds, slugOf } = require('./ids');

/**
 * Something Trakt can list or play.
 *
 * @typedef {import('../../core/catalogue').Title} Title
 * @typedef {'movie' | 'show' | 'season' | 'episode'} ItemType
 * @typedef {{ type: ItemType, title: Title, season: number | null, episode: number | null }} Item
 *
 * @typedef {object} Reference how a test names an item: one of the two ids of the film or show, then the numbers
 * @property {ItemType} type
 * @property {number} [traktId]
 * @property {number} [tmdbId]
 * @property {number} [season]
 * @property {number} [episode]
 *
 * @typedef {{ trakt?: number | null, slug?: string | null, imdb?: string | null, tmdb?: number | null, tvdb?: number | null }} SentIds
 */

/** Same item, same key: a list holds each once. @param {Item} item */
const itemKey = (item) => `${item.type}:${item.title.traktId}:${item.season ?? ''}:${item.episode ?? ''}`;

/** @param {Title} title @returns {Item[]} */
const seasonsOf = (title) =>
	(title.seasons ?? []).map(({ number }) => ({ type: 'season', title, season: number, episode: null }));

/** @param {Title} title @param {number | null} [only] one season @returns {Item[]} */
const episodesOf = (title, only = null) =>
	(title.seasons ?? [])
		.filter(({ number }) => only === null || number === only)
		.flatMap(({ number, episodeCount }) =>
			Array.from({ length: episodeCount }, (_, index) => ({
				type: /** @type {const} */ ('episode'),
				title,
				season: number,
				episode: index + 1,
			})),
		);

/** First day it could be seen, `YYYY-MM-DD`; null when unknown. @param {Item} item */
function releasedOn({ title, type, season }) {
	if (type === 'movie') return title.year === null ? null : `${title.year}-01-01`;
	const seasons = title.seasons ?? [];
	const one = seasons.find(({ number }) => (season === null ? number > 0 : number === season));
	return one?.airDate ?? null;
}

/** @param {import('../../core/catalogue').Catalogue} catalogue */
function createWorld(catalogue) {
	const shows = catalogue.titles.filter(({ mediaType }) => mediaType === 'tv');
	const seasons = shows.flatMap((title) => seasonsOf(title));
	const episodes = shows.flatMap((title) => episodesOf(title));

	/** Match order of Trakt's classic documentation; the first id sent decides. @param {'movie' | 'tv'} mediaType @param {{ ids?: SentIds, title?: string, year?: number | null }} sent */
	const matchTitle = (mediaType, { ids = {}, title, year }) => {
		const candidates = catalogue.titles.filter((candidate) => candidate.mediaType === mediaType);
		if (ids.trakt) return candidates.find(({ traktId }) => traktId === ids.trakt);
		if (ids.imdb) return candidates.find(({ imdbId }) => imdbId === ids.imdb);
		if (ids.tmdb) return candidates.find(({ tmdbId }) => tmdbId === ids.tmdb);
		if (ids.tvdb) return candidates.find(({ tvdbId }) => tvdbId === ids.tvdb);
		if (ids.slug) return candidates.find((candidate) => slugOf(candidate) === ids.slug);
		const named = candidates.filter((candidate) => candidate.title === title);
		if (year) return named.find((candidate) => candidate.year === year);
		return named.sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0];
	};

	/** @param {Item[]} items @param {(item: Item) => SentIds} idsOf @param {SentIds} [sent] */
	const matchPart = (items, idsOf, sent = {}) => {
		const kind = /** @type {const} */ (['trakt', 'imdb', 'tmdb', 'tvdb']).find((name) => sent[name]);
		return kind && items.find((item) => idsOf(item)[kind] === sent[kind]);
	};

	/** @param {Reference} reference @returns {Item} */
	const item = ({ type, traktId, tmdbId, season, episode }) => {
		const title = matchTitle(type === 'movie' ? 'movie' : 'tv', { ids: { trakt: traktId, tmdb: tmdbId } });
		const missing = new Error(
			`no such ${type} in the catalogue: ${JSON.stringify({ traktId, tmdbId, season, episode })}`,
		);
		if (!title) throw missing;
		if (type === 'movie' || type === 'show') return { type, title, season: null, episode: null };
		const parts = type === 'season' ? seasonsOf(title) : episodesOf(title);
		const part = parts.find(
			(one) => one.season === season && one.episode === (type === 'season' ? null : episode),
		);
		if (!part) throw missing;
		return part;
	};

	return {
		item,
		matchTitle,
		/** @param {SentIds} [sent] */
		matchSeason: (sent) => matchPart(seasons, seasonIds, sent),
		/** @param {SentIds} [sent] */
		matchEpisode: (sent) => matchPart(episodes, episodeIds, sent),
	};
}

/** @typedef {ReturnType<typeof createWorld>} World */

module.exports = { createWorld, itemKey, seasonsOf, episodesOf, releasedOn };
