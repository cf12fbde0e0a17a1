import { openNode } from '../../world';

type World = Awaited<ReturnType<typeof openNode>>;

let world: World;
afterEach(async () => await world.simulator.stop());

describe('Request: Get', () => {
	it.each(['12', 12, 'seerr:request:12'])('reads the request named by %j', async (requestId) => {
		world = await openNode();
		world.state.seedRequest({ type: 'tv', tmdbId: 1399, id: 12, seasons: [{ number: 1 }] });
		const { json } = await world.run('get', { requestId });
		expect(json).toMatchObject([
			{ sourceId: 'seerr:request:12', mediaType: 'tv', title: 'Game of Thrones', seasons: [1] },
		]);
	});

	it.each(['abc', '0', '', '1.5', -1, '12/approve', 'trakt:watchlist:12'])(
		'refuses %j before anything is sent',
		async (requestId) => {
			world = await openNode();
			await expect(world.run('get', { requestId })).rejects.toThrow("'Request ID' cannot be");
			expect(world.simulator.log).toHaveLength(0);
		},
	);

	it('puts out a request without media with no TMDB number and no title', async () => {
		world = await openNode();
		world.state.seedRequest({ type: 'movie', tmdbId: 603, id: 2, orphanMedia: true });
		const { json } = await world.run('get', { requestId: 2 });
		expect(json).toMatchObject([{ tmdbId: null, title: '', ids: {}, availability: null }]);
	});

	it('leaves the settings of users out of the full answer', async () => {
		world = await openNode();
		world.state.seedRequest({ type: 'movie', tmdbId: 603, id: 2, requestedBy: 3 });
		const { json } = await world.run('get', { requestId: 2, simplify: false });
		expect(json[0]).toMatchObject({ id: 2, requestedBy: { displayName: 'jf-plain' } });
		expect(JSON.stringify(json)).not.toContain('discordId');
	});

	it('says that there is no such request', async () => {
		world = await openNode();
		await expect(world.run('get', { requestId: 99 })).rejects.toThrow(
			'Jellyseerr has no request with this ID',
		);
	});

	it('looks up a title once for several requests of it', async () => {
		world = await openNode();
		world.state.seedRequest({ type: 'movie', tmdbId: 603, id: 2 });
		world.state.seedRequest({ type: 'movie', tmdbId: 603, id: 3, is4k: true });
		const { json } = await world.run('get', [{ requestId: 2 }, { requestId: 3 }]);
		expect(json.map((item) => item.title)).toEqual(['The Matrix', 'The Matrix']);
		expect(world.simulator.requests('GET', '/api/v1/movie/603')).toHaveLength(1);
	});
});
