import axios from 'axios';
import { N8N_CALLBACK } from './index';
import { authorizeRequest, secret, withoutPkce } from './pkce';
import { openSession } from './session';

let trakt: Awaited<ReturnType<typeof openSession>>;
const open = async (options: Parameters<typeof openSession>[0] = {}) => {
	await trakt?.stop();
	trakt = await openSession(options);
};
beforeEach(() => open());
afterAll(() => trakt.stop());

const request = () => authorizeRequest(trakt.clientId);
const codeFrom = async (changes: Record<string, string> = {}) => {
	const { headers } = await trakt.authorize({ ...request(), ...changes });
	return new URL(String(headers['location'])).searchParams;
};

describe('authorize', () => {
	it('sends the owner back with a code and the state', async () => {
		const { status, headers } = await trakt.authorize(request());
		expect(status).toBe(302);
		const location = String(headers['location']);
		expect(location.startsWith(`${N8N_CALLBACK}?`)).toBe(true);
		expect(new URL(location).searchParams.get('state')).toBe('n8n-state');
		expect(new URL(location).searchParams.get('code')).toMatch(/^CANARY-trakt-code-.{32,}/);
		expect(headers['cache-control']).toBe('no-store');
	});

	it('sends the owner back without a code when consent is denied', async () => {
		trakt.state.switches.consent = 'deny';
		const result = await codeFrom();
		expect(result.get('error')).toBe('access_denied');
		expect(result.has('code')).toBe(false);
	});

	it.each([
		['another path', `${N8N_CALLBACK}/`],
		['other capitals', N8N_CALLBACK.toUpperCase()],
		['a query', `${N8N_CALLBACK}?a=b`],
	])('does not redirect to %s than the registered one', async (_name, redirect_uri) => {
		const { status, headers } = await trakt.authorize({ ...request(), redirect_uri });
		expect([status, headers['location']]).toEqual([400, undefined]);
	});

	it('does not redirect for an unknown client or an unknown parameter', async () => {
		expect((await trakt.authorize({ ...request(), client_id: 'other' })).status).toBe(400);
		expect((await trakt.authorize({ ...request(), acces_type: 'offline' })).status).toBe(400);
	});

	it.each([
		[{ code_challenge_method: 'plain' }, 'invalid_request'],
		[{ code_challenge: 'short' }, 'invalid_request'],
		[{ state: '' }, 'invalid_request'],
		[{ response_type: 'token' }, 'unsupported_response_type'],
		[{ scope: '' }, 'invalid_scope'],
		[{ scope: 'public write' }, 'invalid_scope'],
	])('refuses %j', async (changes: Record<string, string>, error) => {
		expect((await codeFrom(changes)).get('error')).toBe(error);
	});

	it('needs PKCE of a client without a secret and not of one with it', async () => {
		const refused = await trakt.authorize(withoutPkce(request()));
		expect(String(refused.headers['location'])).toContain('error=invalid_request');
		await open({ clientSecret: secret });
		const accepted = await trakt.authorize(withoutPkce(request()));
		expect(String(accepted.headers['location'])).toContain('code=');
	});
});

describe('the host', () => {
	const at = (method: string, path: string, headers = {}) =>
		axios.request({ method, url: trakt.urls.auth + path, headers, validateStatus: () => true });

	it('shows its endpoints', async () => {
		const { data } = await at('GET', '/.well-known/openid-configuration');
		expect(data.token_endpoint).toBe(`${trakt.urls.auth}/oauth/token`);
		expect(data.code_challenge_methods_supported).toEqual(['S256']);
	});

	it('answers a wrong verb with 405 and an unknown path with 404', async () => {
		expect([(await at('GET', '/oauth/token')).status, (await at('POST', '/oauth/authorize')).status]).toEqual(
			[405, 405],
		);
		expect((await at('GET', '/oauth/userinfo')).status).toBe(404);
	});

	it('lets nobody pass without a User-Agent', async () => {
		const { status, headers } = await at('GET', '/.well-known/openid-configuration', { 'User-Agent': false });
		expect([status, headers['server']]).toEqual([403, 'cloudflare']);
	});

	it('has the sign-in calls to itself', async () => {
		expect((await trakt.post('/oauth/token', {})).status).toBe(404);
	});
});
