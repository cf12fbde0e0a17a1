import { as, openWorld, type World } from './world';

let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(async () => await world.simulator.stop());

const json = { headers: { 'Content-Type': 'application/json' } };

describe('Seerr simulator: inputs that end the process', () => {
	it.each<[string, () => Promise<unknown>]>([
		['X-API-User: abc', () => world.api.get('/auth/me', as('abc'))],
		['X-API-User: abc', () => world.api.get('/status', as('abc'))],
		['POST /media/abc', () => world.api.post('/media/abc/available', {}, json)],
		['GET /blocklist?take=0', () => world.api.get('/blocklist?take=0')],
		['GET /blocklist?take=1.5', () => world.api.get('/blocklist?take=1.5')],
		['GET /issue?take=1.5', () => world.api.get('/issue?take=1.5')],
		['POST /issue without mediaId', () => world.api.post('/issue', {}, json)],
	])('%s drops the connection and every one after it, until a restart', async (cause, call) => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603 });
		await expect(call()).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect([world.state.crashed, world.state.crashedBy]).toEqual([true, cause]);
		await expect(world.open.get('/status')).rejects.toMatchObject({ code: 'ECONNRESET' });

		world.state.restart();
		expect(world.state.crashed).toBe(false);
		expect((await world.api.get('/request')).data.pageInfo.results).toBe(1);
	});

	it('survives them without the right key', async () => {
		const wrong = { 'X-Api-Key': 'wrong' };
		await world.open.get('/auth/me', { headers: { ...wrong, 'X-API-User': 'abc' } });
		await world.open.post('/media/abc/available', {}, { headers: wrong });
		await world.open.get('/issue?take=1.5', { headers: wrong });
		expect(world.state.crashed).toBe(false);
	});

	it('survives a media id without the right to change media', async () => {
		expect((await world.api.post('/media/abc/available', {}, as(3))).status).toBe(403);
		expect(world.state.crashed).toBe(false);
	});

	it('says of what it does not simulate that it does not', async () => {
		expect((await world.api.get('/issue?take=1')).status).toBe(501);
	});
});
