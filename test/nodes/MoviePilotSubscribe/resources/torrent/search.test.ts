import { movie, show } from '../../world';
import { generations, openGeneration, type GenerationWorld } from '../../generations';

let world: GenerationWorld;
afterEach(async () => await world.stop());

const film = { mediaType: 'movie', tmdbId: 550 } as const;
const search = async (parameters: object, input: object[] = [movie(550)]) =>
	await world.run('torrent.search', input, { ...parameters });
const titlesIn = (item: unknown) => Object(item).torrents.map(({ title }: { title: string }) => title);

describe.each(generations)('Torrent: Search on MoviePilot %s', (generation) => {
	beforeEach(async () => {
		world = await openGeneration(generation);
		world.state.torrents.seed({ ...film, name: 'Fight.Club.2160p.UHD', site: 1, priority: 100 });
		world.state.torrents.seed({ ...film, name: 'Fight.Club.1080p', site: 2, priority: 90 });
		world.state.torrents.seed({ ...film, name: 'Fight.Club.4K.HDR', site: 2, priority: 80 });
	});

	it('asks only the sites that are chosen', async () => {
		const { json } = await search({ searchOptions: { sites: [2] } });
		expect(titlesIn(json[0])).toEqual(['Fight.Club.1080p', 'Fight.Club.4K.HDR']);
		const [request] = world.requests('GET', /\/search\/media\//);
		expect(request?.query.sites).toBe('2');
	});

	it('puts out one item per torrent, the best first, each ready to be downloaded', async () => {
		const { json, paired } = await search({ torrentOutput: 'perTorrent' }, [movie(550), movie(1001)]);
		expect(json.map(({ mediaKey, rank, torrentCount }) => [mediaKey, rank, torrentCount])).toEqual([
			['movie:550', 1, 1],
			['movie:550', 2, 1],
			['movie:550', 3, 1],
		]);
		expect(paired).toEqual([[{ item: 0 }], [{ item: 0 }], [{ item: 0 }]]);
		const { json: started } = await world.run('torrent.download', json.slice(1, 2));
		expect(started).toMatchObject([{ outcome: 'download_started' }]);
		expect(world.state.downloads.queue().map(({ name }) => name)).toEqual(['Fight.Club.1080p']);
	});
});

describe('Torrent: Search', () => {
	beforeEach(async () => {
		world = await openGeneration('2');
		world.state.torrents.seed({ ...film, name: 'Fight.Club.2160p.UHD', priority: 100 });
		world.state.torrents.seed({ ...film, name: 'Fight.Club.4K.HDR', priority: 90 });
		world.state.torrents.seed({ ...film, name: 'Fight.Club.Remastered', priority: 80 });
	});

	it.each([
		['2160p, 4k', ['Fight.Club.2160p.UHD', 'Fight.Club.4K.HDR']],
		['1080P', ['Fight.Club.2160p.UHD', 'Fight.Club.4K.HDR', 'Fight.Club.Remastered']],
		['720p', []],
	])('takes torrents by resolution: %s', async (resolution, expected) => {
		// The simulator reads 1080p from every title, as MoviePilot would from its own data.
		const { json } = await search({ searchOptions: { resolution } });
		expect(titlesIn(json[0])).toEqual(expected);
		expect(json).toMatchObject([{ torrentCount: expected.length }]);
	});

	it('refuses a site that is none', async () => {
		const { error } = await search({ searchOptions: { sites: ['first'] } });
		expect(error.message).toBe(`'Site Names or IDs' cannot be ["first"]`);
		expect(world.requests('GET', /\/search\/media\//)).toEqual([]);
	});

	it('puts out the trouble of a search instead of a torrent', async () => {
		world.faults.add({ path: /\/search\/media\//, status: 503, times: 3 });
		const { json } = await search({ torrentOutput: 'perTorrent' }, [show(1399, [1])]);
		expect(json).toMatchObject([{ mediaKey: 'tv:1399:s01', torrents: [], torrentCount: 0 }]);
		expect(json[0]?.searchProblem).toContain('not available');
	});
});
