import { openSession } from './session';

let trakt: Awaited<ReturnType<typeof openSession>>;
beforeEach(async () => {
	trakt = await openSession();
});
afterEach(() => trakt.stop());

const isAccepted = async (token: string) =>
	(await trakt.get('/sync/last_activities', { Authorization: `Bearer ${token}` })).status === 200;

describe('device sign-in', () => {
	const start = async () => (await trakt.json('/oauth/device/code', { client_id: trakt.clientId })).data;
	const poll = (code: string) => {
		trakt.clock.advance(5000);
		return trakt.json('/oauth/device/token', { code, client_id: trakt.clientId });
	};

	it('waits for the owner, then gives tokens once', async () => {
		const device = await start();
		expect(device).toMatchObject({
			user_code: expect.stringMatching(/^\w{8}$/),
			expires_in: 600,
			interval: 5,
		});
		const waiting = await poll(device.device_code);
		expect([waiting.status, waiting.data]).toEqual([400, '']);
		trakt.state.devices.approve(device.user_code, 'sean');
		const { status, data } = await poll(device.device_code);
		expect(status).toBe(200);
		expect(await isAccepted(data.access_token)).toBe(true);
		expect((await poll(device.device_code)).status).toBe(409);
	});

	it('tells unknown, too fast, too late and denied apart', async () => {
		expect((await poll('unknown')).status).toBe(404);
		const { device_code: code, user_code: userCode } = await start();
		await poll(code);
		trakt.clock.advance(-4000);
		expect((await poll(code)).status).toBe(429);
		trakt.state.devices.deny(userCode);
		expect((await poll(code)).status).toBe(418);
		trakt.clock.advance(600_000);
		expect((await poll(code)).status).toBe(410);
	});

	it('reads code, not device_code, and needs a client', async () => {
		const { device_code: code } = await start();
		const wrong = await trakt.json('/oauth/device/token', { device_code: code, client_id: trakt.clientId });
		expect(wrong.status).toBe(404);
		expect((await trakt.json('/oauth/device/code', {})).data.error_description).toBe('client_id is required');
	});

	it('is approved on the page it names', async () => {
		const device = await start();
		expect((await trakt.openPage(`${device.verification_url}?code=${device.user_code}`)).status).toBe(200);
		expect((await poll(device.device_code)).status).toBe(200);
	});
});
