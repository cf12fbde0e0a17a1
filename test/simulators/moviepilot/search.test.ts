import { MOVIE, SHOW, startServer, type Server } from './world';

describe('searching torrents with MoviePilot v2', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer()));
	afterEach(() => server.stop());
	const search = async (id: string, params: object) =>
		(await server.api.get(`/api/v1/search/media/${encodeURIComponent(id)}`, { params })).data;
	const findFilm = async () => (await search('tmdb:550', { mtype: MOVIE })).data[0];
	const seedFilm = (fails = false) =>
		server.state.torrents.seed({
			mediaType: 'movie',
			tmdbId: 550,
			seeders: 5,
			size: 7_000,
			free: true,
			fails,
		});

	it('finds torrents with the site’s cookie and the user’s passkey in them', async () => {
		seedFilm();
		const { meta_info, media_info, torrent_info } = await findFilm();
		expect(torrent_info.site_cookie).toContain('CANARY-mp-site-cookie');
		expect(torrent_info.enclosure).toContain('passkey=CANARY-mp-passkey');
		expect(torrent_info).toMatchObject({
			seeders: 5,
			size: 7_000,
			downloadvolumefactor: 0,
			volume_factor: '免费',
		});
		expect(media_info).toMatchObject({ tmdb_id: 550, type: MOVIE });
		expect(media_info).not.toHaveProperty('seasons');
		expect(meta_info).toMatchObject({ begin_season: null, episode_list: [] });
	});

	it('puts rules before seeders and packs before episodes', async () => {
		const seed = (seeders: number, priority: number, episodes: number[] = []) =>
			server.state.torrents.seed({ mediaType: 'tv', tmdbId: 1399, season: 1, seeders, priority, episodes });
		seed(5, 90);
		seed(1, 100, [1]);
		seed(1, 100);
		seed(9, 100, [2]);
		const { data } = await search('tmdb:1399', { mtype: SHOW, season: 1 });
		const texts = data.map((hit: { meta_info: { season_episode: string } }) => hit.meta_info.season_episode);
		expect(texts).toEqual(['S01 E02', 'S01', 'S01 E01', 'S01']);
	});

	it('keeps only torrents within the season, names without one counting as the first', async () => {
		for (const [season, endSeason] of [[1], [2], [1, 2], []])
			server.state.torrents.seed({ mediaType: 'tv', tmdbId: 1399, season, endSeason });
		const count = async (season?: number) => (await search('tmdb:1399', { mtype: SHOW, season })).data.length;
		expect([await count(1), await count(2), await count()]).toEqual([2, 1, 4]);
	});

	it('searches only the sites it is given', async () => {
		seedFilm();
		expect((await search('tmdb:550', { mtype: MOVIE, sites: '2' })).success).toBe(false);
		expect((await search('tmdb:550', { mtype: MOVIE, sites: '1,2' })).success).toBe(true);
	});

	it.each([
		['nothing offered', 'tmdb:550', '未搜索到任何资源'],
		['an unknown title', 'tmdb:99999', '未搜索到任何资源'],
		['a Douban title', 'douban:1', '未识别到豆瓣媒体信息'],
		['no source', '550', '未知的媒体ID'],
	])('answers 200 without success to %s', async (_what, id, message) => {
		expect(await search(id, { mtype: MOVIE })).toEqual({ success: false, message, data: {} });
	});

	it('crashes on an English type', async () => {
		expect(await search('tmdb:550', { mtype: 'movie' })).toBe('Internal Server Error');
	});

	it('counts how many searches ran at once', async () => {
		const slow = await startServer({ searchDelayMs: 100 });
		const one = () => slow.api.get('/api/v1/search/media/tmdb%3A550?mtype=电影');
		await Promise.all([one(), one()]);
		expect(slow.state.searches.mostAtOnce()).toBe(2);
		await slow.stop();
	});
});
