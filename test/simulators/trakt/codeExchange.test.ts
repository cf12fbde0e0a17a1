import { N8N_CALLBACK } from './index';
import { authorizeRequest, secret, verifier, withoutPkce } from './pkce';
import { openSession } from './session';

let trakt: Awaited<ReturnType<typeof openSession>>;
const open = async (options: Parameters<typeof openSession>[0] = {}) => {
	await trakt?.stop();
	trakt = await openSession(options);
};
beforeEach(() => open());
afterAll(() => trakt.stop());

const request = () => authorizeRequest(trakt.clientId);
const codeFrom = async () => {
	const { headers } = await trakt.authorize(request());
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
