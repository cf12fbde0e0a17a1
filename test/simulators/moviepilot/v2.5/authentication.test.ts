import { DEFAULTS } from '../defaults';
import { startServer, type Server } from '../world';

const { apiKey: KEY } = DEFAULTS;
const CURRENT = '/api/v1/user/current';
const STATUS = '/api/v3/system/status';
const LIST = '/api/v1/subscribe/list';
const wrong = 'CANARY-mp-key-wrong-one';

describe('credentials of MoviePilot 2.5', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer({ generation: '2.5' })));
	afterEach(() => server.stop());

	it.each([
		['the X-API-KEY header', CURRENT, { 'X-API-KEY': KEY }],
		['?apikey=', `${CURRENT}?apikey=${KEY}`, {}],
		['?token=', `${CURRENT}?token=${KEY}`, {}],
		['nothing', CURRENT, {}],
	])('answers 401 to %s where a login is wanted', async (_way, url, headers) => {
		const answer = await server.client().get(url, { headers });
		expect([answer.status, answer.data]).toEqual([401, { detail: 'Not authenticated' }]);
		expect(answer.headers['www-authenticate']).toBe('Bearer');
	});

	it('takes a login on normal endpoints, and answers bare', async () => {
		const { status, data } = await (await server.login('admin')).get(CURRENT);
		expect(status).toBe(200);
		expect(data).toMatchObject({ name: 'admin', is_superuser: true });
	});

	it('does not offer its setup wizard in a login', async () => {
		const form = new URLSearchParams({ username: 'admin', password: 'CANARY-mp-password-admin' });
		const { data } = await server.client().post('/api/v1/login/access-token', form);
		expect(data.token_type).toBe('bearer');
		expect(data).not.toHaveProperty('wizard');
	});

	it('answers 403 to a bad login, whatever key is beside it', async () => {
		const headers = { Authorization: 'Bearer dead', 'X-API-KEY': KEY };
		const answer = await server.client().get(CURRENT, { headers });
		expect([answer.status, answer.data]).toEqual([403, { detail: 'token校验不通过' }]);
	});

	it.each([
		['the header', STATUS, { 'X-API-KEY': KEY }],
		['?apikey=', `${STATUS}?apikey=${KEY}`, {}],
	])('tells its version to a key in %s', async (_way, url, headers) => {
		expect((await server.client().get(url, { headers })).data.version).toBe('v2.5.6');
	});

	it('tells its version to no wrong key and to no login', async () => {
		const answer = await server.client().get(STATUS, { headers: { 'X-API-KEY': wrong } });
		expect([answer.status, answer.data]).toEqual([401, { detail: 'API_KEY 校验不通过' }]);
		expect((await (await server.login('admin')).get(STATUS)).status).toBe(401);
	});

	it('takes ?token= on the list made for it, and nothing else there', async () => {
		server.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 550 });
		expect((await server.client().get(`${LIST}?token=${KEY}`)).data).toHaveLength(1);
		const refused = await server.client().get(`${LIST}?token=${wrong}`);
		expect([refused.status, refused.data]).toEqual([401, { detail: 'API_TOKEN 校验不通过' }]);
		expect((await server.api.get(LIST)).status).toBe(401);
		expect((await (await server.login('admin')).get(LIST)).status).toBe(401);
	});

	it('tells its version to a superuser login, not to a normal one', async () => {
		const url = '/api/v1/system/env';
		expect((await (await server.login('admin')).get(url)).data.data.VERSION).toBe('v2.5.6');
		const refused = await (await server.login('guest')).get(url);
		expect([refused.status, refused.data]).toEqual([400, { detail: '用户权限不足' }]);
	});

	it('takes its key without looking whose it is', async () => {
		server.state.accounts.setActive('admin', false);
		expect((await server.api.get(STATUS)).status).toBe(200);
	});

	it('refuses a version that is not 2.5', async () => {
		await expect(startServer({ generation: '2.5', version: 'v2.9.0' })).rejects.toThrow('2.5 means');
	});
});
