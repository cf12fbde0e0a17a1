// @ts-check
'use strict';

/**
 * What people want: a watchlist and a list of requests. Entries are media items as the source nodes put them out.
 *
 * @typedef {import('./works').Title} Title
 * @typedef {{ mediaType: 'movie' | 'tv', tmdbId: number | null, title: string, year: number | null,
 *   seasons?: number[] | 'all', episodes?: { season: number, episode: number }[], source: 'trakt' | 'jellyseerr',
 *   sourceId: string, listedAt: string, requestedBy?: string, ids: Record<string, number> }} Wish
 * @typedef {ReturnType<typeof createLists>} Lists
 */

/** What TMDB does not know. @type {readonly Title[]} */
const STRANGERS = [
	{ title: 'Unheard Of', mediaType: 'movie', tmdbId: 901 },
	{ title: 'Unheard Of, the Series', mediaType: 'tv', tmdbId: 902 },
].map((stranger) => ({
	.../** @type {{ title: string, mediaType: 'movie' | 'tv', tmdbId: number }} */ (stranger),
	...{ traktId: stranger.tmdbId, imdbId: null, tvdbId: null, year: 2001, readable: true },
}));

/** @param {import('../random').Random} random @param {Title} title @returns {number[]} one that exists, or the next one */
const drawSeason = (random, { seasons = [] }) => [
	random.pick([...seasons.map(({ number }) => number), seasons.length + 1]),
];

/** A watchlist holds shows, seasons and episodes side by side. @param {import('../random').Random} random @param {Title} title */
function drawPart(random, title) {
	if (title.mediaType === 'movie') return {};
	const kind = random.weighted({ show: 4, season: 3, episode: 1 });
	if (kind === 'show') return { seasons: /** @type {const} */ ('all') };
	const seasons = drawSeason(random, title);
	return kind === 'season'
		? { seasons }
		: { seasons, episodes: [{ season: seasons[0] ?? 1, episode: random.int(1, 3) }] };
}

/** A request names its seasons. @param {import('../random').Random} random @param {Title} title */
function drawRequestedSeasons(random, title) {
	if (title.mediaType === 'movie') return {};
	const named = random.some(
		(title.seasons ?? []).map(({ number }) => number),
		0.6,
	);
	return { seasons: named.length > 0 ? named : drawSeason(random, title) };
}

/** @param {import('../random').Random} random @param {readonly Title[]} titles @param {import('../../simulators/core/clock').Clock} clock */
function createLists(random, titles, clock) {
	/** @type {Wish[]} */
	let wishes = [];
	let lastId = 0;
	const draw = () => (random.chance(0.06) ? random.pick(STRANGERS) : random.pick(titles));

	/** @param {Title} title @returns {Wish} */
	const toEntry = (title) => {
		const { mediaType, year, traktId } = title;
		const tmdbId = random.chance(0.05) ? null : title.tmdbId;
		const ids = { trakt: traktId, ...(tmdbId === null ? {} : { tmdb: tmdbId }) };
		const known = { mediaType, tmdbId, title: title.title, year, ...drawPart(random, title) };
		return { ...known, source: 'trakt', sourceId: `trakt:watchlist:${lastId}`, listedAt: clock.iso(), ids };
	};
	/** Without its title: the list of requests holds none. @param {Title} title @returns {Wish} */
	const toRequest = (title) => {
		const { mediaType, tmdbId } = title;
		const known = { mediaType, tmdbId, title: '', year: null, ...drawRequestedSeasons(random, title) };
		const who = { requestedBy: random.pick(['ann', 'bob']), ids: { tmdb: tmdbId ?? 0 } };
		return {
			...known,
			source: 'jellyseerr',
			sourceId: `seerr:request:${lastId}`,
			listedAt: clock.iso(),
			...who,
		};
	};
	const add = (/** @type {Title} */ title) => {
		lastId += 1;
		const wish = random.chance(0.6) ? toEntry(title) : toRequest(title);
		wishes.push(wish);
		return wish;
	};

	return {
		/** @returns {readonly Wish[]} */
		all: () => wishes,
		wish: () => add(draw()),
		/** Taken off the list and put on it again: another entry, a new wish. */
		relist() {
			if (wishes.length === 0) return null;
			const old = random.pick(wishes);
			lastId += 1;
			const sourceId = `${old.sourceId.slice(0, old.sourceId.lastIndexOf(':'))}:${lastId}`;
			const wish = { ...old, sourceId, listedAt: clock.iso() };
			wishes = [...wishes.filter((one) => one !== old), wish];
			return { old, wish };
		},
		/** A request gains a season and keeps its id. */
		extend() {
			const requests = wishes.filter(
				({ source, seasons }) => source === 'jellyseerr' && Array.isArray(seasons),
			);
			if (requests.length === 0) return null;
			const old = random.pick(requests);
			const title = titles.find((one) => one.mediaType === 'tv' && one.tmdbId === old.tmdbId);
			if (!title || !Array.isArray(old.seasons)) return null;
			const seasons = [...new Set([...old.seasons, ...drawSeason(random, title)])].sort((a, b) => a - b);
			const wish = { ...old, seasons };
			wishes = wishes.map((one) => (one === old ? wish : one));
			return { old, wish };
		},
		remove() {
			if (wishes.length === 0) return null;
			const old = random.pick(wishes);
			wishes = wishes.filter((one) => one !== old);
			return old;
		},
	};
}

module.exports = { createLists };
