import { asGuest, generations, openGeneration, type GenerationWorld } from '../../generations';
import { movie, show } from '../../world';

let world: GenerationWorld;
afterEach(async () => await world.stop());

const downloaders = [
	{ name: 'qBittorrent', type: 'qbittorrent' },
	{ name: 'Zweiter & Söhne', type: 'transmission' },
];
const second = { downloader: 'Zweiter & Söhne' };
const act = async (input: object[], mode = 'searchFirst', extra = {}) =>
	(await world.run('media.searchOrSubscribe', input, { mode }, extra)).json.map(({ outcome }) => outcome);

describe.each(generations)('with two downloaders, MoviePilot %s', (generation) => {
	beforeEach(async () => {
		world = await openGeneration(generation, { downloaders });
		world.state.torrents.seed({ mediaType: 'movie', tmdbId: 550 });
		world.state.torrents.seed({ mediaType: 'tv', tmdbId: 1399, season: 1 });
	});

	it.each(['searchFirst', 'subscribe'])('gets nothing again that is in the second (%s)', async (mode) => {
		world.state.downloads.seed({ mediaType: 'movie', tmdbId: 550, ...second });
		world.state.downloads.seed({ mediaType: 'tv', tmdbId: 1399, season: 1, ...second });
		expect(await act([movie(550), show(1399, [1])], mode)).toEqual(['downloading', 'downloading']);
		expect(world.rows()).toEqual([]);
		expect(world.state.downloads.all()).toHaveLength(2);
		expect(world.writes()).toEqual([]);
	});

	it('asks for the lists of both once, however many titles', async () => {
		await act([movie(550), movie(1001), show(1399, [1])], 'subscribe');
		const asked = world.log.filter(({ path }) => path.includes('/download/'));
		expect(asked.map(({ path, query }) => [path, query.name])).toEqual([
			['/api/v1/download/clients', undefined],
			['/api/v1/download/', 'qBittorrent'],
			['/api/v1/download/', 'Zweiter & Söhne'],
		]);
	});

	it('puts everything off while one queue cannot be read', async () => {
		world.faults.add({ path: '/api/v1/download/', status: 504, after: 1, times: 99 });
		expect(await act([movie(550), show(1399, [1])])).toEqual(['deferred', 'deferred']);
		expect(world.writes()).toEqual([]);
	});

	it('tells a user without special rights as well', async () => {
		world.state.downloads.seed({ mediaType: 'movie', tmdbId: 550, ...second });
		expect(await act([movie(550)], 'subscribe', { credential: asGuest })).toEqual(['downloading']);
	});
});

describe.each(generations)('without any downloader, MoviePilot %s', (generation) => {
	it('is asked for no queue, and subscribes', async () => {
		world = await openGeneration(generation, { downloaders: [] });
		expect(await act([movie(550)], 'subscribe')).toEqual(['subscribed']);
		expect(world.requests('GET', '/api/v1/download/')).toEqual([]);
	});
});
