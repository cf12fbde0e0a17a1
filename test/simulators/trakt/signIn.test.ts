import axios from 'axios';
import { N8N_CALLBACK } from './index';
import { challenge, secret, verifier, withoutPkce } from './pkce';
import { openSession } from './session';

type Session = Awaited<ReturnType<typeof openSession>>;
let trakt: Session;
const open = async (options: Parameters<typeof openSession>[0] = {}) => {
	await trakt?.stop();
	trakt = await openSession(options);
	return trakt;
};
beforeEach(() => open());
afterAll(() => trakt.stop());

const request = () => ({
	response_type: 'code',
	client_id: trakt.clientId,
	redirect_uri: N8N_CALLBACK,
	state: 'n8n-state',
	scope: 'public',
	code_challenge: challenge,
	code_challenge_method: 'S256',
});
const codeFrom = async (changes: Record<string, string> = {}) => {
	const { headers } = await trakt.authorize({ ...request(), ...changes });
	return new URL(String(headers['location'])).searchParams;
};
const exchange = async (changes: Record<string, string> = {}) => ({
	grant_type: 'authorization_code',
	code: (await codeFrom()).get('code') ?? '',
	client_id: trakt.clientId,
	redirect_uri: N8N_CALLBACK,
	code_verifier: verifier,
	...changes,
});

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

describe('code exchange', () => {
	it.each(['json', 'form'] as const)('gives tokens for seven days for a %s body', async (encoding) => {
		const { status, data, headers } = await trakt[encoding]('/oauth/token', await exchange());
		expect(status).toBe(200);
		expect(data).toEqual({
			access_token: expect.stringMatching(/^CANARY-trakt-access-.{32,}/),
			token_type: 'bearer',
			expires_in: 604800,
			refresh_token: expect.stringMatching(/^CANARY-trakt-refresh-.{32,}/),
			scope: 'public offline_access',
			created_at: Date.parse('2026-11-01T12:00:30.000Z') / 1000,
			expires_at: Date.parse('2026-11-08T12:00:30.000Z') / 1000,
		});
		expect(headers['cache-control']).toBe('no-store');
		const settings = await trakt.get('/users/settings', { Authorization: `Bearer ${data.access_token}` });
		expect(settings.data.user.ids.slug).toBe('sean');
	});

	it('takes a code once', async () => {
		const body = await exchange();
		expect((await trakt.json('/oauth/token', body)).status).toBe(200);
		expect((await trakt.json('/oauth/token', body)).data.error).toBe('invalid_grant');
	});

	it('uses the code up when the verifier is wrong', async () => {
		const body = await exchange();
		const wrong = await trakt.json('/oauth/token', { ...body, code_verifier: `${verifier}x` });
		expect([wrong.status, wrong.data.error]).toEqual([400, 'invalid_grant']);
		expect((await trakt.json('/oauth/token', body)).status).toBe(400);
	});

	it('takes a code for ten minutes', async () => {
		const [early, late] = [await exchange(), await exchange()];
		trakt.clock.advance(599_000);
		expect((await trakt.json('/oauth/token', early)).status).toBe(200);
		trakt.clock.advance(1000);
		expect((await trakt.json('/oauth/token', late)).status).toBe(400);
	});

	it.each([
		[{ redirect_uri: 'http://localhost:5678/' }, 'invalid_grant'],
		[{ code_verifier: '' }, 'invalid_request'],
		[{ client_id: 'other' }, 'invalid_client'],
		[{ client_secret: 'none-was-given-out' }, 'invalid_client'],
		[{ grant_type: 'client_credentials' }, 'unsupported_grant_type'],
	])('refuses %j', async (changes: Record<string, string>, error) => {
		const { status, data } = await trakt.json('/oauth/token', await exchange(changes));
		expect([status, data.error]).toEqual([400, error]);
	});

	it('needs the secret of a code without PKCE', async () => {
		await open({ clientSecret: secret });
		const bare = withoutPkce(request());
		const codes = await Promise.all([trakt.authorize(bare), trakt.authorize(bare)]);
		const [first, second] = codes.map(
			({ headers }) => new URL(String(headers['location'])).searchParams.get('code') ?? '',
		);
		const body = { grant_type: 'authorization_code', client_id: trakt.clientId, redirect_uri: N8N_CALLBACK };
		expect((await trakt.form('/oauth/token', { ...body, code: first ?? '' })).data.error).toBe(
			'invalid_grant',
		);
		expect(
			(await trakt.form('/oauth/token', { ...body, client_secret: secret, code: second ?? '' })).status,
		).toBe(200);
	});

	it('ignores parameters in the query', async () => {
		const query = new URLSearchParams(await exchange()).toString();
		const { status, data } = await trakt.json(`/oauth/token?${query}`, {});
		expect(status).toBe(400);
		expect(data).toEqual({ error: 'invalid_request', error_description: 'client_id is required' });
	});

	it('does not read a form when the switch is off', async () => {
		trakt.state.switches.acceptForm = false;
		expect((await trakt.form('/oauth/token', await exchange())).data.error_description).toBe(
			'client_id is required',
		);
		expect((await trakt.json('/oauth/token', await exchange())).status).toBe(200);
	});

	it('answers 400 to a body that is not JSON', async () => {
		const { status, data } = await trakt.json('/oauth/token', '{"client_id":');
		expect([status, data.error]).toEqual([400, 'invalid_request']);
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
