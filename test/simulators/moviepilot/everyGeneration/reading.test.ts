import { MOVIE, SHOW } from '../world';
import { names, startSpeaking, type Speaker } from './speakers';

describe.each(names)('what else MoviePilot %s tells', (name) => {
	let mp: Speaker;
	beforeEach(async () => (mp = await startSpeaking(name)));
	afterEach(() => mp.server.stop());

	it('finds films and shows by a part of either name, without their seasons', async () => {
		const find = (title: string, more = '') =>
			mp.get(`/api/v1/media/search?title=${title}&type=media${more}`);
		expect(await find('fight')).toMatchObject([{ year: '1999' }, { year: '2030' }]);
		expect(await find('权力')).toMatchObject([
			{ type: SHOW, title: '权力的游戏', seasons: {}, season_info: [] },
		]);
		expect(await find('fight', '&page=2&count=1')).toMatchObject([{ year: '2030' }]);
		expect(await find('nobody')).toEqual([]);
	});

	it('does not find by title what TMDB no longer tells, and wants a title', async () => {
		mp.server.state.recognition.hide({ mediaType: 'movie', tmdbId: 777 });
		expect(await mp.get('/api/v1/media/search?title=fight')).toHaveLength(1);
		expect((await mp.client.get('/api/v1/media/search')).status).toBe(422);
	});

	it('lists the rows of one user', async () => {
		const { subscriptions } = mp.server.state;
		subscriptions.seed({ mediaType: 'movie', tmdbId: 550, username: 'guest' });
		subscriptions.seed({ mediaType: 'movie', tmdbId: 530915 });
		expect(await mp.get('/api/v1/subscribe/user/guest')).toMatchObject([{ id: 1, username: 'guest' }]);
		expect(await mp.get('/api/v1/subscribe/user/nobody')).toEqual([]);
	});

	it('tells of each episode what was downloaded and what is held', async () => {
		const season = { mediaType: 'tv', tmdbId: 1399, season: 1 } as const;
		mp.server.state.subscriptions.seed(season);
		mp.server.state.library.seed({ ...season, episodes: [1] });
		const torrent = mp.server.state.torrents.seed({ ...season, episodes: [2] });
		mp.server.state.downloads.add({
			...{ torrent, title: 'x', username: 'admin', source: 'Subscribe', at: mp.server.clock.now() },
		});
		const { subscribe, episodes } = await mp.get('/api/v1/subscribe/files/1');
		expect([subscribe.id, Object.keys(episodes)]).toEqual([1, ['1', '2', '3', '4']]);
		expect(episodes[1]).toMatchObject({ download: [], library: [{ storage: 'local' }] });
		expect(episodes[2]).toMatchObject({ download: [{ hash: torrent.hash }], library: [] });
		expect(await mp.get('/api/v1/subscribe/files/9')).toEqual({ subscribe: null, episodes: {} });
	});

	it('tells of a film under number 0', async () => {
		mp.server.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 550 });
		mp.server.state.library.seed({ mediaType: 'movie', tmdbId: 550 });
		const { episodes } = await mp.get('/api/v1/subscribe/files/1');
		expect(episodes).toMatchObject({ 0: { title: '搏击俱乐部', library: [{}] } });
	});

	it('keeps the last search of anybody', async () => {
		const { hash } = mp.server.state.torrents.seed({ mediaType: 'movie', tmdbId: 550 });
		expect(await mp.get('/api/v1/search/last')).toEqual([]);
		expect(await mp.searchTorrents(550, MOVIE)).toMatchObject({ success: true, data: [{}] });
		const guest = await mp.server.login('guest');
		const { data } = await guest.get('/api/v1/search/last');
		const hits = name === '3' ? data.data : data;
		expect(hits).toHaveLength(1);
		expect(mp.server.state.torrents.byEnclosure(hits[0].torrent_info.enclosure)?.hash).toBe(hash);
		await mp.searchTorrents(530915, MOVIE);
		expect(await mp.get('/api/v1/search/last')).toEqual([]);
	});

	it('tells what was moved into the library, newest first, by title', async () => {
		for (const tmdbId of [550, 530915]) {
			const { hash } = mp.server.state.downloads.seed({ mediaType: 'movie', tmdbId, hash: `hash-${tmdbId}` });
			mp.server.state.downloads.finish(hash);
		}
		mp.server.state.downloads.finish(mp.server.state.downloads.seed({ name: 'Foreign' }).hash);
		const transfers = async (query = '') =>
			(await mp.client.get(encodeURI(`/api/v1/history/transfer${query}`))).data;
		expect(await transfers()).toMatchObject({
			success: true,
			data: { total: 2, list: [{ title: '1917', status: true }, { download_hash: 'hash-550' }] },
		});
		expect((await transfers('?title=搏击')).data).toMatchObject({
			total: 1,
			list: [{ title: '搏击俱乐部' }],
		});
		expect((await transfers('?page=2&count=1')).data).toMatchObject({
			total: 2,
			list: [{ title: '搏击俱乐部' }],
		});
		expect((await transfers('?status=false')).data).toEqual({ list: [], total: 0 });
	});
});
