import { openSession } from './session';

type Listed = { id: number; rank: number; type: string; listed_at: string; movie?: { title: string } };
let trakt: Awaited<ReturnType<typeof openSession>>;
beforeEach(async () => {
	trakt = await openSession();
});
afterEach(() => trakt.stop());

const list = () => trakt.state.watchlist;
const oneOfEach = () => {
	list().add({ type: 'movie', tmdbId: 1396, listedAt: '2026-03-01T00:00:00.000Z' });
	list().add({ type: 'show', tmdbId: 1396, listedAt: '2026-01-01T00:00:00.000Z' });
	list().add({ type: 'season', traktId: 1, season: 0, listedAt: '2026-04-01T00:00:00.000Z' });
	list().add({ type: 'episode', traktId: 2, season: 1, episode: 3, listedAt: '2026-02-01T00:00:00.000Z' });
};
const types = async (path: string) => (await trakt.get(path)).data.map(({ type }: Listed) => type);

describe('shapes', () => {
	it('puts each item under its own name, parts with their show', async () => {
		oneOfEach();
		const { data } = await trakt.get('/sync/watchlist');
		expect(data[0]).toEqual({
			rank: 1,
			id: 991,
			listed_at: '2026-03-01T00:00:00.000Z',
			notes: null,
			type: 'movie',
			movie: { title: 'Alien', year: 1979, ids: { trakt: 3, slug: 'alien-1979', imdb: 'tt93', tmdb: 1396 } },
		});
		expect(data[1].show.ids).toMatchObject({ trakt: 1, tvdb: 81189, tmdb: 1396 });
		expect(data[2].season).toEqual({ number: 0, ids: { trakt: 100, tvdb: null, tmdb: 3_000_100 } });
		expect(data[2].show.title).toBe('Breaking Bad');
		expect(data[3].episode).toMatchObject({
			season: 1,
			number: 3,
			title: null,
			ids: { imdb: '', tmdb: null },
		});
		expect(data[3].show.ids.tmdb).toBeNull();
	});

	it('adds fields for extended=full, images without a scheme', async () => {
		oneOfEach();
		const { data } = await trakt.get('/sync/watchlist/show?extended=full');
		expect(data[0].show).toMatchObject({ aired_episodes: 3, first_aired: '2008-01-05T00:00:00.000Z' });
		expect(data[0].show.images.poster[0]).toMatch(/^[a-z.]+\//);
		expect((await trakt.get('/sync/watchlist?extended=everything')).status).toBe(400);
	});
});

describe('type segment', () => {
	beforeEach(oneOfEach);
	it.each([
		['', ['movie', 'show', 'season', 'episode']],
		['/all', ['movie', 'show', 'season', 'episode']],
		['/movies', ['movie']],
		['/season', ['season']],
		['/movie,show', ['movie', 'show']],
		['/movies,episodes', ['movie', 'episode']],
		['/shows/added/asc', ['show']],
	])('%s', async (segment, expected) => {
		expect(await types(`/sync/watchlist${segment}`)).toEqual(expected);
	});

	it('refuses a word that is no type, and a comma list when the switch is off', async () => {
		expect((await trakt.get('/sync/watchlist/films')).status).toBe(404);
		expect((await trakt.get('/sync/watchlist/movie,films/added/asc')).status).toBe(404);
		trakt.state.switches.acceptCommaTypes = false;
		expect((await trakt.get('/sync/watchlist/movie,show')).status).toBe(404);
	});
});

describe('sort', () => {
	beforeEach(oneOfEach);
	const all = '/sync/watchlist/movie,show,season,episode';
	it.each([
		['rank/asc', [991, 992, 993, 994]],
		['rank/desc', [994, 993, 992, 991]],
		['added/asc', [992, 994, 991, 993]],
		['added/desc', [993, 991, 994, 992]],
		['title/asc', [991, 992, 993, 994]],
		['released/asc', [991, 992, 993, 994]],
		['released/desc', [994, 993, 992, 991]],
	])('%s', async (sort, ids) => {
		const { data, headers } = await trakt.get(`${all}/${sort}`);
		expect(data.map(({ id }: Listed) => id)).toEqual(ids);
		expect(`${headers['x-sort-by']}/${headers['x-sort-how']}`).toBe(sort);
	});

	it('falls back to rank for what needs VIP, and says so', async () => {
		const { data, headers } = await trakt.get(`${all}/imdb_rating/asc`);
		expect([data[0].id, headers['x-sort-by']]).toEqual([991, 'rank']);
	});

	it('reads a sort without a type one segment off', async () => {
		const { data, headers } = await trakt.get('/sync/watchlist/added/desc');
		expect(data.map(({ id }: Listed) => id)).toEqual([991, 992, 993, 994]);
		expect([headers['x-sort-by'], headers['x-sort-how']]).toEqual(['desc', 'asc']);
	});

	it('refuses misspelt sorts', async () => {
		expect((await trakt.get(`${all}/aded/asc`)).status).toBe(400);
		expect((await trakt.get(`${all}/added/descending`)).status).toBe(400);
	});

	it("follows the owner's own sort when none is asked for", async () => {
		trakt.state.owner.watchlistSort = { by: 'added', how: 'desc' };
		expect((await trakt.get('/sync/watchlist')).data[0].id).toBe(993);
	});
});
