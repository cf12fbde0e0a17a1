import { MOVIE, SHOW, startServer, type Server } from './world';

describe('what MoviePilot v2 knows of a title', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer()));
	afterEach(() => server.stop());
	const detail = (mediaId: string, type_name?: string) =>
		server.api.get(`/api/v1/media/${encodeURIComponent(mediaId)}`, { params: { type_name } });

	it('gives a film its Chinese title, the year as text and no seasons', async () => {
		const { data } = await detail('tmdb:550', MOVIE);
		expect(data).toMatchObject({
			title: '搏击俱乐部',
			en_title: 'Fight Club',
			year: '1999',
			tmdb_id: 550,
			type: MOVIE,
		});
		expect([data.seasons, data.season_info]).toEqual([{}, []]);
	});

	it('gives a show its seasons, the announced one empty and the specials among them', async () => {
		const { data } = await detail('tmdb:1399', SHOW);
		expect(data.seasons).toEqual({ 0: [1, 2, 3], 1: [1, 2, 3, 4], 2: [1, 2, 3], 3: [] });
		expect(data.season_info[3]).toEqual({
			season_number: 3,
			episode_count: 0,
			air_date: null,
			name: 'Season 3',
		});
		expect(data).toMatchObject({ number_of_seasons: 3, number_of_episodes: 7, tvdb_id: 121361 });
		expect(data).toMatchObject({ media_source: 'themoviedb', media_id: '1399' });
	});

	it('reads one number as the film or the show it is asked for', async () => {
		expect((await detail('tmdb:278', MOVIE)).data.title).toBe('The Shawshank Redemption');
		expect((await detail('tmdb:278', SHOW)).data.title).toBe('Same Number');
	});

	it.each([
		['an unknown number', 'tmdb:99999'],
		['a show asked for as a film', 'tmdb:1399'],
		['a number without its source', '550'],
	])('answers 200 with no title to %s', async (_what, mediaId) => {
		const { status, data } = await detail(mediaId, MOVIE);
		expect([status, data.title, data.tmdb_id, data.seasons]).toEqual([200, null, null, {}]);
	});

	it.each(['movie', 'tv', '音乐'])('crashes in plain text on the type %s', async (type) => {
		const { status, data, headers } = await detail('tmdb:550', type);
		expect([status, data]).toEqual([500, 'Internal Server Error']);
		expect(headers['content-type']).toMatch(/^text\/plain/);
	});

	it('crashes on a source number that is none, and wants the type', async () => {
		expect((await detail('tmdb:abc', MOVIE)).status).toBe(500);
		expect((await detail('tmdb:550')).status).toBe(422);
	});

	it('lists the seasons of a show', async () => {
		const seasons = async (params: object) =>
			(await server.api.get('/api/v1/media/seasons', { params })).data.map(
				(one: { season_number: number }) => one.season_number,
			);
		expect(await seasons({ mediaid: 'tmdb:1399' })).toEqual([0, 1, 2, 3]);
		expect(await seasons({ mediaid: 'tmdb:1399', season: 2 })).toEqual([2]);
		expect(await seasons({ mediaid: 'tmdb:99999' })).toEqual([]);
	});
});

describe('what MoviePilot v2 says is missing', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer()));
	afterEach(() => server.stop());
	const missing = async (body: object) => (await server.api.post('/api/v1/mediaserver/notexists', body)).data;
	const film = { type: MOVIE, title: 'Fight Club', year: '1999', tmdb_id: 550 };
	const show = { type: SHOW, title: 'Game of Thrones', year: '2011', tmdb_id: 1399 };

	it('describes a missing film by one empty element and a held one by none', async () => {
		expect(await missing(film)).toEqual([{ season: null, episodes: [], total_episode: 0, start_episode: 0 }]);
		server.state.library.seed({ mediaType: 'movie', tmdbId: 550 });
		expect(await missing(film)).toEqual([]);
	});

	it('lists a whole season without episodes and a gap with its numbers, unaired ones included', async () => {
		server.state.library.seed({ mediaType: 'tv', tmdbId: 1399, season: 0 });
		server.state.library.seed({ mediaType: 'tv', tmdbId: 1399, season: 1, episodes: [1, 3] });
		expect(await missing(show)).toEqual([
			{ season: 1, episodes: [2, 4], total_episode: 4, start_episode: 1 },
			{ season: 2, episodes: [], total_episode: 3, start_episode: 1 },
		]);
		expect(await missing({ ...show, season: 1 })).toHaveLength(1);
	});

	it('calls a show complete that holds everything, and one it cannot recognise', async () => {
		for (const season of [0, 1, 2]) server.state.library.seed({ mediaType: 'tv', tmdbId: 1399, season });
		expect(await missing(show)).toEqual([]);
		server.state.recognition.hide({ mediaType: 'tv', tmdbId: 278 });
		expect(await missing({ ...show, tmdb_id: 278 })).toEqual([]);
		server.state.recognition.reveal({ mediaType: 'tv', tmdbId: 278 });
		expect(await missing({ ...show, tmdb_id: 278 })).toHaveLength(1);
	});

	it('calls a season complete that has no episodes', async () => {
		expect(await missing({ ...show, season: 3 })).toEqual([]);
	});

	it.each([
		['without a type', undefined],
		['with an English type', 'tv'],
	])('crashes %s', async (_what, type) => {
		const { status } = await server.api.post('/api/v1/mediaserver/notexists', { ...show, type });
		expect(status).toBe(500);
	});

	it('calls everything missing when no media server answers', async () => {
		server.state.library.seed({ mediaType: 'movie', tmdbId: 550 });
		server.state.library.setReachable(false);
		expect(await missing(film)).toHaveLength(1);
	});

	it('names its media servers, none when none is set up', async () => {
		const url = '/api/v1/mediaserver/clients';
		expect((await server.api.get(url)).data).toEqual([{ name: 'Jellyfin', type: 'jellyfin' }]);
		const bare = await startServer({ mediaServers: [] });
		bare.state.library.seed({ mediaType: 'movie', tmdbId: 550 });
		expect((await bare.api.get(url)).data).toEqual([]);
		expect((await bare.api.post('/api/v1/mediaserver/notexists', film)).data).toHaveLength(1);
		await bare.stop();
	});

	it('answers exists from a copy that is up to six hours old', async () => {
		const exists = async (params: object) =>
			(await server.api.get('/api/v1/mediaserver/exists', { params })).data;
		server.state.library.arrive({ mediaType: 'movie', tmdbId: 550 });
		expect(await missing(film)).toEqual([]);
		expect(await exists({ mtype: MOVIE, tmdbid: 550 })).toMatchObject({ success: false, data: { item: {} } });
		server.clock.advance(6 * 3_600_000);
		const found = await exists({ mtype: MOVIE, tmdbid: 550 });
		expect(found).toMatchObject({ success: true, data: { item: { id: 'item-movie-550' } } });
		expect((await exists({ tmdbid: 550 })).success).toBe(false);
		expect((await exists({ mtype: SHOW, tmdbid: 550 })).success).toBe(false);
	});
});
