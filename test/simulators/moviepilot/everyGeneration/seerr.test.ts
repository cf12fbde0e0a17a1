import { DEFAULTS } from '../defaults';
import { names, startSpeaking, type Speaker } from './speakers';

const HOOK = '/api/v1/subscribe/seerr';
const refusedWith = { '2.5': 400, v2: 400, '3': 401 };

const movie = {
	notification_type: 'MEDIA_APPROVED',
	subject: 'Fight Club (1999)',
	media: { media_type: 'movie', tmdbId: 550 },
	request: { requestedBy_username: 'Ada' },
};
const tv = (value: string, name = 'Requested Seasons') => ({
	...movie,
	subject: 'Game of Thrones (2011)',
	media: { media_type: 'tv', tmdbId: '1399' },
	extra: [{ name, value }],
});

describe.each(names)('the webhook for Seerr in MoviePilot %s', (name) => {
	let mp: Speaker;
	beforeEach(async () => (mp = await startSpeaking(name)));
	afterEach(() => mp.server.stop());
	const post = (body: unknown, Authorization: string = DEFAULTS.apiKey) =>
		mp.server.client().post(HOOK, body, { headers: { Authorization } });
	const seasons = () => {
		mp.server.state.runJobs();
		return mp.server.state.subscriptions.all().map((row) => row.season);
	};

	it('takes the bare key and nothing else', async () => {
		for (const secret of ['', 'CANARY-mp-key-wrong-one', `Bearer ${DEFAULTS.apiKey}`])
			expect((await post(movie, secret)).status).toBe(refusedWith[name]);
		expect((await mp.server.api.post(HOOK, movie)).status).toBe(refusedWith[name]);
		expect(seasons()).toEqual([]);
	});

	it('promises success before anything happened', async () => {
		expect((await post(movie)).data.success).toBe(true);
		expect(mp.server.state.subscriptions.all()).toEqual([]);
		expect(seasons()).toEqual([null]);
		expect(mp.server.state.subscriptions.all()).toMatchObject([{ tmdbId: 550, username: 'Ada' }]);
	});

	it('announces a film as season 0 until v3', async () => {
		await post(movie);
		mp.server.state.runJobs();
		const text = name === '3' ? '搏击俱乐部' : '搏击俱乐部 S00';
		expect(mp.server.state.notifications.all()).toMatchObject([{ text }]);
	});

	it('promises success for what nobody recognises', async () => {
		const body = { ...movie, subject: 'Nobody Knows (1999)', media: { media_type: 'movie', tmdbId: 99999 } };
		expect((await post(body)).data.success).toBe(true);
		expect(seasons()).toEqual([]);
	});

	it.each([
		['the seasons it can read', tv('1, 2'), [1, 2]],
		['none that are not parted by comma and space', tv('1,2'), []],
		['none under another name', tv('1', 'Staffeln'), []],
		['none of a request without any', { ...tv('1'), extra: [] }, []],
		['season 0 as the generation takes it', tv('0'), name === '2.5' ? [1] : [0]],
	])('subscribes %s', async (_what, body, expected) => {
		expect((await post(body)).data.success).toBe(true);
		expect(seasons()).toEqual(expected);
	});

	it('refuses other events and half a notice with 200', async () => {
		const said = async (body: object) => (await post(body)).data;
		const pending = { ...movie, notification_type: 'MEDIA_PENDING' };
		expect(await said(pending)).toMatchObject({ success: false, message: '不支持的通知类型' });
		expect(await said({ ...movie, subject: '' })).toMatchObject({
			success: false,
			message: '请求参数不正确',
		});
	});

	it.each([
		['no media', { ...movie, media: null }],
		['a list', [1]],
		['no body', {}],
	])('breaks on %s', async (_what, body) => {
		expect((await post(body)).status).toBe(500);
		expect(seasons()).toEqual([]);
	});
});
