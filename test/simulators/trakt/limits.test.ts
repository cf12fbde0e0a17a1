import { openSession } from './session';

let trakt: Awaited<ReturnType<typeof openSession>>;
beforeEach(async () => {
	trakt = await openSession();
});
afterEach(() => trakt.stop());

const path = '/sync/last_activities';
/** A bucket soon full, so that a test need not fill 500. */
const openNarrow = async () => {
	await trakt.stop();
	const rule = { period: 300, limit: 3 };
	trakt = await openSession({
		rateLimits: {
			authedGet: { name: 'AUTHED_API_GET_LIMIT', ...rule },
			unauthedGet: { name: 'UNAUTHED_API_GET_LIMIT', ...rule },
		},
	});
};
const readTimes = async (count: number, headers = {}) => {
	for (let made = 0; made < count; made += 1) expect((await trakt.get(path, headers)).status).toBe(200);
};

describe('rate limits', () => {
	it('lets an account read 500 times in five minutes', async () => {
		await readTimes(500);
		trakt.clock.advance(60_000);
		const { status, headers, data } = await trakt.get(path);
		expect([status, data, headers['retry-after']]).toEqual([429, '', '240']);
		expect(JSON.parse(headers['x-ratelimit'])).toEqual({
			name: 'AUTHED_API_GET_LIMIT',
			period: 300,
			limit: 500,
			remaining: 0,
			until: '2026-11-01T12:05:30Z',
		});
		trakt.clock.advance(240_000);
		await readTimes(1);
	});

	it('counts readers without a token apart, and every account by itself', async () => {
		await openNarrow();
		await readTimes(3);
		trakt.state.addAccount({ slug: 'justin' });
		const { access_token: token } = trakt.state.issueTokens({ slug: 'justin' });
		await readTimes(1, { Authorization: `Bearer ${token}` });
		expect((await trakt.get('/users/sean', { Authorization: false })).status).toBe(200);
		expect((await trakt.get('/users/sean')).status).toBe(429);
	});

	it('names the bucket of readers without a token', async () => {
		await openNarrow();
		for (let made = 0; made < 3; made += 1) await trakt.get('/users/sean', { Authorization: false });
		const { status, headers } = await trakt.get('/users/sean', { Authorization: false });
		expect([status, JSON.parse(headers['x-ratelimit']).name]).toEqual([429, 'UNAUTHED_API_GET_LIMIT']);
	});

	it('lets an account write once a second, reads aside', async () => {
		expect((await trakt.post('/sync/watchlist', {})).status).toBe(201);
		trakt.clock.advance(-1);
		const { status, headers } = await trakt.post('/sync/watchlist/remove', {});
		expect([status, headers['retry-after']]).toEqual([429, '1']);
		expect(JSON.parse(headers['x-ratelimit']).name).toBe('AUTHED_API_POST_LIMIT');
		await readTimes(1);
		expect((await trakt.post('/sync/watchlist', {})).status).toBe(201);
	});

	it('does nothing of a refused write', async () => {
		await trakt.post('/sync/watchlist', {});
		trakt.clock.advance(-1000);
		const body = { movies: [{ ids: { tmdb: 949 } }] };
		expect((await trakt.post('/sync/watchlist', body)).status).toBe(429);
		expect(trakt.state.watchlist.size()).toBe(0);
	});

	it('refuses in HTML and without a hint when Cloudflare does it', async () => {
		await openNarrow();
		trakt.state.switches.rateLimitAnswer = 'cloudflare';
		await readTimes(3);
		const { status, headers, data } = await trakt.get(path);
		expect([status, headers['server']]).toEqual([429, 'cloudflare']);
		for (const absent of ['retry-after', 'x-ratelimit', 'x-runtime'])
			expect(headers).not.toHaveProperty(absent);
		expect(data).toContain('banned you temporarily');
	});

	it('takes other limits for a test or a demo', async () => {
		await trakt.stop();
		const write = { name: 'AUTHED_API_POST_LIMIT', period: 1, limit: 2 };
		trakt = await openSession({ rateLimits: { write } });
		await trakt.post('/sync/watchlist', {});
		trakt.clock.advance(-1000);
		expect((await trakt.post('/sync/watchlist', {})).status).toBe(201);
	});
});

describe('faults', () => {
	it('come before the guards, once each', async () => {
		trakt.api.faults.add({ path, status: 502, body: '<h1>Bad gateway</h1>' });
		const { status, headers } = await trakt.get(path);
		expect([status, headers['content-type']]).toEqual([502, 'text/html; charset=utf-8']);
		expect((await trakt.get(path)).status).toBe(200);
		expect(trakt.api.faults.pending()).toBe(0);
	});

	it('can change the list between two pages', async () => {
		for (let id = 1000; id < 1003; id += 1) trakt.state.watchlist.add({ type: 'movie', traktId: id });
		const list = '/sync/watchlist/movies/added/asc';
		const before = () => void trakt.state.watchlist.remove({ type: 'movie', traktId: 1000 });
		trakt.api.faults.add({ path: list, after: 1, before });
		const first = await trakt.get(`${list}?page=1&limit=2`);
		const second = await trakt.get(`${list}?page=2&limit=2`);
		expect([first.headers['x-pagination-item-count'], second.headers['x-pagination-item-count']]).toEqual([
			'3',
			'2',
		]);
		expect(second.data).toEqual([]);
	});
});
