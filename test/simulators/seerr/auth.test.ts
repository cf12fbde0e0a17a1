import axios from 'axios';
import { as, openWorld, type World } from './world';

let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(async () => await world.simulator.stop());

const COOKIE_TEXT = "cookie 'connect.sid' required";
const GUARD = { status: 403, error: 'You do not have permission to access this endpoint' };

describe('Seerr simulator: who is calling', () => {
	it.each([
		['no key', {}],
		['an empty key', { 'X-Api-Key': '' }],
		['a Bearer token', { Authorization: 'Bearer CANARY-seerr-key-5f1c0a9e7b3d' }],
	])('refuses %s with 401 and the text about the cookie', async (_, headers) => {
		const { status, data } = await world.open.get('/request', { headers });
		expect(status).toBe(401);
		expect(data).toEqual({
			message: COOKIE_TEXT,
			errors: [{ path: '/api/v1/request', message: COOKIE_TEXT }],
		});
	});

	it.each([
		['a wrong key', { 'X-Api-Key': 'wrong' }],
		['a cookie it does not know', { Cookie: 'connect.sid=s%3Aabc.def' }],
	])('refuses %s with 403 and no message key', async (_, headers) => {
		const { status, data } = await world.open.get('/auth/me', { headers });
		expect(status).toBe(403);
		expect(data).toEqual(GUARD);
	});

	it.each(['99', '3.5', '0'])('refuses the right key for user %s, who does not exist', async (user) => {
		expect((await world.api.get('/auth/me', as(user))).data).toEqual(GUARD);
	});

	it('takes the key in a header of any case and acts as user 1', async () => {
		const { status, data } = await world.open.get('/auth/me', {
			headers: { 'x-aPI-kEY': world.simulator.apiKey },
		});
		expect(status).toBe(200);
		expect(data).toMatchObject({ id: 1, permissions: 2, displayName: 'admin', settings: { id: 1 } });
	});

	it('acts as the user named by X-API-User, and as user 1 when that is empty', async () => {
		expect((await world.api.get('/auth/me', as(3))).data).toMatchObject({ id: 3, displayName: 'jf-plain' });
		expect((await world.api.get('/auth/me', as(''))).data.id).toBe(1);
	});

	it('refuses a route that needs a right with the guard body, as that user', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, status: 'pending' });
		const { status, data } = await world.api.post('/request/1/approve', undefined, as(3));
		expect([status, data]).toEqual([403, GUARD]);
		expect(world.state.readRequest(1)?.status).toBe(1);
	});

	it.each(['/status', '/settings/public'])('answers %s to anybody, even with a wrong key', async (path) => {
		expect((await world.open.get(path)).status).toBe(200);
		expect((await world.open.get(path, { headers: { 'X-Api-Key': 'wrong' } })).status).toBe(200);
	});

	it('tells its version and its settings without a key', async () => {
		world.state.settings.enableSpecialEpisodes = true;
		expect((await world.open.get('/status')).data.version).toBe('3.1.0');
		expect((await world.open.get('/settings/public')).data).toMatchObject({
			initialized: true,
			enableSpecialEpisodes: true,
			movie4kEnabled: false,
		});
	});

	it('asks about the key before the parameters, and about the parameters before who is calling', async () => {
		expect((await world.open.get('/request?page=2')).status).toBe(401);
		const wrong = { headers: { 'X-Api-Key': 'wrong' } };
		expect((await world.open.get('/request?page=2', wrong)).status).toBe(400);
	});

	it('answers 404 JSON to an unknown API path before it asks for a key', async () => {
		const { status, data } = await world.open.get('/nothing/here');
		expect(status).toBe(404);
		expect(data).toEqual({
			message: 'not found',
			errors: [{ path: '/api/v1/nothing/here', message: 'not found' }],
		});
		expect((await world.open.get('')).status).toBe(404);
	});

	it('answers 405 to a verb the path does not know', async () => {
		const { status, data } = await world.open.delete('/request');
		expect([status, data.message]).toEqual([405, 'DELETE method not allowed']);
	});

	it('answers a page with 200 outside of the API, as a proxy or a wrong base path would', async () => {
		const { status, headers, data } = await axios.get(`${world.simulator.url}/request?take=1`, {
			headers: { 'X-Api-Key': world.simulator.apiKey },
		});
		expect(status).toBe(200);
		expect(headers['content-type']).toContain('text/html');
		expect(data).toContain('__NEXT_DATA__');
	});

	it('takes a slash at the end and another case of the path', async () => {
		expect((await world.api.get('/Request/')).status).toBe(200);
	});
});
