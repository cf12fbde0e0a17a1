import axios, { type AxiosInstance } from 'axios';
import { createCatalogue } from '../core/catalogue';
import { createClock } from '../core/clock';
import { createSeerrSimulator } from './index';

type Options = Partial<Parameters<typeof createSeerrSimulator>[0]>;

const season = (number: number, airDate = '2011-04-17') => ({ number, episodeCount: 8, airDate });

const movies = Array.from({ length: 30 }, (_, index) => ({
	mediaType: 'movie' as const,
	traktId: 5000 + index,
	tmdbId: 1000 + index,
	imdbId: null,
	tvdbId: null,
	title: `Film ${index}`,
	year: 2000,
}));

/** The Matrix and a show with the same TMDB number, a show with specials, thirty films to page through. */
export const catalogue = createCatalogue([
	{
		mediaType: 'movie',
		traktId: 481,
		tmdbId: 603,
		imdbId: 'tt0133093',
		tvdbId: null,
		title: 'The Matrix',
		chineseTitle: '黑客帝国',
		year: 1999,
	},
	{
		mediaType: 'tv',
		traktId: 482,
		tmdbId: 603,
		imdbId: null,
		tvdbId: 70327,
		title: 'Same Number',
		year: null,
		seasons: [season(1)],
	},
	{
		mediaType: 'tv',
		traktId: 1390,
		tmdbId: 1399,
		imdbId: 'tt0944947',
		tvdbId: 121361,
		title: 'Game of Thrones',
		year: 2011,
		seasons: [{ number: 0, episodeCount: 4, airDate: null }, season(1), season(2), season(3)],
	},
	...movies,
]);

/** One running simulator with one plain user (3) and one manager (5) next to the owner, and a client that throws nothing. */
export async function openWorld(options: Options = {}) {
	const clock = createClock();
	clock.freeze('2026-11-21T12:00:00.400Z');
	const simulator = createSeerrSimulator({ catalogue, clock, ...options });
	simulator.state.seedUser({
		id: 3,
		username: null,
		jellyfinUsername: 'jf-plain',
		email: 'plain@example.test',
	});
	simulator.state.seedUser({ id: 5, username: 'manager', permissions: 32 | 16 });
	const baseURL = `${await simulator.start()}/api/v1`;
	const open = axios.create({ baseURL, validateStatus: () => true });
	const api: AxiosInstance = axios.create({
		baseURL,
		validateStatus: () => true,
		headers: { 'X-Api-Key': simulator.apiKey },
	});
	return { simulator, state: simulator.state, clock, api, open };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Headers to act as somebody else with the same key. */
export const as = (user: number | string) => ({ headers: { 'X-API-User': String(user) } });
