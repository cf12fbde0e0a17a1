import { openSession } from './session';

let trakt: Awaited<ReturnType<typeof openSession>>;
beforeEach(async () => {
	trakt = await openSession({
		users: [
			{ slug: 'justin-n', username: 'Justin.N' },
			{ slug: 'hidden', private: true },
		],
	});
});
afterEach(() => trakt.stop());

const JOINED = '2019-03-14T08:09:10.000Z';
const heat = { movies: [{ ids: { tmdb: 949 } }] };

describe('settings', () => {
	it('name the account and its limits', async () => {
		const { data } = await trakt.get('/users/settings');
		expect(data.user).toMatchObject({
			username: 'sean',
			ids: { slug: 'sean' },
			vip: false,
			joined_at: JOINED,
		});
		expect(data.limits).toEqual({
			list: { count: 5, item_count: 250 },
			watchlist: { item_count: 250 },
			favorites: { item_count: 50 },
		});
	});

	it('need a token', async () => {
		expect((await trakt.get('/users/settings', { Authorization: false })).status).toBe(401);
	});
});

describe('other members', () => {
	const anyone = { Authorization: false };

	it('show their watchlist to everyone, under their slug', async () => {
		trakt.state.account('justin-n')?.watchlist.add({ type: 'movie', tmdbId: 1396 });
		trakt.state.account('justin-n')?.watchlist.add({ type: 'movie', tmdbId: 949 });
		const { data } = await trakt.get('/users/justin-n/watchlist/movie,show/added/desc?limit=1', anyone);
		expect(data).toHaveLength(1);
		const sorted = await trakt.get('/users/justin-n/watchlist?sort_by=title&sort_how=desc', anyone);
		expect(sorted.data[0].movie.title).toBe('Heat');
		expect((await trakt.get('/users/justin-n/watchlist?years=1970-1980', anyone)).data).toHaveLength(1);
		expect((await trakt.get('/users/justin-n/watchlist?genres=crime', anyone)).status).toBe(501);
		expect((await trakt.get('/users/Justin.N/watchlist', anyone)).status).toBe(404);
		expect((await trakt.get('/users/justin-n')).data.username).toBe('Justin.N');
	});

	it.each(['', '/watchlist', '/history'])(
		'hide /users/{id}%s when private, with and without a token',
		async (tail) => {
			for (const headers of [{}, anyone]) {
				const { status, data, headers: answered } = await trakt.get(`/users/hidden${tail}`, headers);
				expect([status, data, answered['x-private-user']]).toEqual([401, '', 'true']);
			}
		},
	);

	it('let a private member see their own', async () => {
		const token = trakt.state.issueTokens({ slug: 'hidden' }).access_token;
		const own = { Authorization: `Bearer ${token}` };
		expect((await trakt.get('/users/hidden/watchlist', own)).status).toBe(200);
		expect((await trakt.get('/users/me/watchlist', own)).status).toBe(200);
		expect((await trakt.get('/users/me/watchlist', anyone)).headers['www-authenticate']).toBeDefined();
	});

	it('have lists of their own', async () => {
		await trakt.post('/sync/watchlist', heat);
		expect((await trakt.get('/users/justin-n/watchlist')).data).toEqual([]);
		expect((await trakt.get('/users/me/watchlist')).data).toHaveLength(1);
	});
});
