import { openSession } from './session';

let trakt: Awaited<ReturnType<typeof openSession>>;
beforeEach(async () => {
	trakt = await openSession();
});
afterEach(() => trakt.stop());

const DAY = 24 * 60 * 60 * 1000;
const refresh = (token: string, more = {}) =>
	trakt.form('/oauth/token', {
		grant_type: 'refresh_token',
		refresh_token: token,
		client_id: trakt.clientId,
		...more,
	});
const isAccepted = async (token: string) =>
	(await trakt.get('/sync/last_activities', { Authorization: `Bearer ${token}` })).status === 200;
const dead = { error: 'invalid_grant', error_description: 'session not found' };

describe('access token', () => {
	it('works for seven days', async () => {
		const { access_token: token } = trakt.state.issueTokens();
		trakt.clock.advance(7 * DAY - 1);
		expect(await isAccepted(token)).toBe(true);
		trakt.clock.advance(1);
		expect(await isAccepted(token)).toBe(false);
	});

	it('ends on demand while its refresh token still works', async () => {
		const tokens = trakt.state.issueTokens();
		trakt.state.expireAccessTokens();
		expect(await isAccepted(tokens.access_token)).toBe(false);
		const { data } = await refresh(tokens.refresh_token);
		expect(await isAccepted(data.access_token)).toBe(true);
	});

	it('can be issued with less time', async () => {
		const tokens = trakt.state.issueTokens({ expiresIn: 60 });
		expect(tokens.expires_in).toBe(60);
		trakt.clock.advance(60_000);
		expect(await isAccepted(tokens.access_token)).toBe(false);
	});
});

describe('refresh', () => {
	it('gives two new tokens and ends the two old ones', async () => {
		const old = trakt.state.issueTokens();
		const { status, data } = await refresh(old.refresh_token);
		expect(status).toBe(200);
		expect(data.refresh_token).not.toBe(old.refresh_token);
		expect([await isAccepted(data.access_token), await isAccepted(old.access_token)]).toEqual([true, false]);
	});

	it('answers a token used before with 400 and ends its successors', async () => {
		const old = trakt.state.issueTokens();
		const { data: fresh } = await refresh(old.refresh_token);
		const { status, data } = await refresh(old.refresh_token);
		expect([status, data]).toEqual([400, dead]);
		expect(await isAccepted(fresh.access_token)).toBe(false);
		expect((await refresh(fresh.refresh_token)).data).toEqual(dead);
	});

	it('spares the successors when the switch is off, and other sign-ins always', async () => {
		const other = trakt.state.issueTokens();
		const old = trakt.state.issueTokens();
		trakt.state.switches.reuseRevokesFamily = false;
		const { data: fresh } = await refresh(old.refresh_token);
		expect((await refresh(old.refresh_token)).status).toBe(400);
		expect(await isAccepted(fresh.access_token)).toBe(true);
		trakt.state.switches.reuseRevokesFamily = true;
		await refresh(old.refresh_token);
		expect([await isAccepted(fresh.access_token), await isAccepted(other.access_token)]).toEqual([
			false,
			true,
		]);
	});

	it('lets one of two parallel calls win', async () => {
		const { refresh_token: token } = trakt.state.issueTokens();
		const both = await Promise.all([refresh(token), refresh(token)]);
		expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
	});

	it('knows no foreign, revoked or thirty days old token', async () => {
		expect((await refresh('bogus')).data).toEqual(dead);
		const { refresh_token: token } = trakt.state.issueTokens();
		trakt.clock.advance(30 * DAY);
		expect((await refresh(token)).data).toEqual(dead);
		const { refresh_token: disconnected } = trakt.state.issueTokens();
		trakt.state.disconnect();
		expect((await refresh(disconnected)).data).toEqual(dead);
	});

	it('needs the redirect address only when the switch says so', async () => {
		trakt.state.switches.requireRedirectUriOnRefresh = true;
		const { refresh_token: token } = trakt.state.issueTokens();
		expect((await refresh(token)).data.error).toBe('invalid_request');
		const [redirect_uri] = trakt.state.application.redirectUris;
		expect((await refresh(token, { redirect_uri })).status).toBe(200);
	});
});

describe('revoke', () => {
	it.each(['access_token', 'refresh_token'] as const)('ends both tokens by the %s', async (name) => {
		const tokens = trakt.state.issueTokens();
		const { status, data } = await trakt.json('/oauth/revoke', {
			token: tokens[name],
			client_id: trakt.clientId,
		});
		expect([status, data]).toEqual([200, '']);
		expect(await isAccepted(tokens.access_token)).toBe(false);
		expect((await refresh(tokens.refresh_token)).data).toEqual(dead);
	});

	it('needs a client and a token', async () => {
		expect((await trakt.json('/oauth/revoke', { token: 'x' })).data.error_description).toBe(
			'client_id is required',
		);
		expect((await trakt.json('/oauth/revoke', { client_id: trakt.clientId })).status).toBe(400);
	});
});
