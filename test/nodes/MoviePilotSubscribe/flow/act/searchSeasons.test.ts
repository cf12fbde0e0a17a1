import type { IDataObject } from 'n8n-workflow';
import { openWorld, show, type World } from '../../world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const act = async (input: object[], parameters: IDataObject = {}) =>
	await world.run('media.searchOrSubscribe', input, { mode: 'searchFirst', ...parameters });
const season = (number: number, more: object = {}) => ({
	mediaType: 'tv' as const,
	tmdbId: 1399,
	season: number,
	...more,
});
/** @returns its name */
const offer = (seed: Parameters<World['state']['torrents']['seed']>[0]) =>
	world.state.torrents.seed(seed).name;
const queue = () => world.state.downloads.queue().map(({ name }) => name);
const downloads = () => world.requests('POST', '/api/v1/download/');

describe('seasons, searching first', () => {
	it('take the pack rather than episodes', async () => {
		offer(season(1, { episodes: [1, 2], priority: 100 }));
		const pack = offer(season(1, { priority: 10 }));
		expect((await act([show(1399, [1])])).json).toMatchObject([{ outcome: 'download_started' }]);
		expect(queue()).toEqual([pack]);
		expect(world.rows()).toEqual([]);
	});

	it('without a pack take episodes and subscribe to the rest', async () => {
		const half = offer(season(1, { episodes: [1, 2] }));
		const { json } = await act([show(1399, [1])]);
		expect(queue()).toEqual([half]);
		expect(json).toMatchObject([
			{
				outcome: 'download_started',
				subscriptionId: 1,
				reason: expect.stringMatching(/^Downloading .*The rest: Subscribed/),
			},
		]);
		expect(world.rows()).toMatchObject([{ tmdbId: 1399, season: 1 }]);
	});

	it('of which all episodes are found need no subscription', async () => {
		offer(season(1, { episodes: [1, 2] }));
		offer(season(1, { episodes: [3] }));
		offer(season(1, { episodes: [4] }));
		await act([show(1399, [1])]);
		expect(queue()).toHaveLength(3);
		expect(world.rows()).toEqual([]);
	});

	it('with gaps fetch missing episodes only, and none twice', async () => {
		world.state.library.seed(season(1, { episodes: [1] }));
		offer(season(1, { priority: 100 }));
		offer(season(1, { episodes: [1, 2], priority: 90 }));
		const three = offer(season(1, { episodes: [2, 3], priority: 80 }));
		offer(season(1, { episodes: [3, 4], priority: 70 }));
		const { json } = await act([show(1399, [1])]);
		expect(queue()).toEqual([three]);
		expect(json).toMatchObject([{ outcome: 'download_started', missingEpisodes: [2, 3, 4] }]);
		expect(world.rows()).toHaveLength(1);
	});

	it('do not take a pack of several seasons for one', async () => {
		offer(season(1, { endSeason: 2 }));
		expect((await act([show(1399, [1])])).json).toMatchObject([{ outcome: 'subscribed' }]);
		expect(queue()).toEqual([]);
	});

	it('are looked for one by one', async () => {
		const packs = [1, 2].map((number) => offer(season(number)));
		const { json } = await act([show(1399, 'all')]);
		expect(json.map(({ outcome }) => outcome)).toEqual(['download_started', 'download_started']);
		expect(queue()).toEqual(packs);
	});

	it('that are downloading are left alone by the next run', async () => {
		offer(season(1));
		await act([show(1399, [1])]);
		expect((await act([show(1399, [1])])).json).toMatchObject([{ outcome: 'downloading' }]);
		expect(downloads()).toHaveLength(1);
	});
});
