import { film3, show3, startServer, type Server } from '../world';

const SUBSCRIBE = '/api/v1/subscribe/';

describe('the subscriptions of MoviePilot 3', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer({ generation: '3' })));
	afterEach(() => server.stop());
	const seedShow = (draft: object = {}) =>
		server.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 1399, season: 1, ...draft });
	const row = async (id = 1) => (await server.api.get(`${SUBSCRIBE}${id}`)).data.data;
	const put = async (body: object) => (await server.api.put(SUBSCRIBE, body)).data;

	it('tells a new row from one that exists', async () => {
		const create = async () => (await server.api.post(SUBSCRIBE, film3)).data;
		expect(await create()).toEqual({ success: true, message: '新增订阅成功', data: { id: 1 } });
		expect(await create()).toEqual({ success: true, message: '订阅已存在', data: { id: 1 } });
	});

	it('keeps season 0, and makes season 1 of none', async () => {
		for (const season of [0, undefined]) await server.api.post(SUBSCRIBE, { ...show3, season });
		expect(server.state.subscriptions.all().map((one) => one.season)).toEqual([0, 1]);
	});

	it('ignores state, owner and progress of a creation', async () => {
		const body = { ...show3, state: 'S', username: 'x', note: [1], lack_episode: 1 };
		await server.api.post(SUBSCRIBE, body);
		expect(server.state.subscriptions.all()).toMatchObject([
			{ state: 'N', username: 'admin', note: [], lackEpisode: 4 },
		]);
	});

	it('answers a missing row with nothing but nulls', async () => {
		expect(new Set(Object.values(await row(99)))).toEqual(new Set([null]));
	});

	it('updates only what the body names', async () => {
		seedShow({ settings: { sites: [1], best_version: 1, include: 'x' } });
		const before = await row();
		expect((await put({ id: 1, quality: '4K' })).success).toBe(true);
		expect(await row()).toEqual({ ...before, quality: '4K' });
	});

	it('clears a filter that is emptied or null, and no other field', async () => {
		seedShow({ settings: { include: 'x', exclude: 'y', save_path: '/tv', sites: [1] } });
		await put({ id: 1, include: '', exclude: null, save_path: '', sites: null });
		expect(await row()).toMatchObject({ include: null, exclude: null, save_path: '/tv', sites: [1] });
	});

	it('grows what is lacking with a larger total and marks it as made by hand', async () => {
		seedShow();
		await put({ id: 1, total_episode: 6, lack_episode: 1, state: 'S' });
		expect(await row()).toMatchObject({
			total_episode: 6,
			lack_episode: 6,
			manual_total_episode: 1,
			state: 'N',
		});
	});

	it('answers 404 to the deletion of a missing row, 403 to that of somebody else’s', async () => {
		await server.api.post(SUBSCRIBE, film3);
		const guest = await server.login('guest');
		expect((await guest.delete(`${SUBSCRIBE}1`)).status).toBe(403);
		expect((await server.api.delete(`${SUBSCRIBE}1`)).data.data).toEqual({ status: 'deleted' });
		const again = await server.api.delete(`${SUBSCRIBE}1`);
		expect([again.status, again.data.message]).toEqual([404, '订阅不存在']);
	});

	it('answers alike for completed subscriptions', async () => {
		server.state.subscriptions.complete(seedShow(), server.clock.now());
		const guest = await server.login('guest');
		expect((await guest.delete(`${SUBSCRIBE}history/1`)).status).toBe(403);
		expect((await server.api.delete(`${SUBSCRIBE}history/1`)).status).toBe(200);
		expect((await server.api.delete(`${SUBSCRIBE}history/1`)).status).toBe(404);
	});

	it.each(['search', 'reset'])('takes POST to %s a row, never GET', async (verb) => {
		seedShow({ state: 'P', note: [1], lackEpisode: 3 });
		const refused = await server.api.get(`${SUBSCRIBE}${verb}/1`);
		expect([refused.status, refused.headers.allow]).toEqual([405, 'POST']);
		expect((await server.api.post(`${SUBSCRIBE}${verb}/1`)).data.success).toBe(true);
		expect((await server.api.post(`${SUBSCRIBE}${verb}/9`)).data.message).toBe('订阅不存在');
	});

	it('takes GET where told to, as some snapshots do', async () => {
		const other = await startServer({ generation: '3', actionVerb: 'GET' });
		other.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 550 });
		expect((await other.api.post(`${SUBSCRIBE}reset/1`)).status).toBe(405);
		expect((await other.api.get(`${SUBSCRIBE}reset/1`)).data.success).toBe(true);
		await other.stop();
	});

	it('shows a normal user only rows of that name', async () => {
		await server.api.post(SUBSCRIBE, film3);
		const guest = await server.login('guest');
		await guest.post(SUBSCRIBE, film3);
		const { data, headers } = await guest.get(SUBSCRIBE);
		expect([data.data.map((one: { id: number }) => one.id), headers['x-total-count']]).toEqual([[2], '1']);
		expect((await guest.get(`${SUBSCRIBE}user/admin`)).data.data).toEqual([]);
		expect((await server.api.get(`${SUBSCRIBE}user/guest`)).data.data).toMatchObject([{ id: 2 }]);
	});
});
