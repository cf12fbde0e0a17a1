import { MOVIE, SHOW, startServer, type Server } from './world';

const DOWNLOAD = '/api/v1/download/';

describe('downloading with MoviePilot v2', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer()));
	afterEach(() => server.stop());
	const search = async (id: string, params: object) =>
		(await server.api.get(`/api/v1/search/media/${encodeURIComponent(id)}`, { params })).data;
	const findFilm = async () => (await search('tmdb:550', { mtype: MOVIE })).data[0];
	const start = async (hit: { media_info: object; torrent_info: object }, more: object = {}) =>
		(await server.api.post(DOWNLOAD, { media_in: hit.media_info, torrent_in: hit.torrent_info, ...more }))
			.data;
	const seedFilm = (fails = false) =>
		server.state.torrents.seed({
			mediaType: 'movie',
			tmdbId: 550,
			seeders: 5,
			size: 7_000,
			free: true,
			fails,
		});

	it('downloads a hit handed back untouched', async () => {
		const { hash } = seedFilm();
		expect(await start(await findFilm())).toMatchObject({ success: true, data: { download_id: hash } });
		const [entry] = (await server.api.get(DOWNLOAD)).data;
		expect(entry).toMatchObject({ hash, state: 'downloading', progress: 0, username: 'admin' });
		expect(entry.media).toMatchObject({ tmdbid: 550, type: MOVIE, title: '搏击俱乐部', season: '' });
	});

	it.each(['site_cookie', 'enclosure', 'site_ua'])('fails without the hit’s %s', async (field) => {
		seedFilm();
		const hit = await findFilm();
		const torrent_info = { ...hit.torrent_info, [field]: null };
		expect(await start({ ...hit, torrent_info })).toEqual({
			success: false,
			message: '任务添加失败',
			data: {},
		});
	});

	it('fails alike for a refused file and an unknown downloader', async () => {
		seedFilm(true);
		expect((await start(await findFilm())).message).toBe('任务添加失败');
		const bare = await startServer({ downloaders: [] });
		expect((await bare.api.get(`${DOWNLOAD}clients`)).data).toEqual([]);
		await bare.stop();
		server.state.torrents.seed({ mediaType: 'movie', tmdbId: 550, seeders: 50 });
		expect((await start(await findFilm(), { downloader: 'nobody' })).message).toBe('任务添加失败');
		expect((await start(await findFilm(), { downloader: 'qBittorrent' })).success).toBe(true);
	});

	it('crashes without a type, answers 422 without a torrent', async () => {
		seedFilm();
		const { media_info, torrent_info } = await findFilm();
		const post = (body: object) => server.api.post(DOWNLOAD, body);
		expect((await post({ media_in: { ...media_info, type: null }, torrent_in: torrent_info })).status).toBe(
			500,
		);
		expect((await post({ media_in: media_info })).status).toBe(422);
		expect(server.state.downloads.queue()).toEqual([]);
	});

	it('adds a torrent once but records it twice', async () => {
		seedFilm();
		const hit = await findFilm();
		await start(hit);
		await start(hit);
		expect((await server.api.get(DOWNLOAD)).data).toHaveLength(1);
		expect((await server.api.get('/api/v1/history/download?page=1&count=30')).data).toHaveLength(2);
		expect(server.state.notifications.count({ mediaType: 'movie', tmdbId: 550, kind: 'download' })).toBe(2);
	});

	it('knows nothing of a foreign torrent', async () => {
		server.state.downloads.seed({ name: 'Somebody.Elses.Torrent' });
		server.state.downloads.seed({
			mediaType: 'tv',
			tmdbId: 1399,
			season: 1,
			episodes: [1, 2, 3],
			progress: 12.5,
		});
		const [foreign, own] = (await server.api.get(DOWNLOAD)).data;
		expect([foreign.media, foreign.title]).toEqual([{}, 'Somebody.Elses.Torrent']);
		expect(own.media).toMatchObject({ tmdbid: 1399, type: SHOW, season: 'S01', episode: 'E01-E03' });
		expect((await server.api.get(`${DOWNLOAD}?name=other`)).data).toEqual([]);
	});

	it('stops, starts and removes a torrent it has', async () => {
		const { hash } = server.state.downloads.seed({ mediaType: 'movie', tmdbId: 550 });
		const stateOf = async () => (await server.api.get(DOWNLOAD)).data[0]?.state;
		await server.api.get(`${DOWNLOAD}stop/${hash}`);
		expect(await stateOf()).toBe('paused');
		await server.api.get(`${DOWNLOAD}start/${hash}`);
		expect(await stateOf()).toBe('downloading');
		expect((await server.api.delete(`${DOWNLOAD}${hash}`)).data.success).toBe(true);
		expect((await server.api.delete(`${DOWNLOAD}${hash}`)).data.success).toBe(false);
		expect(await stateOf()).toBeUndefined();
	});

	it('moves a finished download into the library', async () => {
		const { hash } = server.state.downloads.seed({
			mediaType: 'tv',
			tmdbId: 1399,
			season: 2,
			episodes: [1, 2],
		});
		server.state.downloads.finish(hash);
		expect((await server.api.get(DOWNLOAD)).data).toEqual([]);
		const body = { type: SHOW, title: 'Game of Thrones', tmdb_id: 1399, season: 2 };
		const { data } = await server.api.post('/api/v1/mediaserver/notexists', body);
		expect(data).toMatchObject([{ season: 2, episodes: [3] }]);
	});
});
