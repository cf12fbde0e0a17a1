// @ts-check
'use strict';

/**
 * From the objects of a write to items. What cannot be matched is echoed as sent, under the group it was sent in; of a
 * known show's unknown seasons and episodes only those are echoed, inside their show.
 *
 * @typedef {import('./world').Item} Item
 * @typedef {import('./world').World} World
 * @typedef {{ watched_at?: string, notes?: string }} Extras what may accompany an object
 * @typedef {Extras & { ids?: import('./world').SentIds, title?: string, year?: number | null }} SentTitle
 * @typedef {Extras & { number: number }} SentEpisode
 * @typedef {Extras & { number: number, episodes?: SentEpisode[] }} SentSeason
 * @typedef {SentTitle & { seasons?: SentSeason[] }} SentShow
 * @typedef {Extras & { ids: import('./world').SentIds }} SentPart
 * @typedef {{ movies?: SentTitle[], shows?: SentShow[], seasons?: SentPart[], episodes?: SentPart[] }} SentItems
 * @typedef {{ item: Item, extras: Extras }} Found
 * @typedef {{ movies: unknown[], shows: unknown[], seasons: unknown[], episodes: unknown[] }} NotFound
 */

/** The innermost object's own word counts first. @param {Extras[]} inside @returns {Extras} */
const extrasOf = (...inside) => ({
	watched_at: inside.find(({ watched_at: at }) => at !== undefined)?.watched_at,
	notes: inside.find(({ notes }) => notes !== undefined)?.notes,
});

/** @param {import('./world').Title} title @param {SentShow} sent @param {SentSeason} season */
function resolveSeason(title, sent, season) {
	/** @type {Found[]} */
	const found = [];
	const known = title.seasons?.find(({ number }) => number === season.number);
	if (!known) return { found, missing: season };
	if (!season.episodes) {
		found.push({
			item: { type: 'season', title, season: known.number, episode: null },
			extras: extrasOf(season, sent),
		});
		return { found };
	}
	const missing = season.episodes.filter(({ number }) => number < 1 || number > known.episodeCount);
	for (const episode of season.episodes) {
		if (missing.includes(episode)) continue;
		const item = /** @type {Item} */ ({
			type: 'episode',
			title,
			season: known.number,
			episode: episode.number,
		});
		found.push({ item, extras: extrasOf(episode, season, sent) });
	}
	return { found, missing: missing.length > 0 ? { ...season, episodes: missing } : undefined };
}

/** @param {World} world @param {SentShow} sent @returns {{ found: Found[], missing?: unknown }} */
function resolveShow(world, sent) {
	const title = world.matchTitle('tv', sent);
	if (!title) return { found: [], missing: sent };
	if (!sent.seasons) {
		return {
			found: [{ item: { type: 'show', title, season: null, episode: null }, extras: extrasOf(sent) }],
		};
	}
	const parts = sent.seasons.map((season) => resolveSeason(title, sent, season));
	const seasons = parts.flatMap(({ missing }) => missing ?? []);
	return {
		found: parts.flatMap(({ found }) => found),
		missing: seasons.length > 0 ? { ...sent, seasons } : undefined,
	};
}

/** @param {World} world @param {SentItems} sent @returns {{ found: Found[], notFound: NotFound }} */
function resolveItems(world, { movies = [], shows = [], seasons = [], episodes = [] }) {
	/** @type {NotFound} */
	const notFound = { movies: [], shows: [], seasons: [], episodes: [] };
	/** @type {Found[]} */
	const found = [];
	/** @param {SentTitle | SentPart} sent @param {Item | undefined} item @param {keyof NotFound} group */
	const keep = (sent, item, group) => {
		if (item) found.push({ item, extras: extrasOf(sent) });
		else notFound[group].push(sent);
	};
	for (const sent of movies) {
		const title = world.matchTitle('movie', sent);
		keep(sent, title && { type: 'movie', title, season: null, episode: null }, 'movies');
	}
	for (const sent of shows) {
		const show = resolveShow(world, sent);
		found.push(...show.found);
		if (show.missing) notFound.shows.push(show.missing);
	}
	for (const sent of seasons) keep(sent, world.matchSeason(sent.ids), 'seasons');
	for (const sent of episodes) keep(sent, world.matchEpisode(sent.ids), 'episodes');
	return { found, notFound };
}

module.exports = { resolveItems };
