// @ts-check
'use strict';

const { drawTitles } = require('./works');

/**
 * What is so before the story begins: what TMDB knows, what MoviePilot has, what the sites offer.
 *
 * @typedef {import('./works').Title} Title
 * @typedef {import('./works').Work} Work
 * @typedef {Work & { season?: number }} Unit a film, or one season
 * @typedef {import('../../simulators/moviepilot/state/torrents').TorrentSeed} TorrentSeed
 *
 * @typedef {object} Facts
 * @property {string} generation `2.5`, `2` or `3`
 * @property {Title[]} titles
 * @property {Work[]} hidden TMDB does not answer for these
 * @property {[Work, Work][]} wrong asking for the first subscribes the second
 * @property {(Unit & { episodes?: number[] })[]} library
 * @property {(Unit & { state: 'N' | 'R' | 'P' | 'S' })[]} rows
 * @property {{ name: string, type: string }[]} downloaders the first takes what MoviePilot orders
 * @property {(Partial<Unit> & { episodes?: number[], downloader: string })[]} downloads without a work: somebody else's
 * @property {TorrentSeed[]} torrents
 */

/** @param {Title} title @returns {Work} */
const workOf = ({ mediaType, tmdbId }) => ({ mediaType, tmdbId: tmdbId ?? 0 });

/** Films and seasons that can be had. @param {readonly Title[]} titles @returns {(Unit & { episodeCount: number })[]} */
const unitsOf = (titles) =>
	titles.flatMap((title) =>
		title.mediaType === 'movie'
			? [{ ...workOf(title), episodeCount: 0 }]
			: (title.seasons ?? [])
					.filter(({ episodeCount }) => episodeCount > 0)
					.map(({ number, episodeCount }) => ({ ...workOf(title), season: number, episodeCount })),
	);

/** All, or a stretch of them. @param {import('../random').Random} random @param {number} count */
function drawEpisodes(random, count) {
	if (count < 2 || random.chance(0.5)) return {};
	const first = random.int(1, count);
	const last = random.int(first, count);
	return { episodes: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
}

/** @param {import('../random').Random} random @param {Unit & { episodeCount: number }} unit @returns {TorrentSeed} */
function drawTorrent(random, { mediaType, tmdbId, season, episodeCount }) {
	const offer = {
		...{ mediaType, tmdbId, seeders: random.pick([0, 1, 10, 500]), site: random.int(1, 2) },
		priority: random.pick([0, 100]),
		...(random.chance(0.2) ? { fails: true } : {}),
	};
	if (season === undefined) return offer;
	const kind = random.weighted({ pack: 3, episodes: 4, seasons: 1, unnamed: 1 });
	if (kind === 'unnamed') return offer;
	if (kind === 'seasons') return { ...offer, season, endSeason: season + 1 };
	return { ...offer, season, ...(kind === 'episodes' ? drawEpisodes(random, episodeCount) : {}) };
}

/** @param {import('../random').Random} random @param {string} generation @returns {Facts} */
function drawFacts(random, generation) {
	const titles = drawTitles(random);
	const units = unitsOf(titles);
	const works = titles.map(workOf);
	const downloaders = ['qBittorrent', ...(random.chance(0.4) ? ['Second & last'] : [])];
	const bare = units.map(({ episodeCount: _, ...unit }) => unit);
	return {
		generation,
		titles,
		hidden: random.chance(0.3) ? random.some(works, 0.25) : [],
		wrong: random.chance(0.2) && works.length > 1 ? [[random.pick(works), random.pick(works)]] : [],
		library: random.some(units, 0.25).map(({ episodeCount, ...unit }) => ({
			...unit,
			...drawEpisodes(random, episodeCount),
		})),
		rows: random.some(bare, 0.15).map((unit) => ({ ...unit, state: random.pick(['N', 'R', 'P', 'S']) })),
		downloaders: downloaders.map((name) => ({ name, type: 'qbittorrent' })),
		downloads: random.some(units, 0.12).map(({ episodeCount, ...unit }) => ({
			...(random.chance(0.2) ? {} : { ...unit, ...drawEpisodes(random, episodeCount) }),
			downloader: random.pick(downloaders),
		})),
		torrents: units.flatMap((unit) =>
			Array.from({ length: random.int(0, 4) }, () => drawTorrent(random, unit)),
		),
	};
}

module.exports = { drawFacts, unitsOf, workOf };
