import { film, startServer, type Server } from '../world';

const SUBSCRIBE = '/api/v1/subscribe/';

describe('the subscriptions of MoviePilot 2.5', () => {
	let server: Server;
	let admin: Server['api'];
	beforeEach(async () => {
		server = await startServer({ generation: '2.5' });
		admin = await server.login('admin');
	});
	afterEach(() => server.stop());
	const seedShow = (season = 1) => server.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 1399, season });
	const get = async (path: string) => (await admin.get(`${SUBSCRIBE}${path}`)).data;
	const put = async (body: object) => (await admin.put(SUBSCRIBE, body)).data;

	it('answers null for a missing row, and nothing but nulls for a missing title', async () => {
		const { status, data } = await admin.get(`${SUBSCRIBE}99`);
		expect([status, data]).toEqual([200, null]);
		expect(new Set(Object.values(await get('media/tmdb%3A1')))).toEqual(new Set([null]));
	});

	it('has only the fields of its time', async () => {
		seedShow();
		const row = await get('1');
		expect(row).toMatchObject({ tmdbid: 1399, season: 1, lack_episode: 4 });
		for (const later of ['media_source', 'media_id', 'completed_episode', 'best_version_full'])
			expect(row).not.toHaveProperty(later);
	});

	it('takes season 0 of a lookup for any season, and any type for the right one', async () => {
		seedShow(2);
		expect((await get('media/tmdb%3A1399?season=0')).season).toBe(2);
		expect((await get('media/tmdb%3A1399?season=2')).season).toBe(2);
		expect((await get('media/tmdb%3A1399?season=1')).id).toBeNull();
		server.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 278 });
		expect((await get('media/tmdb%3A278')).type).toBe('电视剧');
	});

	it('shows everybody every row', async () => {
		await admin.post(SUBSCRIBE, film);
		const guest = await server.login('guest');
		expect((await guest.get(`${SUBSCRIBE}1`)).data.id).toBe(1);
		expect((await guest.get(`${SUBSCRIBE}user/admin`)).data).toHaveLength(1);
		expect((await guest.delete(`${SUBSCRIBE}1`)).data.success).toBe(true);
		expect(server.state.subscriptions.all()).toEqual([]);
	});

	it('overwrites with defaults what an update leaves out', async () => {
		const settings = { sites: [1], best_version: 1, include: 'x' };
		server.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 1399, settings });
		await put({ id: 1, quality: '4K', include: null });
		expect(await get('1')).toMatchObject({ quality: '4K', sites: [], best_version: 0, include: 'x' });
		expect(await get('1')).toMatchObject({ total_episode: 0, manual_total_episode: 1 });
	});

	it('changes one thing when the whole row is sent back', async () => {
		seedShow();
		const before = await get('1');
		expect((await put({ ...before, quality: '4K' })).success).toBe(true);
		expect(await get('1')).toEqual({ ...before, quality: '4K' });
	});

	it('writes state, note, owner and what is lacking', async () => {
		seedShow();
		const before = await get('1');
		const changes = { state: 'S', note: [1, 2], username: 'guest', lack_episode: 2 };
		await put({ ...before, ...changes });
		expect(await get('1')).toMatchObject(changes);
	});

	it('grows what is lacking with the total only when the body names it', async () => {
		seedShow();
		const before = await get('1');
		await put({ ...before, total_episode: 6, lack_episode: 0 });
		expect(await get('1')).toMatchObject({ total_episode: 6, lack_episode: 4 });
		await put({ ...before, total_episode: 8, lack_episode: 1 });
		expect(await get('1')).toMatchObject({ total_episode: 8, lack_episode: 6 });
	});

	it('deletes and searches a row that is not there with success', async () => {
		expect((await admin.delete(`${SUBSCRIBE}9`)).data.success).toBe(true);
		expect((await get('search/9')).success).toBe(true);
		expect((await get('reset/9')).message).toBe('订阅不存在');
	});

	it('answers 405 to the verbs and the patches of v3', async () => {
		expect((await admin.post(`${SUBSCRIBE}search/1`)).status).toBe(405);
		expect((await admin.post(`${SUBSCRIBE}reset/1`)).status).toBe(405);
		expect((await admin.patch('/api/v1/download/x', {})).status).toBe(405);
	});

	it('keeps the totals of completed shows', async () => {
		server.state.subscriptions.complete(seedShow(), server.clock.now());
		expect(await get(`history/${encodeURIComponent('电视剧')}`)).toMatchObject([{ total_episode: 4 }]);
		expect((await admin.delete(`${SUBSCRIBE}history/9`)).data.success).toBe(true);
	});
});
