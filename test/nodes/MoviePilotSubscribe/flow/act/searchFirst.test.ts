import type { IDataObject } from 'n8n-workflow';
import { movie, openWorld, show, type World } from '../../world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const act = async (input: object[], parameters: IDataObject = {}) =>
	await world.run('media.searchOrSubscribe', input, { mode: 'searchFirst', ...parameters });
const film = { mediaType: 'movie', tmdbId: 550 } as const;
/** @returns its name */
const offer = (seed: Parameters<World['state']['torrents']['seed']>[0]) =>
	world.state.torrents.seed(seed).name;
const queue = () => world.state.downloads.queue().map(({ name }) => name);
const downloads = () => world.requests('POST', '/api/v1/download/');

describe('Media: Search or Subscribe, searching first', () => {
	it('downloads the best torrent of a film and subscribes to nothing', async () => {
		const best = offer({ ...film, seeders: 50, name: 'Best' });
		offer({ ...film, seeders: 5, name: 'Second' });
		const { json } = await act([movie(550)]);
		expect(json).toMatchObject([
			{
				...{ outcome: 'download_started', reason: 'Downloading "Best"', downloadProblems: [] },
				downloads: [{ title: 'Best', site: 'First Site', episodes: [] }],
			},
		]);
		expect(queue()).toEqual([best]);
		expect(world.rows()).toEqual([]);
	});

	it('takes the next torrent when the best is refused', async () => {
		offer({ ...film, name: 'Refused', priority: 100, fails: true });
		offer({ ...film, name: 'Taken', priority: 50 });
		const { json } = await act([movie(550)]);
		expect(json).toMatchObject([
			{
				outcome: 'download_started',
				reason: 'Downloading "Taken"',
				downloadProblems: ['"Refused": 任务添加失败'],
			},
		]);
		expect(queue()).toEqual(['Taken']);
	});

	it('subscribes when every torrent is refused, three tries at most', async () => {
		for (const name of ['A', 'B', 'C', 'D']) offer({ ...film, name, fails: true });
		const { json } = await act([movie(550)]);
		expect(json).toMatchObject([{ outcome: 'subscribed', downloads: [] }]);
		expect(json[0]?.downloadProblems).toHaveLength(3);
		expect(downloads()).toHaveLength(3);
		expect(world.rows()).toMatchObject([film]);
	});

	it('subscribes when nothing is found, or nothing that the filter accepts', async () => {
		offer({ ...film, seeders: 0, name: 'Dead' });
		const { json } = await act([movie(550), movie(1001)]);
		expect(json.map(({ outcome }) => outcome)).toEqual(['subscribed', 'subscribed']);
		expect(downloads()).toEqual([]);
	});

	it.each([
		[{ minSeeders: 20 }, 'Seeded'],
		[{ maxSizeGb: 1 }, 'Small'],
		[{ freeOnly: true }, 'Free'],
	])('filters by %j', async (options, name) => {
		const gigabyte = 1024 ** 3;
		offer({ ...film, name: 'Plain', priority: 100, seeders: 10, size: 5 * gigabyte });
		offer({ ...film, name: 'Seeded', seeders: 20, size: 5 * gigabyte, priority: 1 });
		offer({ ...film, name: 'Small', seeders: 10, size: gigabyte, priority: 1 });
		offer({ ...film, name: 'Free', seeders: 10, size: 5 * gigabyte, free: true, priority: 1 });
		await act([movie(550)], { options });
		expect(queue()).toEqual([name]);
	});

	it('does not search for what is settled, and never for two titles at once', async () => {
		world.state.library.seed({ mediaType: 'movie', tmdbId: 1002 });
		await act([movie(550), movie(1001), movie(1002), show(1399, [0])]);
		expect(world.requests('GET', /search\/media/).map(({ path }) => path)).toEqual([
			'/api/v1/search/media/tmdb:550',
			'/api/v1/search/media/tmdb:1001',
		]);
		expect(world.state.searches.mostAtOnce()).toBe(1);
	});

	it('hands sites, downloader and path on, and the hit back untouched', async () => {
		offer({ ...film, name: 'Elsewhere', site: 2 });
		await act([movie(550)], {
			subscriptionOptions: { sites: [2], downloader: 'qBittorrent', savePath: '/films' },
		});
		expect(world.requests('GET', /search\/media/)[0]?.query).toEqual({ mtype: '电影', sites: '2' });
		expect(downloads()[0]?.body).toMatchObject({ downloader: 'qBittorrent', save_path: '/films' });
		expect(queue()).toEqual(['Elsewhere']);
	});
});

describe('trouble while searching first', () => {
	it('of a search leads to a subscription', async () => {
		world.faults.add({ path: /search/, status: 500, body: 'Internal Server Error', times: 9 });
		const { json } = await act([movie(550)]);
		expect(json).toMatchObject([{ outcome: 'subscribed' }]);
		expect(json[0]?.downloadProblems).toEqual([
			expect.stringContaining('MoviePilot failed with an error of its own (500)'),
		]);
	});

	it.each([
		['a broken connection', { reset: true as const }],
		['a gateway’s 502', { status: 502 }],
		['half an answer', { truncate: true as const }],
	])('of a download by %s may mean that it started: it is put off, not subscribed', async (_what, fault) => {
		offer(film);
		world.faults.add({ method: 'POST', path: '/api/v1/download/', ...fault });
		const { json } = await act([movie(550)]);
		expect(json).toMatchObject([
			{ outcome: 'deferred', reason: expect.stringMatching(/^A download may have started/) },
		]);
		expect(world.rows()).toEqual([]);
		expect(downloads()).toHaveLength(1);
	});
});
