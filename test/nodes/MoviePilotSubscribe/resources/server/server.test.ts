import { asGuest, generations, openGeneration, type GenerationWorld } from '../../generations';

let world: GenerationWorld;
afterEach(async () => await world.stop());

const status = async (extra: object = {}) => await world.run('server.getStatus', [{}, {}], {}, { ...extra });

describe.each(generations)('Server: Get Status on MoviePilot %s', (generation) => {
	it('tells in one item what the server is and has, without a warning when all is well', async () => {
		world = await openGeneration(generation);
		const { json, paired } = await status();
		expect(json).toEqual([
			{
				url: world.url,
				version: world.state.generation.version,
				generation,
				generationVersions: expect.any(String),
				account: { name: 'admin', isSuperuser: true },
				mediaServers: ['Jellyfin'],
				downloaders: ['qBittorrent'],
				sites: [{ id: 1, name: 'First Site' }],
				warnings: [],
			},
		]);
		expect(paired).toEqual([[{ item: 0 }, { item: 1 }]]);
	});

	it('finds out the generation by itself', async () => {
		world = await openGeneration(generation);
		const { json } = await status({ credential: { version: 'detect' } });
		expect(json).toMatchObject([{ generation, warnings: [] }]);
	});

	it('warns of everything that is not connected', async () => {
		world = await openGeneration(generation, { mediaServers: [], downloaders: [], sites: [] });
		const { json } = await status();
		expect(json[0]?.warnings).toEqual([
			expect.stringContaining('No media server is connected'),
			expect.stringContaining('No downloader is set up'),
			expect.stringContaining('No site is set up'),
		]);
	});

	it('warns of an account that is no superuser, and does not ask for what it is not told', async () => {
		world = await openGeneration(generation);
		const { json } = await status({ credential: asGuest });
		expect(json).toMatchObject([{ version: null, account: { name: 'guest', isSuperuser: false } }]);
		expect(json[0]?.warnings).toEqual([expect.stringContaining('"guest" is not a superuser')]);
		expect(world.sent().some((line) => line.includes('/system/env'))).toBe(false);
	});
});

describe('Server: Get Status', () => {
	beforeEach(async () => {
		world = await openGeneration('2');
	});

	it('names the part that cannot be read, and shows the others', async () => {
		world.faults.add({ path: '/api/v1/mediaserver/clients', status: 500, body: 'Internal Server Error' });
		const { json } = await status();
		expect(json).toMatchObject([{ mediaServers: null, downloaders: ['qBittorrent'] }]);
		expect(json[0]?.warnings).toEqual([expect.stringContaining('The media servers could not be read')]);
	});

	it('does not take an answer it cannot read for "nothing is connected"', async () => {
		world.faults.add({ path: '/api/v1/mediaserver/clients', status: 200, body: { hello: 'world' } });
		const { json } = await status();
		expect(json[0]?.mediaServers).toBeNull();
		expect(json[0]?.warnings).toEqual([expect.stringContaining('The media servers could not be read')]);
	});

	it('fails with a wrong key, or says so in the item when told to go on', async () => {
		const { error } = await status({ credential: { apiKey: 'wrong' } });
		expect(error.message).toContain('does not accept');
		const { json } = await status({ credential: { apiKey: 'wrong' }, continueOnFail: true });
		expect(json).toMatchObject(Array(2).fill({ error: expect.stringContaining('does not accept') }));
	});
});
