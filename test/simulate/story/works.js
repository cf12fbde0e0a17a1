// @ts-check
'use strict';

/**
 * Names, with what MoviePilot can read of them: a bare number only when the year follows, release words never
 * (executed with the parser of v2.5.6).
 *
 * @typedef {{ title: string, chineseTitle?: string, readable: 'always' | 'withYear' | 'never' }} Name
 * @typedef {{ mediaType: 'movie' | 'tv', tmdbId: number }} Work
 * @typedef {import('../../simulators/core/catalogue').Title & { readable: boolean }} Title
 */

/** @type {readonly Name[]} */
const NAMES = [
	{ title: 'Alpha', readable: 'always' },
	{ title: 'Alpha', chineseTitle: '阿尔法', readable: 'always' },
	{ title: 'Beta River', chineseTitle: '贝塔河', readable: 'always' },
	{ title: 'Gamma', readable: 'always' },
	{ title: '第三部', readable: 'always' },
	{ title: '1917', readable: 'withYear' },
	{ title: '24', chineseTitle: '二十四小时', readable: 'always' },
	{ title: 'V', readable: 'withYear' },
	{ title: '[REC]', readable: 'never' },
	{ title: '[REC]', chineseTitle: '死亡录像', readable: 'always' },
	{ title: 'UHD', readable: 'never' },
	{ title: 'Season 6', readable: 'never' },
];

/** Long past, far ahead of any story, or not known. @param {import('../random').Random} random */
const drawAirDate = (random) => random.pick(['2015-03-01', '2019-09-09', '2019-09-09', '2031-01-01', null]);

/** @param {import('../random').Random} random */
function drawSeasons(random) {
	const count = random.weighted({ 0: 1, 1: 4, 2: 4, 3: 3 });
	const regular = Array.from({ length: Number(count) }, (_, index) => index + 1);
	const numbers = random.chance(0.35) ? [0, ...regular] : regular;
	return numbers.map((number) => {
		const episodeCount = random.weighted({ 0: 1, 1: 1, 2: 2, 3: 3, 4: 1 });
		return { number, episodeCount: Number(episodeCount), airDate: drawAirDate(random) };
	});
}

/** @param {import('../random').Random} random @param {number} index @returns {Title} */
function drawTitle(random, index) {
	const { title, chineseTitle, readable } = random.pick(NAMES);
	const mediaType = random.pick([/** @type {const} */ ('movie'), /** @type {const} */ ('tv')]);
	const year = random.chance(0.85) ? random.int(1990, 2020) : null;
	return {
		mediaType,
		// Few numbers for many titles, so that a film and a show often share one.
		...{ traktId: 100 + index, tmdbId: random.int(1, 5), imdbId: null, tvdbId: null },
		title,
		...(chineseTitle ? { chineseTitle } : {}),
		year,
		...(mediaType === 'tv' ? { seasons: drawSeasons(random) } : {}),
		readable: readable === 'always' || (readable === 'withYear' && year !== null),
	};
}

/** @param {import('../random').Random} random @returns {Title[]} no two of one identity */
function drawTitles(random) {
	const drawn = Array.from({ length: random.int(3, 7) }, (_, index) => drawTitle(random, index));
	return drawn.filter(
		(title, index) =>
			drawn.findIndex(({ mediaType, tmdbId }) => mediaType === title.mediaType && tmdbId === title.tmdbId) ===
			index,
	);
}

module.exports = { drawTitles };
