import { generations, openGeneration, type GenerationWorld } from '../../generations';

let world: GenerationWorld;
afterEach(async () => await world.stop());

const downloaders = [
	{ name: 'qBittorrent', type: 'qbittorrent' },
	{ name: 'Second', type: 'transmission' },
];
const episodes = { mediaType: 'tv', tmdbId: 1399, season: 2, episodes: [1, 2] } as const;

describe.each(generations)('downloads on MoviePilot %s', (generation) => {
	beforeEach(async () => {
		world = await openGeneration(generation, { downloaders });
		world.state.downloads.seed({ mediaType: 'movie', tmdbId: 550, progress: 42.5 });
		world.state.downloads.seed({ ...episodes, downloader: 'Second', state: 'paused' });
		world.state.downloads.seed({ name: 'Somebody.Elses.Torrent' });
	});

	it('are listed with progress, of all downloaders and with what they are', async () => {
		const { json } = await world.run('download.getAll');
		expect(json).toMatchObject([
			{
				...{ mediaKey: 'movie:550', title: 'Fight Club', progress: 42.5, state: 'downloading' },
				...{ downloadSpeed: '1.0M', timeLeft: '1小时', downloader: 'qBittorrent', sizeBytes: 4_000_000_000 },
			},
			{ mediaKey: null, tmdbId: null, title: 'Somebody.Elses.Torrent' },
			{ mediaKey: 'tv:1399:s02', episodes: [1, 2], state: 'paused', downloader: 'Second' },
		]);
	});

	it('are listed of one downloader, without those of others, up to a limit', async () => {
		const second = await world.run('download.getAll', [{}], { downloaderFilter: 'Second' });
		expect(second.json.map(({ mediaKey }) => mediaKey)).toEqual(['tv:1399:s02']);
		const known = await world.run('download.getAll', [{}], { onlyKnown: true, limit: 1 });
		expect(known.json.map(({ mediaKey }) => mediaKey)).toEqual(['movie:550']);
	});

	it('are paused, resumed and deleted, each in its own downloader', async () => {
		const { json: listed } = await world.run('download.getAll', [{}], { downloaderFilter: 'Second' });
		const resumed = await world.run('download.resume', listed);
		expect(resumed.json).toMatchObject([{ state: 'downloading', mediaKey: 'tv:1399:s02' }]);
		expect(world.state.downloads.queue('Second')[0]?.state).toBe('downloading');
		const paused = await world.run('download.pause', listed);
		expect(paused.json).toMatchObject([{ state: 'paused' }]);
		expect(world.state.downloads.queue('Second')[0]?.state).toBe('paused');
		const deleted = await world.run('download.delete', listed);
		expect(deleted.json).toMatchObject([{ deleted: true, filesDeleted: true, mediaKey: 'tv:1399:s02' }]);
		expect(world.state.downloads.queue('Second')).toEqual([]);
		expect(world.state.downloads.queue()).toHaveLength(2);
		const acted = world.log.filter(({ path }) => /\/download\/(start\/|stop\/)?0{30}/.test(path));
		expect(acted.map(({ method, query }) => [method, query.name])).toEqual([
			['GET', 'Second'],
			['GET', 'Second'],
			['DELETE', 'Second'],
		]);
	});

	it.each(['pause', 'resume', 'delete'])(
		'cannot be told to %s when they are not there',
		async (operation) => {
			const { error } = await world.run(`download.${operation}`, [{ hash: 'f'.repeat(40) }]);
			expect(error.message).toBe(`No unfinished download has the hash ${'f'.repeat(40)}`);
			expect(world.state.downloads.queue()).toHaveLength(2);
		},
	);

	it('refuse a hash that is none before anything is sent', async () => {
		const { error } = await world.run('download.delete', [{ hash: '../subscribe/1' }]);
		expect(error.message).toBe(`'Hash' cannot be "../subscribe/1"`);
		expect(world.sent().filter((line) => line.includes('/download/'))).toEqual([]);
	});
});

it('says what MoviePilot said when it does not delete a download', async () => {
	world = await openGeneration('2');
	const { hash } = world.state.downloads.seed({ mediaType: 'movie', tmdbId: 550 });
	world.faults.add({
		...{ method: 'DELETE', path: `/api/v1/download/${hash}`, status: 200 },
		body: { success: false, message: '下载器未连接', data: {} },
	});
	const { error } = await world.run('download.delete', [{ hash }]);
	expect(error.message).toBe('MoviePilot did not delete the download "Fight Club"');
	expect(error.description).toBe('MoviePilot said: 下载器未连接');
});

it('goes on with the other downloads when told to', async () => {
	world = await openGeneration('2');
	const { hash } = world.state.downloads.seed({ mediaType: 'movie', tmdbId: 550 });
	const input = [{ hash: 'a'.repeat(40) }, { hash }];
	const { json, paired } = await world.run('download.pause', input, {}, { continueOnFail: true });
	expect(json).toMatchObject([{ error: expect.stringContaining('No unfinished download') }, { hash }]);
	expect(paired).toEqual([{ item: 0 }, { item: 1 }]);
});
