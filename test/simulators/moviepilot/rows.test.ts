import { MOVIE, SHOW, film, show, startServer, type Server } from './world';

const SUBSCRIBE = '/api/v1/subscribe/';
const values = (row: object) => [...new Set(Object.values(row))];

describe('the subscriptions of MoviePilot v2', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer()));
	afterEach(() => server.stop());
	const seedShow = (season = 1) => server.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 1399, season });
	const get = async (path: string) => (await server.api.get(`${SUBSCRIBE}${path}`)).data;
	const media = (id: number, query = '') => get(`media/tmdb%3A${id}${query}`);

	it('answers a missing row with nothing but nulls', async () => {
		expect(values(await get('99'))).toEqual([null]);
		expect(values(await media(0))).toEqual([null]);
		expect(values(await get('media/tmdb%3Aabc'))).toEqual([null]);
	});

	it('looks up by number and season, any season when none is named, never by type', async () => {
		seedShow(1);
		seedShow(2);
		expect((await media(1399)).season).toBe(1);
		expect((await media(1399, '?season=2')).season).toBe(2);
		expect((await media(1399, '?season=0')).id).toBeNull();
		server.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 278 });
		expect((await media(278)).type).toBe(SHOW);
	});

	it('lists every state', async () => {
		for (const state of ['N', 'R', 'P', 'S'] as const)
			server.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 550, state });
		expect((await get('')).map((row: { state: string }) => row.state)).toEqual(['N', 'R', 'P', 'S']);
	});

	it('deletes a row, and with the same success one that is not there', async () => {
		seedShow();
		for (const id of [1, 1, 99])
			expect((await server.api.delete(`${SUBSCRIBE}${id}`)).data).toMatchObject({ success: true });
		expect(server.state.subscriptions.all()).toEqual([]);
	});

	it('deletes every season and any type by number', async () => {
		seedShow(1);
		server.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 278 });
		server.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 278 });
		await server.api.delete(`${SUBSCRIBE}media/tmdb%3A278`);
		expect(server.state.subscriptions.all().map((row) => row.tmdbId)).toEqual([1399]);
	});

	it.each(['R', 'P', 'S'])('sets the state %s', async (state) => {
		seedShow();
		expect((await server.api.put(`${SUBSCRIBE}status/1?state=${state}`)).data.success).toBe(true);
		expect((await get('1')).state).toBe(state);
	});

	it('refuses the state N, a missing state and a missing row', async () => {
		seedShow();
		const put = async (path: string) => server.api.put(`${SUBSCRIBE}status/${path}`);
		expect((await put('1?state=N')).data).toMatchObject({ success: false, message: '无效的订阅状态' });
		expect((await put('9?state=S')).data).toMatchObject({ success: false, message: '订阅不存在' });
		expect((await put('1')).status).toBe(422);
	});

	it('overwrites by default what an update leaves out, and skips nulls', async () => {
		const settings = { sites: [1], best_version: 1, include: 'x' };
		server.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 1399, settings });
		await server.api.put(SUBSCRIBE, { id: 1, quality: '4K', include: null });
		expect(await get('1')).toMatchObject({
			quality: '4K',
			sites: [],
			best_version: 0,
			include: 'x',
			name: '权力的游戏',
		});
		expect(await get('1')).toMatchObject({ total_episode: 0, manual_total_episode: 1, season: 1 });
	});

	it('changes one thing when the whole row is sent back', async () => {
		seedShow();
		const before = await get('1');
		const answer = await server.api.put(SUBSCRIBE, { ...before, quality: '4K' });
		expect(answer.data.success).toBe(true);
		expect(await get('1')).toEqual({ ...before, quality: '4K' });
	});

	it('grows what is lacking with the total, and writes neither progress nor state', async () => {
		seedShow();
		const before = await get('1');
		await server.api.put(SUBSCRIBE, { ...before, total_episode: 6, lack_episode: 1, state: 'S', note: [1] });
		expect(await get('1')).toMatchObject({ total_episode: 6, lack_episode: 6, state: 'N', note: [] });
	});

	it('reports an update of a missing row', async () => {
		const { data } = await server.api.put(SUBSCRIBE, { ...film, id: 9 });
		expect(data).toMatchObject({ success: false, message: '订阅不存在' });
	});

	it('resets a row to running with everything lacking', async () => {
		server.state.subscriptions.seed({
			mediaType: 'tv',
			tmdbId: 1399,
			note: [1, 2],
			lackEpisode: 2,
			state: 'P',
		});
		expect((await get('reset/1')).success).toBe(true);
		expect(await get('1')).toMatchObject({ note: [], lack_episode: 4, state: 'R' });
		expect(await get('reset/9')).toMatchObject({ success: false, message: '订阅不存在' });
	});

	it('shows a normal user only rows of that name', async () => {
		const guest = await server.login('guest');
		await guest.post(SUBSCRIBE, film);
		await server.api.post(SUBSCRIBE, show);
		const ids = ({ data }: { data: { id: number }[] }) => data.map((row) => row.id);
		expect(ids(await guest.get(SUBSCRIBE))).toEqual([1]);
		expect(ids(await server.api.get(SUBSCRIBE))).toEqual([1, 2]);
		expect((await guest.get(`${SUBSCRIBE}2`)).data.id).toBeNull();
		expect((await guest.put(`${SUBSCRIBE}status/2?state=S`)).data.message).toBe('订阅不存在');
		await guest.delete(`${SUBSCRIBE}2`);
		expect(server.state.subscriptions.all()).toHaveLength(2);
	});

	it('gives a normal user an own row beside another’s', async () => {
		await server.api.post(SUBSCRIBE, film);
		const guest = await server.login('guest');
		expect((await guest.post(SUBSCRIBE, film)).data).toMatchObject({
			message: '新增订阅成功',
			data: { id: 2 },
		});
		expect((await server.api.post(SUBSCRIBE, film)).data).toMatchObject({
			message: '订阅已存在',
			data: { id: 1 },
		});
	});

	it('pages the history of one type, newest first, shows without their totals', async () => {
		const { subscriptions } = server.state;
		for (const season of [1, 2]) subscriptions.complete(seedShow(season), server.clock.now());
		subscriptions.complete(subscriptions.seed({ mediaType: 'movie', tmdbId: 550 }), server.clock.now());
		const history = (type: string, query = '') => get(`history/${encodeURIComponent(type)}${query}`);
		expect(await history(MOVIE)).toHaveLength(1);
		expect(await history(SHOW)).toMatchObject([
			{ id: 2, season: 2, total_episode: 0, tmdbid: 1399 },
			{ id: 1, season: 1 },
		]);
		expect(await history(SHOW, '?page=2&count=1')).toMatchObject([{ id: 1 }]);
		expect(await history('tv')).toEqual([]);
		await server.api.delete(`${SUBSCRIBE}history/2`);
		expect(await history(SHOW)).toMatchObject([{ id: 1 }]);
	});
});
