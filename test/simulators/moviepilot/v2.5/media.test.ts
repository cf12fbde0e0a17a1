import { MOVIE, SHOW, startServer, type Server } from '../world';

describe('titles and library of MoviePilot 2.5', () => {
	let server: Server;
	let admin: Server['api'];
	beforeEach(async () => {
		server = await startServer({ generation: '2.5' });
		admin = await server.login('admin');
	});
	afterEach(() => server.stop());
	const get = async (url: string, params: object) => (await admin.get(url, { params })).data;
	const exists = (params: object) =>
		get('/api/v1/mediaserver/exists', { mtype: SHOW, tmdbid: 1399, ...params });

	it('leaves season 0 out of the map, not out of what TMDB says', async () => {
		const data = await get('/api/v1/media/tmdb%3A1399', { type_name: SHOW });
		expect(Object.keys(data.seasons)).toEqual(['1', '2', '3']);
		expect(data.season_info).toHaveLength(4);
		const seasons = await get('/api/v1/media/seasons', { mediaid: 'tmdb:1399' });
		expect(seasons.map((one: { season_number: number }) => one.season_number)).toEqual([1, 2, 3]);
	});

	it('writes the TVDB number as text', async () => {
		expect((await get('/api/v1/media/tmdb%3A1399', { type_name: SHOW })).tvdb_id).toBe('121361');
		expect((await get('/api/v1/media/tmdb%3A550', { type_name: MOVIE })).tvdb_id).toBeNull();
	});

	it('never calls season 0 missing', async () => {
		const body = { type: SHOW, title: 'Game of Thrones', tmdb_id: 1399 };
		const missing = async (more: object) =>
			(await admin.post('/api/v1/mediaserver/notexists', { ...body, ...more })).data;
		expect(await missing({ season: 0 })).toEqual([]);
		expect((await missing({})).map((gap: { season: number }) => gap.season)).toEqual([1, 2]);
	});

	it('finds a show in its copy of the library, but no season of it', async () => {
		server.state.library.seed({ mediaType: 'tv', tmdbId: 1399, season: 1 });
		expect((await exists({})).success).toBe(true);
		expect((await exists({ season: 0 })).success).toBe(true);
		expect(await exists({ season: 1 })).toMatchObject({ success: false, data: { item: {} } });
	});

	it('does not filter torrents by season 0', async () => {
		for (const season of [0, 1]) server.state.torrents.seed({ mediaType: 'tv', tmdbId: 1399, season });
		const search = (season: number) => get('/api/v1/search/media/tmdb%3A1399', { mtype: SHOW, season });
		expect((await search(0)).data).toHaveLength(2);
		expect((await search(1)).data).toHaveLength(1);
	});

	it('lists downloads by number, their history oldest first', async () => {
		const seeds = [1, 2].map((season) => ({ mediaType: 'tv' as const, tmdbId: 1399, season }));
		for (const seed of seeds) {
			const torrent = server.state.torrents.seed(seed);
			const order = { torrent, title: 'x', username: 'admin', source: 'Manual', at: server.clock.now() };
			server.state.downloads.add(order);
		}
		expect((await get('/api/v1/download/', {}))[0].media).toMatchObject({ tmdbid: 1399, season: 'S01' });
		const history = await get('/api/v1/history/download', {});
		expect(history.map((one: { seasons: string }) => one.seasons)).toEqual(['S01', 'S02']);
	});
});
