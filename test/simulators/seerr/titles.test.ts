import { as, openWorld, type World } from './world';

let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(async () => await world.simulator.stop());

const get = async (path: string) => (await world.api.get(path)).data;

describe('Seerr simulator: titles', () => {
	it('gives a film a title, a show a name, and neither media info before somebody asked for it', async () => {
		const film = await get('/movie/603');
		expect(film).toMatchObject({
			id: 603,
			title: 'The Matrix',
			releaseDate: '1999-01-01',
			imdbId: 'tt0133093',
		});
		expect(film).not.toHaveProperty('mediaInfo');
		const show = await get('/tv/1399');
		expect(show).toMatchObject({ name: 'Game of Thrones', numberOfSeasons: 3, firstAirDate: '2011-04-17' });
		expect(show.seasons.map(({ seasonNumber }: { seasonNumber: number }) => seasonNumber)).toEqual([
			0, 1, 2, 3,
		]);
		expect(show.externalIds.tvdbId).toBe(121361);
		expect(show).not.toHaveProperty('title');
	});

	it('shows the requests of a known title with it', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, requestedBy: 3 });
		const { mediaInfo } = await get('/movie/603');
		expect(mediaInfo).toMatchObject({ status: 3, requests: [{ id: 1, requestedBy: { id: 3 } }], issues: [] });
		expect(await get('/tv/603')).not.toHaveProperty('mediaInfo');
	});

	it.each([
		['/movie/1399', 'Unable to retrieve movie.'],
		['/tv/999', 'Unable to retrieve series.'],
	])('answers 500, not 404, to %s which TMDB does not know', async (path, message) => {
		const { status, data } = await world.api.get(path);
		expect([status, data]).toEqual([500, { message }]);
	});

	it('knows the Chinese title when asked in Chinese', async () => {
		expect((await get('/movie/603?language=zh-CN')).title).toBe('黑客帝国');
		expect((await get('/movie/1000?language=zh-CN')).title).toBe('Film 0');
	});

	it('finds films and shows by a part of their title, in pages without pageInfo', async () => {
		world.state.seedMedia({ mediaType: 'movie', tmdbId: 603, status: 'pending' });
		const { results, ...page } = await get('/search?query=the%20matrix');
		expect(page).toEqual({ page: 1, totalPages: 1, totalResults: 1 });
		expect(results[0]).toMatchObject({
			id: 603,
			mediaType: 'movie',
			mediaInfo: { status: 2, watchlists: [] },
		});
		expect((await get(`/search?query=${encodeURIComponent('黑客')}`)).totalResults).toBe(1);
		const films = await get('/search?query=film&page=2');
		expect([films.totalPages, films.results.length]).toEqual([2, 10]);
		expect((await world.api.get('/search')).status).toBe(400);
	});
});

describe('Seerr simulator: users', () => {
	it('lists users, with their mail only for whoever manages users', async () => {
		const { pageInfo, results } = await get('/user?take=2&skip=1&sort=created');
		expect(pageInfo).toEqual({ pages: 2, pageSize: 2, results: 3, page: 2 });
		expect(results.map(({ id }: { id: number }) => id)).toEqual([3, 5]);
		expect(results[0]).toMatchObject({
			email: 'plain@example.test',
			displayName: 'jf-plain',
			requestCount: 0,
		});
		const seen = await world.api.get('/user', as(3));
		expect(seen.data.results[0]).not.toHaveProperty('email');
	});

	it('counts the requests of a user and sorts by them', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, requestedBy: 3 });
		const { results } = await get('/user?sort=requests');
		expect(results[0]).toMatchObject({ id: 3, requestCount: 1 });
		expect((await world.api.get('/user/99')).data).toEqual({ message: 'User not found.' });
	});
});
