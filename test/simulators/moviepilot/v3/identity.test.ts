import { MOVIE, SHOW, film, film3, show3, startServer, type Server } from '../world';

const SUBSCRIBE = '/api/v1/subscribe/';
const MISSING = '/api/v1/mediaserver/notexists';

describe('how MoviePilot 3 names a title', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer({ generation: '3' })));
	afterEach(() => server.stop());
	const get = async (url: string, params: object = {}) => await server.api.get(url, { params });

	it.each([
		['details', '/api/v1/media/550', { type_name: MOVIE }],
		['a subscription', `${SUBSCRIBE}media/550`, {}],
		['the number 0 of 2.x, which tells v3 apart', `${SUBSCRIBE}media/tmdb%3A0`, {}],
		['torrents', '/api/v1/search/media/550', { mtype: MOVIE }],
	])('wants the source for %s', async (_what, url, params) => {
		const { status, data } = await get(url, params);
		expect(status).toBe(422);
		expect(data.data[0]).toMatchObject({ location: ['query', 'media_source'], error_type: 'missing' });
	});

	it.each(['themoviedb', 'tmdb'])('knows the source %s', async (media_source) => {
		const { data } = await get('/api/v1/media/550', { media_source, type_name: MOVIE });
		expect(data.data).toMatchObject({ title: '搏击俱乐部', media_source: 'themoviedb', media_id: '550' });
		expect(data.data).not.toHaveProperty('tmdb_id');
	});

	it('refuses a source nobody knows and finds nothing under an id that is no number', async () => {
		const detail = (id: string, media_source: string) =>
			get(`/api/v1/media/${id}`, { media_source, type_name: MOVIE });
		expect((await detail('550', 'nobody')).status).toBe(422);
		expect((await detail('tmdb%3A550', 'tmdb')).data.data.title).toBeNull();
	});

	it.each([
		['half a pair', { media_source: 'themoviedb' }],
		['the other half', { media_id: '550' }],
		['an empty id', { media_source: 'themoviedb', media_id: '' }],
		['a number', { media_source: 'themoviedb', media_id: 550 }],
		['zero', { media_source: 'themoviedb', media_id: '0' }],
		['an unknown source', { media_source: 'nobody', media_id: '550' }],
	])('answers 422 to %s in bodies', async (_what, identity) => {
		const body = { name: film.name, type: film.type, year: film.year };
		expect((await server.api.post(SUBSCRIBE, { ...body, ...identity })).status).toBe(422);
		const media = { type: MOVIE, title: 'Fight Club', ...identity };
		expect((await server.api.post(MISSING, media)).status).toBe(422);
		expect(server.state.subscriptions.all()).toEqual([]);
	});

	it('says that both halves are wanted', async () => {
		const { data } = await server.api.post(SUBSCRIBE, { ...film, media_id: '550' });
		expect(data.data[0].message).toContain('media_source 和 media_id 必须同时提供');
	});

	it('ignores the number of 2.x', async () => {
		const body = { ...film, name: 'Unheard Of (2001)' };
		expect((await server.api.post(SUBSCRIBE, body)).data.success).toBe(false);
		await server.api.post(SUBSCRIBE, { ...film3, tmdbid: 530915 });
		expect(server.state.subscriptions.all()).toMatchObject([{ tmdbId: 550 }]);
	});

	it('needs no name beside the pair', async () => {
		expect((await server.api.post(SUBSCRIBE, { ...film3, name: '1917' })).data.success).toBe(true);
		expect((await server.api.post(SUBSCRIBE, { ...show3, name: '' })).data.success).toBe(true);
	});

	it('names rows, downloads and their history by the pair alone', async () => {
		const pair = { media_source: 'themoviedb', media_id: '1399' };
		server.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 1399 });
		server.state.downloads.seed({ mediaType: 'tv', tmdbId: 1399, season: 1 });
		const [row] = (await get(SUBSCRIBE)).data.data;
		const [{ media }] = (await get('/api/v1/download/')).data.data;
		expect([row, media]).toMatchObject([pair, { ...pair, season: 'S01' }]);
		for (const gone of ['tmdbid', 'doubanid'])
			expect([row[gone], media[gone]]).toEqual([undefined, undefined]);
	});

	it('looks a subscription up by source and id', async () => {
		server.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 1399, season: 0 });
		const find = async (params: object) =>
			(await get(`${SUBSCRIBE}media/1399`, { media_source: 'themoviedb', ...params })).data.data.id;
		expect([await find({}), await find({ season: 0 }), await find({ season: 1 })]).toEqual([1, 1, null]);
	});

	it('asks the copy of the library by the pair, refuses half of one, and always succeeds', async () => {
		const exists = (params: object) => get('/api/v1/mediaserver/exists', { mtype: SHOW, ...params });
		server.state.library.seed({ mediaType: 'tv', tmdbId: 1399, season: 1 });
		const pair = { media_source: 'themoviedb', media_id: '1399' };
		expect((await exists(pair)).data).toMatchObject({
			success: true,
			data: { item: { id: 'item-tv-1399' } },
		});
		expect((await exists({ ...pair, season: 2 })).data).toMatchObject({ success: true, data: { item: {} } });
		const half = await exists({ media_id: '1399' });
		expect([half.status, half.data.message]).toEqual([422, 'media_source 和 media_id 必须同时提供']);
	});

	it('tells what is missing by the pair, a number beside it harmless', async () => {
		const body = { type: SHOW, title: 'Game of Thrones', media_source: 'tmdb', media_id: '1399' };
		const missing = async (more: object) => (await server.api.post(MISSING, { ...body, ...more })).data.data;
		expect((await missing({ tmdb_id: 550 })).map((gap: { season: number }) => gap.season)).toEqual([0, 1, 2]);
		expect(await missing({ season: 0 })).toMatchObject([{ season: 0, total_episode: 3 }]);
	});

	it('lists seasons by the pair, and none without it', async () => {
		const seasons = async (params: object) => (await get('/api/v1/media/seasons', params)).data.data.length;
		expect(await seasons({ media_source: 'themoviedb', media_id: '1399' })).toBe(4);
		expect(await seasons({})).toBe(0);
	});
});
