import { openSession } from './session';

let trakt: Awaited<ReturnType<typeof openSession>>;
beforeEach(async () => {
	trakt = await openSession();
});
afterEach(() => trakt.stop());

const path = '/sync/last_activities';

describe('guards', () => {
	it('refuses a request without a User-Agent as Cloudflare does', async () => {
		const { status, headers, data } = await trakt.get(path, { 'User-Agent': false, 'trakt-api-key': false });
		expect([status, headers['server'], headers['x-runtime']]).toEqual([403, 'cloudflare', undefined]);
		expect(headers['content-type']).toContain('text/html');
		expect(data).toContain('you have been blocked');
	});

	it.each([false, 'another-app'])('refuses the API key %s with an empty 403 of its own', async (key) => {
		const { status, headers, data } = await trakt.get(path, {
			'trakt-api-key': key,
			'trakt-api-version': false,
		});
		expect([status, data]).toEqual([403, '']);
		expect(headers['x-runtime']).toBeDefined();
		expect(headers['x-request-id']).toBeDefined();
	});

	it.each([
		{ 'trakt-api-version': false },
		{ 'trakt-api-version': '3' },
		{ 'Content-Type': false },
		{ 'Content-Type': 'text/plain' },
	])('answers 412 to %j before it looks at the token', async (headers) => {
		const { status, data } = await trakt.get(path, { ...headers, Authorization: false });
		expect([status, data]).toEqual([412, '']);
	});

	it('wants the content type on writes only when the switch says so', async () => {
		trakt.state.switches.contentTypeOnReads = false;
		expect((await trakt.get(path, { 'Content-Type': false })).status).toBe(200);
		expect((await trakt.post('/sync/watchlist', 'movies=1', { 'Content-Type': 'text/plain' })).status).toBe(
			412,
		);
	});

	it.each([false, 'Bearer unknown', 'Basic c2VhbjpzZWFu'])(
		'answers 401 to the token %s',
		async (authorization) => {
			const { status, headers, data } = await trakt.get(path, { Authorization: authorization });
			expect([status, data]).toEqual([401, '']);
			expect(headers['www-authenticate']).toContain('error="invalid_token"');
			expect(headers['x-private-user']).toBeUndefined();
		},
	);

	it('answers 401 to a bad token even where none is needed', async () => {
		expect((await trakt.get('/users/sean/watchlist', { Authorization: false })).status).toBe(200);
		expect((await trakt.get('/users/sean/watchlist', { Authorization: 'Bearer unknown' })).status).toBe(401);
	});

	it('answers an unknown path with 404, a wrong verb with 405, both empty', async () => {
		const unknown = await trakt.get('/sync/watchlists');
		const wrongVerb = await trakt.send('DELETE', '/sync/watchlist');
		expect([unknown.status, unknown.data, wrongVerb.status, wrongVerb.data]).toEqual([404, '', 405, '']);
		expect((await trakt.post('/sync/last_activities', {})).status).toBe(405);
		expect((await trakt.get('/v3/sync/watchlist')).status).toBe(404);
	});

	it.each(['/sync/watchlist?pages=2', '/sync/last_activities?_=1', '/sync/history?type=movies'])(
		'refuses the unknown parameter of %s',
		async (url) => {
			expect((await trakt.get(url)).status).toBe(400);
		},
	);

	it('answers 400 to an unreadable body and 422 to one that does not validate', async () => {
		expect((await trakt.post('/sync/watchlist', '{"movies":')).status).toBe(400);
		expect((await trakt.post('/sync/watchlist', undefined)).status).toBe(400);
		expect((await trakt.post('/sync/watchlist', { films: [] })).status).toBe(422);
		expect((await trakt.post('/sync/watchlist', { movies: [{ ids: { tmdb: '949' } }] })).status).toBe(422);
	});
});

describe('request log', () => {
	it('holds what arrived and how it was answered', async () => {
		await trakt.post('/sync/watchlist', { movies: [] });
		const [entry] = trakt.api.requests('POST', '/sync/watchlist');
		expect(entry).toMatchObject({ status: 201, body: { movies: [] } });
		expect(entry?.headers['trakt-api-version']).toBe('2');
		expect(entry?.url).not.toContain('CANARY');
	});
});
