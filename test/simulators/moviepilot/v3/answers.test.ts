import { film3, startServer, type Server } from '../world';

const SUBSCRIBE = '/api/v1/subscribe/';

describe('the answers of MoviePilot 3', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer({ generation: '3' })));
	afterEach(() => server.stop());
	const seed = (count: number) => {
		for (let left = count; left > 0; left -= 1)
			server.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 550 });
	};

	it.each([
		'/api/v1/user/current',
		'/api/v1/user/',
		SUBSCRIBE,
		`${SUBSCRIBE}9`,
		'/api/v1/download/',
		'/api/v1/download/clients',
		'/api/v1/mediaserver/clients',
		'/api/v1/site/rss',
		'/api/v1/history/download',
		'/api/v1/media/550?media_source=themoviedb&type_name=电影',
	])('are wrapped: %s', async (url) => {
		const { status, data } = await server.api.get(encodeURI(url));
		expect([status, data.success, Object.keys(data)]).toEqual([200, true, ['success', 'message', 'data']]);
	});

	it('count lists in headers', async () => {
		seed(3);
		const { data, headers } = await server.api.get(SUBSCRIBE);
		expect(data.data).toHaveLength(3);
		expect([headers['x-total-count'], headers['x-result-count']]).toEqual(['3', '3']);
		expect(headers).not.toHaveProperty('x-page');
	});

	it('come in pages when asked, fifty at a time when the count is left out', async () => {
		seed(52);
		const second = await server.api.get(`${SUBSCRIBE}?page=2&count=20`);
		expect(second.data.data.map((row: { id: number }) => row.id)).toEqual(
			Array.from({ length: 20 }, (_, index) => index + 21),
		);
		expect([second.headers['x-total-count'], second.headers['x-result-count']]).toEqual(['52', '20']);
		expect([second.headers['x-page'], second.headers['x-page-size']]).toEqual(['2', '20']);
		expect((await server.api.get(`${SUBSCRIBE}?page=1`)).data.data).toHaveLength(50);
		expect((await server.api.get(`${SUBSCRIBE}?page=9`)).data.data).toEqual([]);
	});

	it.each(['count=201', 'count=0', 'page=0', 'page=x'])('refuse ?%s with 422', async (query) => {
		expect((await server.api.get(`${SUBSCRIBE}?${query}`)).status).toBe(422);
	});

	it('count completed subscriptions beyond their page, downloads not', async () => {
		const { subscriptions } = server.state;
		for (const tmdbId of [550, 530915])
			subscriptions.complete(subscriptions.seed({ mediaType: 'movie', tmdbId }), server.clock.now());
		const { data, headers } = await server.api.get(
			`${SUBSCRIBE}history/${encodeURIComponent('电影')}?count=1`,
		);
		expect(data.data).toHaveLength(1);
		expect([headers['x-total-count'], headers['x-result-count']]).toEqual(['2', '1']);
		expect((await server.api.get('/api/v1/history/download')).headers).not.toHaveProperty('x-total-count');
	});

	it.each([
		['an unknown path', 'get', '/api/v1/nothing', 404, 'Not Found'],
		['a wrong verb', 'get', `${SUBSCRIBE}search/1`, 405, 'Method Not Allowed'],
		['a type that is none', 'get', '/api/v1/media/550?media_source=tmdb&type_name=movie', 500, '未知错误'],
	] as const)('wrap the refusal of %s', async (_what, verb, url, status, message) => {
		const answer = await server.api[verb](url);
		expect([answer.status, answer.data]).toEqual([status, { success: false, message, data: null }]);
	});

	it('list what is wrong with a body under data', async () => {
		const { status, data } = await server.api.post(SUBSCRIBE, { ...film3, year: 1999 });
		expect([status, data]).toEqual([
			422,
			{
				success: false,
				message: '请求参数不正确',
				data: [
					{
						location: ['body', 'year'],
						message: 'Input should be a valid string',
						error_type: 'string_type',
					},
				],
			},
		]);
	});

	it('still redirect without the slash, and serve the web page outside /api', async () => {
		expect((await server.api.post('/api/v1/subscribe', film3)).status).toBe(307);
		expect((await server.api.get('/')).data).toMatch(/^<!DOCTYPE html>/);
	});
});
