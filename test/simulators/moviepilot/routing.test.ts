import { film, startServer, type Server } from './world';

describe('how MoviePilot v2 finds a route', () => {
	let server: Server;
	beforeAll(async () => (server = await startServer()));
	afterAll(() => server.stop());

	it.each(['subscribe', 'download', 'user', 'site'])(
		'redirects /%s without its slash to an absolute http address, credentials or not',
		async (name) => {
			const { status, headers } = await server.client().get(`/api/v1/${name}?token=x`);
			expect(status).toBe(307);
			expect(headers.location).toBe(`${server.url}/api/v1/${name}/?token=x`);
		},
	);

	it('redirects a creation without its slash and creates nothing', async () => {
		expect((await server.api.post('/api/v1/subscribe', film)).status).toBe(307);
		expect(server.state.subscriptions.all()).toEqual([]);
	});

	it('redirects a slash too many as well', async () => {
		const { status, headers } = await server.api.get('/api/v1/user/current/');
		expect([status, headers.location]).toEqual([307, `${server.url}/api/v1/user/current`]);
	});

	it('serves its web page with 200 for everything outside /api', async () => {
		const { status, headers, data } = await server.api.get('/user/current');
		expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
		expect(data).toMatch(/^<!DOCTYPE html>/);
	});

	it('answers 404 to an unknown path under /api', async () => {
		const { status, data } = await server.api.get('/api/v1/nothing');
		expect([status, data]).toEqual([404, { detail: 'Not Found' }]);
	});

	it('answers 405 to the verbs of v3', async () => {
		const { status, data, headers } = await server.api.post('/api/v1/subscribe/search/1');
		expect([status, data, headers.allow]).toEqual([405, { detail: 'Method Not Allowed' }, 'GET']);
		expect((await server.api.post('/api/v1/subscribe/reset/1')).status).toBe(405);
	});

	it('refuses a query parameter it does not know', async () => {
		const { status, data } = await server.api.get('/api/v1/subscribe/?page=1');
		expect([status, data.detail]).toEqual([400, 'simulator: unknown in query: page']);
	});

	it('refuses a body field it does not know', async () => {
		expect((await server.api.post('/api/v1/subscribe/', { ...film, tmdb_id: 550 })).status).toBe(400);
	});

	it('answers 422 to an id that is no number', async () => {
		const { status, data } = await server.api.get('/api/v1/subscribe/abc');
		expect(status).toBe(422);
		expect(data.detail[0]).toMatchObject({ type: 'int_parsing', loc: ['path', 'id'], input: 'abc' });
	});

	it('takes "550" for a number but never a number for text', async () => {
		const text = await server.api.post('/api/v1/subscribe/', { ...film, tmdbid: '550' });
		expect(text.data.success).toBe(true);
		const { status, data } = await server.api.post('/api/v1/subscribe/', { ...film, year: 1999 });
		expect(status).toBe(422);
		expect(data.detail[0]).toMatchObject({ type: 'string_type', loc: ['body', 'year'], input: 1999 });
	});

	it.each([
		['no body', '', 'missing'],
		['broken JSON', '{"name":', 'json_invalid'],
		['a list', '[]', 'model_attributes_type'],
	])('answers 422 to %s', async (_what, body, type) => {
		const headers = { 'Content-Type': 'application/json' };
		const { status, data } = await server.api.post('/api/v1/subscribe/', body, {
			headers,
			transformRequest: (raw) => raw,
		});
		expect([status, data.detail[0].type]).toEqual([422, type]);
	});

	it('answers 422 to JSON under another content type', async () => {
		const headers = { 'Content-Type': 'text/plain' };
		expect((await server.api.post('/api/v1/subscribe/', JSON.stringify(film), { headers })).status).toBe(422);
	});

	it('judges credentials before parameters', async () => {
		expect((await server.client().get('/api/v1/subscribe/abc?page=1')).status).toBe(401);
	});

	it('hands the site list with its cookies to the superuser only', async () => {
		expect((await (await server.login('guest')).get('/api/v1/site/')).status).toBe(400);
		expect((await server.api.get('/api/v1/site/')).data).toHaveLength(2);
		expect((await server.api.get('/api/v1/site/rss')).data.map((site: { id: number }) => site.id)).toEqual([
			1,
		]);
	});

	it('lists users to the superuser only', async () => {
		expect((await (await server.login('guest')).get('/api/v1/user/')).data).toEqual({
			detail: '用户权限不足',
		});
		expect((await server.api.get('/api/v1/user/')).data).toHaveLength(2);
	});

	it('refuses a version that is not v2', async () => {
		await expect(startServer({ version: 'v3.0.1' })).rejects.toThrow('v2 means');
		await expect(startServer({ generation: '4' })).rejects.toThrow('not simulated');
	});
});
