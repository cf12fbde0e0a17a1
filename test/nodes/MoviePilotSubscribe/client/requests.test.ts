import { movie, openWorld, type World } from '../world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const act = async (input: object[]) => await world.run('media.searchOrSubscribe', input);

describe('the number of requests', () => {
	const lists = 3; // subscriptions, names of the downloaders and the queue of the only one, once for the batch
	const history = 1; // per media type of which something is missing altogether
	const before = 1; // subscriptions again, right before the first is created: minutes may have passed
	const verify = 1;
	const perTitle = 3; // detail, library, create

	it.each([1, 7, 40])('of %i new films grows by three each', async (count) => {
		await act(Array.from({ length: count }, (_, index) => movie(1001 + index)));
		expect(world.rows()).toHaveLength(count);
		expect(world.log).toHaveLength(lists + history + before + count * perTitle + verify);
		expect(world.requests('GET', '/api/v1/subscribe/')).toHaveLength(3);
	});

	it('of what is subscribed already is that of the lists', async () => {
		const all = Array.from({ length: 40 }, (_, index) => movie(1001 + index));
		for (const { tmdbId } of all) world.state.subscriptions.seed({ mediaType: 'movie', tmdbId });
		await act(all);
		expect(world.sent()).toEqual(['GET /subscribe/', 'GET /download/clients', 'GET /download/']);
	});

	it('has one more for each further downloader, and one less without any', async () => {
		for (const names of [[], ['one'], ['one', 'two', 'three']]) {
			await world.stop();
			world = await openWorld({ downloaders: names.map((name) => ({ name, type: 'qbittorrent' })) });
			await act([movie(550)]);
			expect(world.log).toHaveLength(2 + names.length + history + before + perTitle + verify);
		}
	});

	it('of what is in the library grows by two each', async () => {
		for (const tmdbId of [1001, 1002, 1003]) world.state.library.seed({ mediaType: 'movie', tmdbId });
		await act([movie(1001), movie(1002), movie(1003)]);
		expect(world.log).toHaveLength(lists + 3 * 2);
	});

	it('includes one for the version of the server, once in ten minutes', async () => {
		const detect = { credential: { version: 'detect' } };
		for (const minutes of [0, 9, 2]) {
			world.clock.advance(minutes * 60_000);
			await world.run('media.checkStatus', [movie(550)], {}, detect);
		}
		expect(world.requests('GET', '/api/v1/user/current')).toHaveLength(2);
	});

	it('never exceeds the pace of the credential', async () => {
		await world.run(
			'media.checkStatus',
			[movie(1001), movie(1002)],
			{},
			{ credential: { requestsPerSecond: 2 } },
		);
		const at = world.log.map((entry) => entry.at);
		at.slice(1).forEach((time, index) => expect(time - (at[index] ?? 0)).toBeGreaterThanOrEqual(500));
		expect(at).toHaveLength(8);
	});
});
