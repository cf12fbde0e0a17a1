import axios, { type AxiosRequestConfig } from 'axios';
import { createCatalogue, type Title } from '../core/catalogue';
import { createClock } from '../core/clock';
import { DEFAULTS } from './defaults';
import { createMoviePilotSimulator, type MoviePilotOptions } from './index';

export const MOVIE = '电影';
export const SHOW = '电视剧';

const ids = { imdbId: null, tvdbId: null };
// Season 2 has yet to air on the day the server starts.
const season = (number: number, episodeCount: number, airDate: string | null = '2011-04-17') => ({
	number,
	episodeCount,
	airDate,
});

const titles: Title[] = [
	{
		...ids,
		mediaType: 'movie',
		traktId: 1,
		tmdbId: 550,
		title: 'Fight Club',
		chineseTitle: '搏击俱乐部',
		year: 1999,
	},
	{ ...ids, mediaType: 'movie', traktId: 2, tmdbId: 530915, title: '1917', year: 2019 },
	{ ...ids, mediaType: 'movie', traktId: 3, tmdbId: 278, title: 'The Shawshank Redemption', year: 1994 },
	{
		...ids,
		mediaType: 'tv',
		traktId: 4,
		tmdbId: 278,
		title: 'Same Number',
		year: 2001,
		seasons: [season(1, 2)],
	},
	{
		...ids,
		mediaType: 'tv',
		traktId: 5,
		tmdbId: 1399,
		tvdbId: 121361,
		title: 'Game of Thrones',
		chineseTitle: '权力的游戏',
		year: 2011,
		seasons: [season(0, 3), season(1, 4), season(2, 3, '2026-04-05'), season(3, 0, null)],
	},
	{ ...ids, mediaType: 'tv', traktId: 6, tmdbId: 9000, title: 'Announced', year: null, seasons: [] },
	{ ...ids, mediaType: 'movie', traktId: 7, tmdbId: 777, title: 'Fight Club', year: 2030 },
];

/** A running server, its clock stopped at noon, and a client with the API key that never throws. */
export async function startServer(options: Partial<MoviePilotOptions> = {}) {
	const clock = createClock();
	clock.freeze('2026-03-01T12:00:00Z');
	const simulator = createMoviePilotSimulator({ catalogue: createCatalogue(titles), clock, ...options });
	const baseURL = await simulator.start();
	const client = (config: AxiosRequestConfig = {}) =>
		axios.create({ baseURL, validateStatus: () => true, maxRedirects: 0, ...config });
	const login = async (username: string, password = `CANARY-mp-password-${username}`) => {
		const form = new URLSearchParams({ username, password });
		const { data } = await client().post('/api/v1/login/access-token', form);
		return client({ headers: { Authorization: `Bearer ${data.access_token}` } });
	};
	return {
		...simulator,
		state: simulator.state,
		clock,
		client,
		login,
		api: client({ headers: { 'X-API-KEY': DEFAULTS.apiKey } }),
	};
}

export type Server = Awaited<ReturnType<typeof startServer>>;

/** The request behind `POST /subscribe/` of 2.x. */
export const film = { name: 'Fight Club (1999)', type: MOVIE, tmdbid: 550, year: '1999' };
export const show = { name: 'Game of Thrones (2011)', type: SHOW, tmdbid: 1399, year: '2011' };

/** The same for v3. */
const pairOf = ({ tmdbid, ...rest }: typeof film) => ({
	...rest,
	media_source: 'themoviedb',
	media_id: String(tmdbid),
});
export const film3 = pairOf(film);
export const show3 = pairOf(show);
