import axios from 'axios';
import { SeerrServerApi } from '../../credentials/SeerrServerApi.credentials';
import { openWorld, type World } from '../simulators/seerr/world';

const { test, authenticate, properties } = new SeerrServerApi();

/** n8n 2.40 CredentialsTester.runRequestTest: the first rule whose value is found in the body is the message. */
const verdict = (body: unknown): string | undefined =>
	test.rules?.find(
		({ properties: rule }) => 'key' in rule && Reflect.get(Object(body), rule.key) === rule.value,
	)?.properties.message;

const words = {
	page: /^A web page answered/,
	key: /^The server does not accept this API key/,
	noKey: /^The server received no API key/,
	other: /^Something answers at this address, but not like Jellyseerr/,
};

describe('the test of the credential', () => {
	let world: World;
	beforeAll(async () => {
		world = await openWorld();
	});
	afterAll(async () => await world.simulator.stop());

	/** As n8n sends it: every status is an answer, text stays text. */
	const ask = async (headers: Record<string, string>, path = `${test.request.url}`) => {
		const url = `${world.simulator.url}${path}`;
		const { data } = await axios.get<unknown>(url, { headers, validateStatus: () => true });
		return verdict(data);
	};

	it('passes with the right key', async () => {
		expect(await ask({ 'X-Api-Key': world.simulator.apiKey })).toBeUndefined();
	});

	it('tells a wrong key, no key, a web page and another program apart', async () => {
		expect(await ask({ 'X-Api-Key': 'wrong' })).toMatch(words.key);
		expect(await ask({})).toMatch(words.noKey);
		expect(await ask({}, '/login')).toMatch(words.page);
		expect(await ask({}, '/api/v1/nothing')).toMatch(words.other);
		expect(await ask({}, '/api/v1/status')).toMatch(words.other);
	});

	it.each([
		['', words.other],
		[undefined, words.other],
		['<html><body>Sign in</body></html>', words.page],
		[{ appName: 'Radarr' }, words.other],
	])('judges the answer %j', (body, expected) => expect(verdict(body)).toMatch(expected));

	it('lets no status pass as a failure before the body is read, and follows no redirect with the key', () => {
		expect(test.request).toMatchObject({ ignoreHttpStatusErrors: true, disableFollowRedirect: true });
		expect(test.request.url).toBe('/api/v1/auth/me');
	});
});

describe('the credential', () => {
	it('sends the key in X-Api-Key and nowhere else', () => {
		expect(authenticate.properties).toEqual({
			headers: { 'X-Api-Key': '={{ $credentials.apiKey.trim() }}' },
		});
	});

	it('hides the key and defaults to five requests a second', () => {
		const field = (name: string) => properties.find((property) => property.name === name);
		expect(field('apiKey')?.typeOptions).toEqual({ password: true });
		expect(field('requestsPerSecond')?.default).toBe(5);
	});
});
