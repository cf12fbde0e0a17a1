import { MOVIE, startServer, type Server } from '../world';

const DOWNLOAD = '/api/v1/download/';

describe('downloading with MoviePilot 3', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer({ generation: '3' })));
	afterEach(() => server.stop());
	const seed = () => server.state.downloads.seed({ mediaType: 'movie', tmdbId: 550 });
	const patch = async (hash: string, body: object) =>
		(await server.api.patch(`${DOWNLOAD}${hash}`, body)).data;

	it('downloads a hit handed back untouched', async () => {
		const { hash } = server.state.torrents.seed({ mediaType: 'movie', tmdbId: 550 });
		const params = { media_source: 'themoviedb', mtype: MOVIE };
		const found = (await server.api.get('/api/v1/search/media/550', { params })).data;
		const { media_info: media_in, torrent_info: torrent_in } = found.data[0];
		expect(media_in).toMatchObject({ media_source: 'themoviedb', media_id: '550' });
		const { data } = await server.api.post(DOWNLOAD, { media_in, torrent_in });
		expect(data).toMatchObject({ success: true, data: { download_id: hash } });
		const [record] = (await server.api.get('/api/v1/history/download')).data.data;
		expect(record).toMatchObject({ media_source: 'themoviedb', media_id: '550', download_hash: hash });
	});

	it('answers a search without hits by success false and no data', async () => {
		const params = { media_source: 'themoviedb', mtype: MOVIE };
		const { status, data } = await server.api.get('/api/v1/search/media/550', { params });
		expect([status, data]).toEqual([200, { success: false, message: '未搜索到任何资源', data: null }]);
	});

	it('stops and starts a torrent by patch, one result for each change', async () => {
		const { hash } = seed();
		expect(await patch(hash, { action: 'stop', tags: ['later'] })).toMatchObject({
			success: true,
			data: {
				hash,
				downloader: 'qBittorrent',
				results: [
					{ operation: 'tags', success: true },
					{ operation: 'stop', success: true },
				],
			},
		});
		expect((await server.api.get(DOWNLOAD)).data.data[0].state).toBe('paused');
		await patch(hash, { action: 'start' });
		expect(server.state.downloads.find(hash)?.state).toBe('downloading');
	});

	it.each([
		['a hash that is none', 'abc', { action: 'stop' }, 'hash 格式无效'],
		['no change', 'f'.repeat(40), { downloader: 'qBittorrent' }, '至少需要指定一个要更新的字段'],
		['a torrent it does not have', 'f'.repeat(40), { action: 'stop' }, '未找到下载任务或下载器不可用'],
	])('refuses to patch with %s', async (_what, hash, body, message) => {
		expect(await patch(hash, body)).toEqual({ success: false, message, data: null });
	});

	it('answers 422 to an action it does not know', async () => {
		const { hash } = seed();
		expect((await server.api.patch(`${DOWNLOAD}${hash}`, { action: 'pause' })).status).toBe(422);
	});

	it('lists the newest download first', async () => {
		for (const tmdbId of [550, 530915]) {
			const torrent = server.state.torrents.seed({ mediaType: 'movie', tmdbId });
			const order = { torrent, title: 'x', username: 'admin', source: 'Manual', at: server.clock.now() };
			server.state.downloads.add(order);
		}
		const { data } = await server.api.get('/api/v1/history/download');
		expect(data.data.map((one: { media_id: string }) => one.media_id)).toEqual(['530915', '550']);
	});
});
