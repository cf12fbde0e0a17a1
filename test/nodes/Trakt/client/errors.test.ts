import { Trakt } from '../../../../nodes/Trakt/Trakt.node';
import { openRig } from '../rig';
import { useSimulatedTime } from '../simulatedTime';

let rig: Awaited<ReturnType<typeof openRig>>;
beforeEach(async () => {
	rig = await openRig();
	useSimulatedTime(rig.clock);
});
afterEach(async () => await rig.stop());

const node = new Trakt();
const read = async () => await rig.execute(node, { resource: 'watchlist', operation: 'getAll' });
const failure = async (): Promise<{ message: string; description: string }> =>
	await read().then(
		() => ({ message: 'no error', description: '' }),
		(error) => error,
	);

describe('headers', () => {
	it('go out with every request, and no token in a URL', async () => {
		await read();
		for (const { headers, url } of rig.api.log) {
			expect(headers).toMatchObject({
				'trakt-api-key': rig.credential['clientId'],
				'trakt-api-version': '2',
				'content-type': 'application/json',
				'user-agent': expect.stringMatching(/^n8n-nodes-media-requests\/\d+\.\d+\.\d+$/),
			});
			expect(url).not.toContain('CANARY');
		}
	});
});

describe('the login', () => {
	it('is renewed once when the token is old, and the new one is kept', async () => {
		const old = rig.credential['oauthTokenData'].refresh_token;
		rig.state.expireAccessTokens();
		rig.state.watchlist.add({ type: 'movie', traktId: 1 });
		expect(await read()).toHaveLength(1);
		expect(rig.auth.requests('POST', '/oauth/token')).toHaveLength(1);
		expect(rig.credential['oauthTokenData'].refresh_token).not.toBe(old);
	});

	it('that was revoked says to reconnect, in n8n’s own words too, and asks for a token once', async () => {
		rig.state.disconnect();
		const error = await failure();
		expect(error.message).toContain('needs to be reconnected');
		expect(error.description).toContain('The credential "My Trakt" needs to be reconnected.');
		expect(rig.auth.requests('POST', '/oauth/token')).toHaveLength(1);
	});

	it('that was never made says so without a request', async () => {
		delete rig.credential['oauthTokenData'];
		expect((await failure()).message).toBe('The Trakt credential is not connected');
		expect(rig.api.log).toHaveLength(0);
	});
});

describe('an error', () => {
	it.each([
		[401, { 'X-Private-User': 'true' }, '', 'This Trakt profile is private'],
		[403, {}, '', 'Trakt does not accept the client ID (403)'],
		[403, {}, '<html>blocked</html>', 'Trakt’s protection against bots blocked this request (403)'],
		[412, {}, '', 'Trakt does not accept this form of request (412)'],
		[420, {}, '', 'The Trakt account has reached a limit (420)'],
		[423, {}, '', 'The Trakt account is locked (423)'],
		[426, {}, '', 'Trakt offers this to VIP members only (426)'],
		[429, { 'Retry-After': '900' }, '', 'Trakt asks to slow down (429)'],
		[429, {}, '<html>Error 1015</html>', 'Trakt’s protection against bots asks to slow down (429)'],
		[503, {}, '', 'Trakt is not available right now (503)'],
	])('%i %j %s is explained', async (status, headers, body, message) => {
		rig.api.faults.add({ path: /./, status, headers, ...(body ? { body } : {}), times: 99 });
		const error = await failure();
		expect(error.message).toBe(message);
		expect(JSON.stringify(error)).not.toContain('CANARY-trakt-access');
	});

	it('of a passing kind is overcome', async () => {
		rig.api.faults.add({ path: /watchlist/, status: 429, headers: { 'Retry-After': '2' } });
		rig.state.watchlist.add({ type: 'movie', traktId: 1 });
		expect(await read()).toHaveLength(1);
	});
});
