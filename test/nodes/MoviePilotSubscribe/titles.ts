import { createCatalogue, type Title } from '../../simulators/core/catalogue';

const film = (tmdbId: number, title: string, year: number, chineseTitle?: string): Title => ({
	...{ mediaType: 'movie', traktId: tmdbId, tmdbId, imdbId: null, tvdbId: null, title, year },
	...(chineseTitle === undefined ? {} : { chineseTitle }),
});

const series = (tmdbId: number, title: string, seasons: [number, number, string | null][]): Title => ({
	...{ mediaType: 'tv', traktId: tmdbId, tmdbId, imdbId: null, tvdbId: null, title, year: 2011 },
	seasons: seasons.map(([number, episodeCount, airDate]) => ({ number, episodeCount, airDate })),
});

/** The server's day is 2026-03-01. Films 1001 to 1040 are plain ones. */
export const catalogue = createCatalogue([
	film(550, 'Fight Club', 1999, '搏击俱乐部'),
	film(777, 'Fight Club', 2030),
	film(530915, '1917', 2019),
	film(8329, '[REC]', 2007, '死亡录像'),
	film(278, 'The Shawshank Redemption', 1994),
	series(278, 'Same Number', [[1, 2, '2001-01-01']]),
	series(1399, 'Game of Thrones', [
		[0, 3, '2010-12-05'],
		[1, 4, '2011-04-17'],
		[2, 3, '2012-04-01'],
		[3, 3, '2026-04-05'],
		[4, 0, null],
	]),
	series(9000, 'Announced', []),
	...Array.from({ length: 40 }, (_, index) => film(1001 + index, `Film ${1001 + index}`, 2020)),
]);
