import type { IDataObject } from 'n8n-workflow';
import { openWorld, type World } from '../../world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
	world.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 550, state: 'R' });
	world.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 1399, season: 2, state: 'S' });
	world.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 278, season: 1, state: 'N' });
});
afterEach(async () => await world.stop());

const getMany = async (parameters: IDataObject = {}) =>
	await world.run('subscription.getAll', [{}], parameters);
const keys = async (parameters: IDataObject) =>
	(await getMany({ returnAll: true, ...parameters })).json.map(({ mediaKey }) => mediaKey);

describe('Subscription: Get Many', () => {
	it('puts out every row in our words', async () => {
		const { json, paired } = await getMany();
		expect(json).toMatchObject([
			{
				mediaKey: 'movie:550',
				mediaType: 'movie',
				tmdbId: 550,
				season: null,
				state: 'R',
				title: '搏击俱乐部',
			},
			{ mediaKey: 'tv:1399:s02', season: 2, state: 'S', totalEpisodes: 3, lackEpisodes: 3 },
			{ mediaKey: 'tv:278:s01', season: 1, state: 'N' },
		]);
		expect(paired).toEqual([{ item: 0 }, { item: 0 }, { item: 0 }]);
	});

	it.each([
		[{ mediaTypeFilter: 'movie' }, ['movie:550']],
		[{ mediaTypeFilter: 'tv' }, ['tv:1399:s02', 'tv:278:s01']],
		[{ states: ['S', 'R'] }, ['movie:550', 'tv:1399:s02']],
		[{ states: [] }, ['movie:550', 'tv:1399:s02', 'tv:278:s01']],
		[{ returnAll: false, limit: 2 }, ['movie:550', 'tv:1399:s02']],
	])('keeps those of %j', async (parameters, expected) => {
		expect(await keys(parameters)).toEqual(expected);
	});

	it('shows 50 unless told otherwise', async () => {
		for (let tmdbId = 1001; tmdbId < 1041; tmdbId++) {
			world.state.subscriptions.seed({ mediaType: 'movie', tmdbId });
			world.state.subscriptions.seed({ mediaType: 'movie', tmdbId });
		}
		expect((await getMany()).json).toHaveLength(50);
	});

	it.each([[null], [undefined], ['']])('does not take a season of %j for the specials', async (season) => {
		const row = { id: 1, type: '电视剧', tmdbid: 5, season, name: 'Show', state: 'R' };
		world.faults.add({ path: '/api/v1/subscribe/', status: 200, body: [row] });
		expect((await getMany()).json).toMatchObject([{ mediaKey: 'tv:5', season: null }]);
	});

	it('skips a row it cannot read and keeps the others', async () => {
		const good = { id: 1, type: '电影', tmdbid: 5, name: 'Good', year: '2000', state: 'R' };
		world.faults.add({ path: '/api/v1/subscribe/', status: 200, body: [{ id: 'x' }, null, good] });
		expect((await getMany()).json).toMatchObject([{ mediaKey: 'movie:5', title: 'Good' }]);
	});
});
