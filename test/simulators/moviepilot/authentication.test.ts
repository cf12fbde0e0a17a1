import { DEFAULTS } from './defaults';
import { startServer, type Server } from './world';

const { apiKey: KEY } = DEFAULTS;

const CURRENT = '/api/v1/user/current';
const STATUS = '/api/v3/system/status';
const LOGIN = '/api/v1/login/access-token';
const wrong = 'CANARY-mp-key-wrong-one';

describe('credentials of MoviePilot v2', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer()));
	afterEach(() => server.stop());

	it.each([
		['the X-API-KEY header', CURRENT, { 'X-API-KEY': KEY }],
		['?apikey=', `${CURRENT}?apikey=${KEY}`, {}],
		['?token=', `${CURRENT}?token=${KEY}`, {}],
		['the header on the Radarr emulation', STATUS, { 'X-API-KEY': KEY }],
		['?apikey= on the Radarr emulation', `${STATUS}?apikey=${KEY}`, {}],
	])('accepts the key in %s', async (_way, url, headers) => {
		expect((await server.client().get(url, { headers })).status).toBe(200);
	});

	it.each([
		['a wrong header', CURRENT, { 'X-API-KEY': wrong }, 'API_KEY 校验不通过'],
		['a wrong ?apikey=', `${CURRENT}?apikey=${wrong}`, {}, 'API_KEY 校验不通过'],
		['a wrong ?token=', `${CURRENT}?token=${wrong}`, {}, 'API_TOKEN 校验不通过'],
		[
			'a right header beside a wrong ?apikey=',
			`${CURRENT}?apikey=${wrong}`,
			{ 'X-API-KEY': KEY },
			'API_KEY 校验不通过',
		],
		['no credentials', CURRENT, {}, 'Not authenticated'],
		['the bare key as Authorization', CURRENT, { Authorization: KEY }, 'Not authenticated'],
		['no key on the Radarr emulation', STATUS, {}, 'API_KEY 校验不通过'],
		['?token= on the Radarr emulation', `${STATUS}?token=${KEY}`, {}, 'API_KEY 校验不通过'],
	])('answers 401 to %s', async (_what, url, headers, detail) => {
		const answer = await server.client().get(url, { headers });
		expect([answer.status, answer.data]).toEqual([401, { detail }]);
	});

	it('names Bearer as the scheme when nothing was sent', async () => {
		expect((await server.client().get(CURRENT)).headers['www-authenticate']).toBe('Bearer');
	});

	it('lets an API key act as the superuser', async () => {
		const { data } = await server.api.get(CURRENT);
		expect(data).toMatchObject({ name: 'admin', is_superuser: true });
	});

	it('tells its version to a key, never to a login', async () => {
		expect((await server.api.get(STATUS)).data.version).toBe('v2.15.6');
		expect((await (await server.login('admin')).get(STATUS)).status).toBe(401);
	});

	it('tells its version to a superuser login, not to a normal one', async () => {
		const url = '/api/v1/system/env';
		expect((await (await server.login('admin')).get(url)).data.data.VERSION).toBe('v2.15.6');
		const refused = await (await server.login('guest')).get(url);
		expect([refused.status, refused.data]).toEqual([400, { detail: '用户权限不足' }]);
	});

	it('logs a user in by form', async () => {
		const form = new URLSearchParams({
			username: 'guest',
			password: 'CANARY-mp-password-guest',
			grant_type: 'password',
		});
		const { status, data } = await server.client().post(LOGIN, form);
		expect(status).toBe(200);
		expect(data).toMatchObject({ token_type: 'bearer', super_user: false, user_name: 'guest' });
		expect((await (await server.login('guest')).get(CURRENT)).data.name).toBe('guest');
	});

	it.each([
		['a wrong password', { username: 'admin', password: 'no' }],
		['an unknown user', { username: 'nobody', password: 'no' }],
	])('answers 401 to a login with %s', async (_what, fields) => {
		const answer = await server.client().post(LOGIN, new URLSearchParams(fields));
		expect([answer.status, answer.data]).toEqual([401, { detail: '用户名或密码或二次校验码不正确' }]);
	});

	it('asks a user with a second factor for the code', async () => {
		const user = { name: 'otp', password: 'p', superuser: false, otp: '123456' };
		const guarded = await startServer({ users: [user] });
		const login = (otp_password: string) =>
			guarded.client().post(LOGIN, new URLSearchParams({ username: 'otp', password: 'p', otp_password }));
		expect([(await login('')).status, (await login('123456')).status]).toEqual([401, 200]);
		await guarded.stop();
	});

	it('answers 422 to a login as JSON and to one without a password', async () => {
		const json = await server
			.client()
			.post(LOGIN, { username: 'admin', password: 'CANARY-mp-password-admin' });
		expect(json.status).toBe(422);
		const half = await server.client().post(LOGIN, new URLSearchParams({ username: 'admin' }));
		expect(half.data.detail).toEqual([
			{ type: 'missing', msg: 'Field required', loc: ['body', 'password'], input: null },
		]);
	});

	it('forgets every login when it restarts', async () => {
		const user = await server.login('admin');
		expect((await user.get(CURRENT)).status).toBe(200);
		server.state.restart();
		const answer = await user.get(CURRENT);
		expect([answer.status, answer.data]).toEqual([403, { detail: 'token校验不通过' }]);
	});

	it('ends a login after eight days', async () => {
		const user = await server.login('admin');
		server.clock.advance(8 * 86_400_000 - 1);
		expect((await user.get(CURRENT)).status).toBe(200);
		server.clock.advance(1);
		expect((await user.get(CURRENT)).status).toBe(403);
	});

	it('lets a dead login spoil a right key beside it', async () => {
		const headers = { Authorization: 'Bearer dead', 'X-API-KEY': KEY };
		expect((await server.client().get(CURRENT, { headers })).status).toBe(403);
	});

	it('answers 401 to a dead login when told that this server does', async () => {
		const other = await startServer({ badLoginStatus: 401 });
		const headers = { Authorization: 'Bearer dead' };
		expect((await other.client().get(CURRENT, { headers })).status).toBe(401);
		await other.stop();
	});

	it('tells a removed user from an inactive one', async () => {
		const user = await server.login('guest');
		server.state.accounts.setActive('guest', false);
		expect((await user.get(CURRENT)).data).toEqual({ detail: '用户未激活' });
		server.state.accounts.remove('guest');
		const gone = await user.get(CURRENT);
		expect([gone.status, gone.data]).toEqual([403, { detail: '用户不存在' }]);
	});

	it('refuses to start with a key MoviePilot would replace', async () => {
		await expect(startServer({ apiKey: 'short' })).rejects.toThrow('16 characters');
	});
});
