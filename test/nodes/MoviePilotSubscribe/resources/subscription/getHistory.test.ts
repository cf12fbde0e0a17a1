import { generations, openGeneration, type GenerationWorld } from '../../generations';

let world: GenerationWorld;
afterEach(async () => await world.stop());

const complete = (draft: Parameters<typeof world.state.subscriptions.seed>[0]) => {
	world.clock.advance(60_000);
	world.state.subscriptions.complete(world.state.subscriptions.seed(draft), world.clock.now());
};
const history = async (parameters: object) =>
	(await world.run('subscription.getHistory', [{}], { ...parameters })).json.map(({ mediaKey }) => mediaKey);

describe.each(generations)('Subscription: Get History on MoviePilot %s', (generation) => {
	beforeEach(async () => {
		world = await openGeneration(generation);
	});

	it('lists movies and shows, the newest first', async () => {
		complete({ mediaType: 'movie', tmdbId: 550 });
		complete({ mediaType: 'tv', tmdbId: 1399, season: 2, username: 'guest' });
		complete({ mediaType: 'movie', tmdbId: 278 });
		const { json } = await world.run('subscription.getHistory');
		expect(json).toMatchObject([
			{ mediaKey: 'movie:278', completedAt: '2026-03-01 12:03:00', title: 'The Shawshank Redemption' },
			{ mediaKey: 'movie:550', season: null },
			{ mediaKey: 'tv:1399:s02', season: 2, username: 'guest' },
		]);
		expect(await history({ historyOf: 'tv' })).toEqual(['tv:1399:s02']);
		expect(await history({ historyOf: 'movie', limit: 1 })).toEqual(['movie:278']);
	});

	it('reads to the end, page by page, nothing twice', async () => {
		for (let index = 0; index < 230; index++) complete({ mediaType: 'movie', tmdbId: 1001 + (index % 40) });
		expect(await history({ returnAll: true })).toHaveLength(230);
		expect(await history({ limit: 130 })).toHaveLength(130);
		expect(await history({})).toHaveLength(50);
	});
});
