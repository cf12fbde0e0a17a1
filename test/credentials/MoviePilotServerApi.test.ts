import { MoviePilotServerApi } from '../../credentials/MoviePilotServerApi.credentials';
import { DEFAULTS } from '../simulators/moviepilot/defaults';
import { startServer, type Server } from '../simulators/moviepilot/world';
import { startEchoServer } from '../support/engine/echoServer';
import { runCredentialTest } from './runCredentialTest';

const words = {
	page: /^A web page answered/,
	key: /^MoviePilot does not accept this\. Copy the key again/,
	other: /^Something answers at this address, but not like MoviePilot/,
	redirect: /^The server redirects/,
};
const strange = 'CANARY-wrong-key-0123';
const right = { apiKey: DEFAULTS.apiKey, requestsPerSecond: 3 };
const test = async (url: string, credential: object = {}) =>
	await runCredentialTest('moviePilotServerApi', { ...right, url, ...credential });

describe('the test of the credential, run by n8n', () => {
	let server: Server;
	beforeAll(async () => {
		server = await startServer();
	});
	afterAll(async () => await server.stop());
	beforeEach(() => {
		server.log.length = 0;
		server.faults.clear();
	});

	it.each(['', '/', '/api/v1', '/api/v1/', '/#/dashboard', '/?from=menu'])(
		'passes with the right key and the address followed by %j',
		async (suffix) => {
			expect(await test(`${server.url}${suffix}`)).toBeNull();
			expect(server.log.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /api/v1/user/current']);
		},
	);

	it('passes with an address without http:// and a key with a line break behind it', async () => {
		expect(await test(server.url.replace('http://', ''), { apiKey: `${DEFAULTS.apiKey}\n` })).toBeNull();
	});

	it('sends the key in its header and never in the address', async () => {
		await test(server.url);
		const [sent] = server.log;
		expect(sent?.headers['x-api-key']).toBe(DEFAULTS.apiKey);
		expect(sent?.headers).not.toHaveProperty('authorization');
		expect(sent?.url).not.toContain('CANARY');
	});

	it('tells a wrong key, a web page and another program apart', async () => {
		expect(await test(server.url, { apiKey: strange })).toMatch(words.key);
		expect(await test(server.url, { apiKey: '' })).toMatch(words.key);
		expect(await test(`${server.url}/login`)).toMatch(words.page);
		server.faults.add({ path: /./, status: 404, body: { detail: 'Not Found' } });
		expect(await test(server.url)).toMatch(words.other);
	});

	it('puts the key into the address only where that was chosen', async () => {
		expect(await test(server.url, { authentication: 'queryToken' })).toBeNull();
		expect(server.log[0]?.headers).not.toHaveProperty('x-api-key');
		expect(server.log[0]?.query).toEqual({ token: DEFAULTS.apiKey });
	});

	it('signs in with user name and password, and shows no key then', async () => {
		const guest = { authentication: 'password', username: 'guest', password: 'CANARY-mp-password-guest' };
		expect(await test(server.url, guest)).toBeNull();
		expect(server.log.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'POST /api/v1/login/access-token',
			'GET /api/v1/user/current',
		]);
		expect(server.log[1]?.headers).not.toHaveProperty('x-api-key');
		expect(server.log[1]?.headers.authorization).toMatch(/^Bearer \S+$/);
	});

	it('signs in anew when the login it kept is dead', async () => {
		const guest = { authentication: 'password', username: 'guest', password: 'CANARY-mp-password-guest' };
		expect(await test(server.url, { ...guest, sessionToken: 'ended-by-a-restart' })).toBeNull();
	});

	it('says that a password is wrong, without saying it', async () => {
		const wrong = { authentication: 'password', username: 'guest', password: 'CANARY-wrong' };
		expect(await test(server.url, wrong)).toBe(
			'MoviePilot does not accept this user name, password or one-time code',
		);
	});

	it('does not put the key into what the user reads', async () => {
		expect(await test(server.url, { apiKey: strange })).not.toContain('CANARY');
		expect(await test('http://127.0.0.1:9')).not.toContain('CANARY');
	});

	it('says in n8n’s words that nothing listens, and which name is unknown', async () => {
		expect(await test('http://127.0.0.1:9')).toBe('ECONNREFUSED');
		expect(await test('http://no-such-host.invalid')).toMatch(/ENOTFOUND|EAI_AGAIN/);
	});

	it.each([301, 302, 307, 308])(
		'does not follow a redirect (%i), which would take the key along',
		async (status) => {
			server.faults.add({ path: /./, status, headers: { Location: `${server.url}/elsewhere` }, times: 9 });
			expect(await test(server.url)).toMatch(words.redirect);
			expect(server.requests('GET', '/elsewhere')).toHaveLength(0);
		},
	);

	it.each([
		['an empty answer', ''],
		['a refusal with status 200', { success: false, message: 'no' }],
	])('takes %s for no proof', async (_what, body) => {
		server.faults.add({ path: /./, status: 200, body });
		expect(await test(server.url)).toMatch(words.other);
	});

	it('shows what the server calls its own failure', async () => {
		server.faults.add({ path: /./, status: 500, body: 'Internal Server Error', times: 9 });
		expect(await test(server.url)).toBe('Internal Server Error');
	});

	it('takes the web interface with status 200 for no proof', async () => {
		server.faults.add({ path: /./, status: 200, body: '<!DOCTYPE html><div id="app"></div>' });
		expect(await test(server.url)).toMatch(words.page);
	});

	it('passes for version 3, which wraps its answers', async () => {
		const json = { success: true, message: '', data: { name: 'admin', is_superuser: true } };
		const echo = await startEchoServer(() => ({ json }));
		expect(await test(echo.url)).toBeNull();
		await echo.close();
	});
});

describe('the credential', () => {
	const credential = new MoviePilotServerApi();
	const field = (name: string) => credential.properties.find((property) => property.name === name);
	const secrets = { apiKey: ' key\n', password: 'p', sessionToken: 't' };
	const signed = async (authentication: string) =>
		await credential.authenticate({ ...secrets, authentication }, { url: '/', headers: { Accept: 'x' } });

	it('shows exactly one secret: the key, the key in the query, or the login', async () => {
		expect(await signed('apiKey')).toEqual({
			url: '/',
			headers: { Accept: 'x', 'X-API-KEY': 'key' },
			qs: {},
		});
		expect(await signed('queryToken')).toEqual({ url: '/', headers: { Accept: 'x' }, qs: { token: 'key' } });
		expect(await signed('password')).toEqual({
			url: '/',
			headers: { Accept: 'x', Authorization: 'Bearer t' },
			qs: {},
		});
	});

	it('means a key in the header unless told otherwise', async () => {
		expect(field('authentication')?.default).toBe('apiKey');
		expect((await credential.authenticate({ apiKey: 'k' }, { url: '/' })).headers).toEqual({
			'X-API-KEY': 'k',
		});
	});

	it.each(['apiKey', 'password', 'oneTimePassword', 'sessionToken'])('hides %s', (name) => {
		expect(field(name)?.typeOptions).toMatchObject({ password: true });
	});

	it('sends three requests a second unless told otherwise', () => {
		expect(field('requestsPerSecond')?.default).toBe(3);
	});
});
