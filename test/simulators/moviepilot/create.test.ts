import { MOVIE, SHOW, film, show, startServer, type Server } from './world';

const SUBSCRIBE = '/api/v1/subscribe/';

describe('creating a subscription in MoviePilot v2', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer()));
	afterEach(() => server.stop());
	const create = async (body: object) => (await server.api.post(SUBSCRIBE, body)).data;
	const rows = () => server.state.subscriptions.all();
	const refused = (message: string) => ({ success: false, message, data: { id: null } });

	it('answers with the id and stores what TMDB says', async () => {
		expect(await create(film)).toEqual({ success: true, message: '新增订阅成功', data: { id: 1 } });
		const { data } = await server.api.get(`${SUBSCRIBE}1`);
		expect(data).toMatchObject({
			id: 1,
			name: '搏击俱乐部',
			year: '1999',
			type: MOVIE,
			tmdbid: 550,
			season: null,
		});
		expect(data).toMatchObject({
			state: 'N',
			username: 'admin',
			date: '2026-03-01 12:00:00',
			media_id: '550',
		});
	});

	it('counts the episodes of the season as lacking', async () => {
		await create({ ...show, season: 2 });
		const [row] = (await server.api.get(SUBSCRIBE)).data;
		expect(row).toMatchObject({
			type: SHOW,
			season: 2,
			total_episode: 3,
			lack_episode: 3,
			completed_episode: 0,
		});
	});

	it('subscribes season 1 when none is named', async () => {
		await create(show);
		expect(rows().map((row) => row.season)).toEqual([1]);
	});

	it('keeps specials as season 0', async () => {
		expect((await create({ ...show, season: 0 })).success).toBe(true);
		expect(rows().map((row) => row.season)).toEqual([0]);
	});

	it('never keeps a season for a film, but announces it', async () => {
		await create({ ...film, season: 0 });
		expect(rows().map((row) => row.season)).toEqual([null]);
		expect(server.state.notifications.all()[0]?.text).toBe('搏击俱乐部 S00');
	});

	it('loses the season when another id comes with TMDB’s', async () => {
		await create({ ...show, season: 2, doubanid: '3016187' });
		expect(rows().map((row) => row.season)).toEqual([1]);
	});

	it.each([
		['a season without episodes', { ...show, season: 3 }, '未获取到第 3 季的总集数'],
		['a season that does not exist', { ...show, season: 9 }, '未获取到第 9 季的总集数'],
		['a show without seasons', { ...show, tmdbid: 9000 }, '媒体信息中没有季集信息'],
		['a title nobody knows', { ...film, tmdbid: 99999, name: 'Nobody Knows (1999)' }, '未识别到媒体信息'],
		['a collection', { ...film, type: '系列' }, '未识别到媒体信息'],
	])('answers 200 without success to %s', async (_what, body, message) => {
		expect(await create(body)).toEqual(refused(message));
		expect(rows()).toEqual([]);
	});

	it('returns the row that exists and announces it again', async () => {
		await create({ ...show, season: 1 });
		expect(await create({ ...show, season: 1 })).toEqual({
			success: true,
			message: '订阅已存在',
			data: { id: 1 },
		});
		expect(rows()).toHaveLength(1);
		expect(server.state.notifications.count({ mediaType: 'tv', tmdbId: 1399, season: 1 })).toBe(2);
		expect(server.state.notifications.count({ mediaType: 'tv', tmdbId: 1399, season: 2 })).toBe(0);
	});

	it('ignores state, user name and progress from outside', async () => {
		await create({ ...show, state: 'S', username: 'someone', note: [1], lack_episode: 1 });
		expect(rows()[0]).toMatchObject({ state: 'N', username: 'admin', note: [], lackEpisode: 4 });
	});

	it('refuses an id of the caller’s choice', async () => {
		expect((await server.api.post(SUBSCRIBE, { ...film, id: 7 })).status).toBe(400);
	});

	it('makes two rows of two calls that meet between check and insert', async () => {
		const slow = await startServer({ insertDelayMs: 100 });
		await Promise.all([slow.api.post(SUBSCRIBE, film), slow.api.post(SUBSCRIBE, film)]);
		expect(slow.state.subscriptions.all()).toHaveLength(2);
		await slow.stop();
	});

	it('takes its time over pictures when told to', async () => {
		const slow = await startServer({ fanartDelayMs: 150 });
		const begun = performance.now();
		await slow.api.post(SUBSCRIBE, film);
		expect(performance.now() - begun).toBeGreaterThanOrEqual(140);
		await slow.stop();
	});
});
