import type { IDataObject } from 'n8n-workflow';
import { findLeak } from '../../leaks';
import { movie, openWorld, show, type World } from '../../world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const film = { mediaType: 'movie', tmdbId: 550 } as const;
const season = (more: object = {}) => ({ mediaType: 'tv' as const, tmdbId: 1399, season: 1, ...more });
const offer = (seed: Parameters<World['state']['torrents']['seed']>[0]) =>
	world.state.torrents.seed(seed).name;
const search = async (input: object[], parameters: IDataObject = {}) =>
	await world.run('torrent.search', input, parameters);
const download = async (input: object[], parameters: IDataObject = {}) =>
	await world.run('torrent.download', input, parameters);
const queue = () => world.state.downloads.queue().map(({ name }) => name);
const searches = () => world.requests('GET', /search\/media/);

describe('Torrent: Search', () => {
	it('puts out what it found, best first, without cookie, passkey or link', async () => {
		offer({ ...film, name: 'Second', seeders: 5 });
		offer({ ...film, name: 'First', seeders: 9, size: 1234, free: true });
		const { json, paired } = await search([movie(550)]);
		expect(json[0]).toMatchObject({ mediaKey: 'movie:550', torrentCount: 2 });
		expect(json[0]?.torrents).toEqual([
			{
				...{
					ref: expect.stringMatching(/^[\da-f]{24}$/),
					title: 'First',
					site: 'First Site',
					sizeBytes: 1234,
				},
				...{ seeders: 9, downloadFactor: 0, firstSeason: null, lastSeason: null, episodes: [] },
			},
			expect.objectContaining({ title: 'Second', downloadFactor: 1 }),
		]);
		expect(JSON.stringify(json)).not.toMatch(/invalid|cookie|passkey|enclosure/i);
		expect(paired).toEqual([[{ item: 0 }]]);
	});

	it('is handed the secrets by the server, so that leaving them out means something', async () => {
		offer(film);
		const { data } = await world.api.get('/api/v1/search/media/tmdb:550', { params: { mtype: '电影' } });
		expect(findLeak(data.data[0].torrent_info.site_cookie)).not.toBeNull();
		expect(findLeak(data.data[0].torrent_info.enclosure)).not.toBeNull();
	});

	it('asks for each season, one after the other', async () => {
		offer(season({ episodes: [3] }));
		const { json } = await search([show(1399, [1, 2])]);
		expect(json.map(({ torrentCount }) => torrentCount)).toEqual([1, 0]);
		expect(searches().map(({ query }) => query.season)).toEqual(['1', '2']);
		expect(world.state.searches.mostAtOnce()).toBe(1);
	});

	it('keeps the 25 best, after filtering', async () => {
		for (let index = 0; index < 40; index++) offer({ ...film, name: `T${index}`, seeders: index });
		const { json } = await search([movie(550)], { torrentFilter: { minSeeders: 10 } });
		expect(json[0]).toMatchObject({ torrentCount: 25, torrents: expect.arrayContaining([]) });
		expect(json[0]?.torrents).toHaveLength(25);
	});

	it('says what went wrong with one title and goes on with the next', async () => {
		offer({ mediaType: 'movie', tmdbId: 1001 });
		world.faults.add({ path: /search.*550/, status: 500, body: 'Internal Server Error' });
		const { json } = await search([movie(550), movie(1001)]);
		expect(json).toMatchObject([
			{ torrentCount: 0, searchProblem: expect.stringContaining('(500)') },
			{ torrentCount: 1 },
		]);
	});
});

describe('Torrent: Download', () => {
	it('downloads by reference what was searched, without searching again', async () => {
		offer(film);
		const found = await search([movie(550)]);
		const { json } = await download(found.json);
		expect(json).toMatchObject([
			{ outcome: 'download_started', needsSubscription: false, missingEpisodes: 'none' },
		]);
		expect(searches()).toHaveLength(1);
		expect(queue()).toHaveLength(1);
	});

	it('covers what Check Status found missing, and says what is left to subscribe', async () => {
		world.state.library.seed(season({ episodes: [1] }));
		const two = offer(season({ episodes: [2] }));
		offer(season());
		const checked = await world.run('media.checkStatus', [show(1399, [1])]);
		const { json } = await download((await search(checked.json)).json);
		expect(queue()).toEqual([two]);
		expect(json).toMatchObject([
			{ needsSubscription: true, missingEpisodes: [3, 4], outcome: 'download_started' },
		]);
	});

	it('needs a subscription where nothing could be downloaded', async () => {
		offer({ ...film, fails: true, name: 'Refused' });
		const { json } = await download((await search([movie(550)])).json);
		expect(json).toMatchObject([{ needsSubscription: true, downloadProblems: ['"Refused": 任务添加失败'] }]);
		expect(json[0]).not.toHaveProperty('outcome');
	});

	it.each(['[]', 'no JSON', '{"ref":1}', 'null'])('takes the torrents %j for none', async (torrents) => {
		expect((await download([movie(550)], { torrents })).json).toMatchObject([{ needsSubscription: true }]);
	});

	it('finds a torrent again by searching when an hour has passed', async () => {
		offer(film);
		const found = await search([movie(550)]);
		world.clock.advance(61 * 60_000);
		expect((await download(found.json)).json).toMatchObject([{ outcome: 'download_started' }]);
		expect(searches()).toHaveLength(2);
	});

	it('does not download what is no longer on offer', async () => {
		const found = [movie(550, { torrents: [{ ...(await torrentOf()), ref: 'gone' }] })];
		const { json } = await download(found);
		expect(json).toMatchObject([
			{ downloadProblems: ['"Only" was not found again'], needsSubscription: true },
		]);
		expect(queue()).toEqual([]);
	});

	it('hands downloader and path on', async () => {
		offer(film);
		await download((await search([movie(550)])).json, { downloader: 'qBittorrent', savePath: '/films' });
		expect(world.requests('POST', '/api/v1/download/')[0]?.body).toMatchObject({
			...{ downloader: 'qBittorrent', save_path: '/films' },
		});
	});
});

async function torrentOf(): Promise<object> {
	offer({ ...film, name: 'Only' });
	const [torrent] = [(await search([movie(550)])).json[0]?.torrents].flat();
	return { ...Object(torrent) };
}
