import { DEFAULTS } from '../defaults';
import { startServer, type Server } from '../world';

const { apiKey: KEY } = DEFAULTS;
const CURRENT = '/api/v1/user/current';
const STATUS = '/api/v3/system/status';
const LOGIN = '/api/v1/login/access-token';
const wrong = 'CANARY-mp-key-wrong-one';
const refusal = (message: string) => ({ success: false, message, data: null });

describe('credentials of MoviePilot 3', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer({ generation: '3' })));
	afterEach(() => server.stop());

	it.each([
		['the X-API-KEY header', CURRENT, { 'X-API-KEY': KEY }],
		['?apikey=', `${CURRENT}?apikey=${KEY}`, {}],
		['?token=', `${CURRENT}?token=${KEY}`, {}],
	])('accepts the key in %s', async (_way, url, headers) => {
		const { status, data } = await server.client().get(url, { headers });
		expect([status, data.data.name]).toEqual([200, 'admin']);
	});

	it.each([
		['nothing', CURRENT, {}, 'Not authenticated'],
		['a wrong header', CURRENT, { 'X-API-KEY': wrong }, 'apikey 校验不通过'],
		['a wrong ?token=', `${CURRENT}?token=${wrong}`, {}, 'token 校验不通过'],
		['a dead login', CURRENT, { Authorization: 'Bearer dead' }, 'token校验不通过'],
		[
			'a dead login beside a right key',
			CURRENT,
			{ Authorization: 'Bearer dead', 'X-API-KEY': KEY },
			'token校验不通过',
		],
		['no key on the Radarr emulation', STATUS, {}, 'apikey 校验不通过'],
		['?token= on the Radarr emulation', `${STATUS}?token=${KEY}`, {}, 'apikey 校验不通过'],
	])('answers 401 to %s', async (_what, url, headers, message) => {
		const answer = await server.client().get(url, { headers });
		expect([answer.status, answer.data]).toEqual([401, refusal(message)]);
		expect(answer.headers['www-authenticate']).toBe('Bearer');
	});

	it('refuses the key while its superuser is inactive or gone', async () => {
		server.state.accounts.setActive('admin', false);
		const inactive = await server.api.get(CURRENT);
		expect([inactive.status, inactive.data]).toEqual([401, refusal('用户权限不足')]);
		expect((await server.api.get(STATUS)).status).toBe(401);
		server.state.accounts.remove('admin');
		expect((await server.api.get(CURRENT)).status).toBe(401);
	});

	it('answers 503 to anybody while it starts', async () => {
		const admin = await server.login('admin');
		server.state.accounts.setStarting(true);
		expect([(await server.api.get(CURRENT)).status, (await admin.get(CURRENT)).status]).toEqual([503, 503]);
		server.state.accounts.setStarting(false);
		expect((await admin.get(CURRENT)).status).toBe(200);
	});

	it('answers 401 to the login of a user who is inactive, and after a restart', async () => {
		const guest = await server.login('guest');
		server.state.accounts.setActive('guest', false);
		expect((await guest.get(CURRENT)).data.message).toBe('用户不存在或已禁用');
		server.state.accounts.setActive('guest', true);
		server.state.restart();
		expect((await guest.get(CURRENT)).status).toBe(401);
	});

	it('keeps what is the superuser’s from others with 403', async () => {
		const { status, data } = await (await server.login('guest')).get('/api/v1/system/env');
		expect([status, data]).toEqual([403, refusal('用户权限不足')]);
		expect((await server.api.get('/api/v1/system/env')).data.data.VERSION).toBe('v3.0.1');
	});

	it('leaves login and version bare, or wraps them where told', async () => {
		const form = new URLSearchParams({ username: 'admin', password: 'CANARY-mp-password-admin' });
		expect((await server.client().post(LOGIN, form)).data.token_type).toBe('bearer');
		expect((await server.api.get(STATUS)).data.version).toBe('v3.0.1');
		const other = await startServer({ generation: '3', wrapsLogin: true, wrapsStatus: true });
		expect((await other.client().post(LOGIN, form)).data.data.token_type).toBe('bearer');
		expect((await other.api.get(STATUS)).data.data.version).toBe('v3.0.1');
		await other.stop();
	});

	it('asks for the second factor once the password is right', async () => {
		const user = { name: 'otp', password: 'p', superuser: false, otp: '123456' };
		const guarded = await startServer({ generation: '3', users: [user] });
		const login = (fields: Record<string, string>) =>
			guarded.client().post(LOGIN, new URLSearchParams({ username: 'otp', ...fields }));
		const asked = await login({ password: 'p' });
		expect([asked.status, asked.headers['x-mfa-required']]).toEqual([401, 'true']);
		expect(asked.data.data.mfa_methods).toEqual(['otp']);
		const guessed = await login({ password: 'no' });
		expect([guessed.status, guessed.headers['x-mfa-required']]).toEqual([401, undefined]);
		expect((await login({ password: 'p', otp_password: '000000' })).data.message).toBe('用户名或密码错误');
		expect((await login({ password: 'p', otp_password: '123456' })).status).toBe(200);
		await guarded.stop();
	});

	it('refuses a version that is not 3.0', async () => {
		await expect(startServer({ generation: '3', version: 'v2.15.6' })).rejects.toThrow('3 means');
	});
});
