import { openNode } from '../../world';

let world: Awaited<ReturnType<typeof openNode>>;
beforeEach(async () => {
	world = await openNode();
	world.state.seedRequest({ type: 'movie', tmdbId: 603 });
	world.state.seedRequest({ type: 'tv', tmdbId: 1399, seasons: [{ number: 1 }], status: 'pending' });
});
afterEach(async () => await world.simulator.stop());

describe('Request: Count', () => {
	it('puts out the numbers of the server, in one request however many items ask', async () => {
		const { items } = await world.run('count', [{}, {}]);
		const counts = { total: 2, movie: 1, tv: 1, pending: 1, approved: 1, declined: 0 };
		expect(items).toMatchObject([
			{ json: counts, pairedItem: { item: 0 } },
			{ json: counts, pairedItem: { item: 1 } },
		]);
		expect(world.simulator.requests('GET', /\/request\/count/)).toHaveLength(1);
	});

	it.each([
		['a list', { results: [] }],
		['half of it', { total: 2, movie: 1 }],
		[
			'words',
			{ total: 'many', movie: 1, tv: 1, pending: 0, approved: 1, declined: 0, processing: 0, available: 0 },
		],
	])('takes no other answer for the numbers: %s', async (_claim, body) => {
		world.simulator.faults.add({ path: /count/, status: 200, body });
		await expect(world.run('count')).rejects.toThrow(
			'Jellyseerr did not answer with the numbers of requests',
		);
	});

	it('lacks the completed ones where the server does not tell them', async () => {
		const told = {
			total: 1,
			movie: 1,
			tv: 0,
			pending: 0,
			approved: 1,
			declined: 0,
			processing: 1,
			available: 0,
		};
		world.simulator.faults.add({ path: /count/, status: 200, body: told });
		expect((await world.run('count')).json).toEqual([{ ...told, completed: null }]);
	});
});
