import { movie, show } from '../../world';
import { generations, openGeneration, type GenerationWorld } from '../../generations';

let world: GenerationWorld;
afterEach(async () => await world.stop());

const film = { mediaType: 'movie', tmdbId: 550 } as const;
const start = Date.parse('2026-03-01T12:00:00Z');
const follow = async (input: object[], parameters: object = {}) =>
	await world.run('subscription.follow', input, { timeoutMinutes: 30, ...parameters });
const minutesTaken = () => (world.clock.now() - start) / 60_000;
const lists = () => world.requests('GET', '/api/v1/subscribe/');
const stepsOf = (item: unknown) =>
	Object(item).steps.map(({ state, progress }: { state: string; progress: number | null }) =>
		progress === null ? state : `${state} ${progress}`,
	);

/** Something that happens on the server before its list is read for the n-th time, counted from the one before. */
const beforeRound = (round: number, happens: () => void) =>
	world.faults.add({
		...{ method: 'GET', path: '/api/v1/subscribe/', after: round - 1 },
		before: happens,
	});

describe.each(generations)('Subscription: Follow on MoviePilot %s', (generation) => {
	it('sees a film from subscribed over downloading into the library', async () => {
		world = await openGeneration(generation);
		world.state.subscriptions.seed(film);
		world.state.torrents.seed(film);
		const download = () => world.state.downloads.queue()[0];
		beforeRound(7, () => void Object.assign(download() ?? {}, { progress: 55 }));
		beforeRound(1, () => world.state.downloads.finish(download()?.hash ?? ''));
		const { json, paired } = await follow([movie(550)]);
		expect(json).toMatchObject([
			{ mediaKey: 'movie:550', followed: 'in_library', outcome: 'in_library', lastState: 'in_library' },
		]);
		expect(stepsOf(json[0])).toEqual(['subscribed', 'downloading 0', 'downloading 55', 'in_library']);
		expect(paired).toEqual([[{ item: 0 }]]);
		expect(minutesTaken()).toBeCloseTo(7, 1);
		expect(world.writes()).toEqual([]);
	});

	it('knows a season that is complete already, and one that is not', async () => {
		world = await openGeneration(generation);
		world.state.library.seed({ mediaType: 'tv', tmdbId: 1399, season: 1 });
		world.state.library.seed({ mediaType: 'tv', tmdbId: 1399, season: 2, episodes: [1] });
		world.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 1399, season: 2, state: 'R', lackEpisode: 2 });
		const { json } = await follow([show(1399, [1, 2])], { timeoutMinutes: 0 });
		expect(json).toMatchObject([
			{ mediaKey: 'tv:1399:s01', followed: 'in_library' },
			{
				...{ mediaKey: 'tv:1399:s02', followed: 'timed_out', lastState: 'subscribed' },
				...{ outcome: 'already_subscribed' },
				reason: 'Subscribed, looking for releases, 2 of 3 episodes lacking',
			},
		]);
	});
});

describe('Subscription: Follow', () => {
	beforeEach(async () => {
		world = await openGeneration('2', {
			downloaders: [
				{ name: 'qBittorrent', type: 'qbittorrent' },
				{ name: 'Second', type: 'transmission' },
			],
		});
	});

	it('ends at the time-out with the last state, and never later', async () => {
		world.state.subscriptions.seed({ ...film, state: 'S' });
		const { json } = await follow([movie(550)], { timeoutMinutes: 10, intervalSeconds: 180 });
		expect(json).toMatchObject([
			{ followed: 'timed_out', lastState: 'subscribed', reason: 'Subscribed, paused' },
		]);
		expect(minutesTaken()).toBeLessThanOrEqual(10);
		expect(lists().map(({ at }) => Math.round((at - start) / 60_000))).toEqual([0, 3, 6, 9, 10]);
	});

	it('looks early enough to be over in time when the server is slow', async () => {
		world.state.subscriptions.seed({ ...film, state: 'S' });
		for (let round = 0; round < 40; round++) beforeRound(1, () => world.clock.advance(25_000));
		await follow([movie(550)], { timeoutMinutes: 3, intervalSeconds: 60 });
		expect(minutesTaken()).toBeLessThanOrEqual(3);
	});

	it('asks for the lists once per round, however many titles', async () => {
		for (let tmdbId = 1001; tmdbId <= 1020; tmdbId++)
			world.state.subscriptions.seed({ mediaType: 'movie', tmdbId, state: 'S' });
		const input = Array.from({ length: 20 }, (_, index) => movie(1001 + index));
		world.forget();
		await follow(input, { timeoutMinutes: 2 });
		expect(lists()).toHaveLength(3);
		expect(world.sent().filter((line) => line.startsWith('GET /download/'))).toHaveLength(9);
		expect(world.sent().some((line) => line.includes('notexists'))).toBe(false);
	});

	it('stops at the download when that is what is waited for, in any downloader', async () => {
		world.state.downloads.seed({ ...film, progress: 12.34, downloader: 'Second' });
		const { json } = await follow([movie(550)], { followUntil: 'downloadStarted' });
		expect(json).toMatchObject([
			{ followed: 'download_started', outcome: 'download_started', progress: 12.3, timeLeft: '1小时' },
		]);
		expect(minutesTaken()).toBeCloseTo(0, 1);
	});

	it('gives up on what nobody is looking for, after a second look', async () => {
		const { json } = await follow([movie(550, { outcome: 'subscribed' })]);
		expect(json).toMatchObject([{ followed: 'not_found', lastState: 'absent', outcome: 'subscribed' }]);
		expect(minutesTaken()).toBeCloseTo(1, 1);
	});

	it('waits for a completed subscription to reach the library', async () => {
		const row = world.state.subscriptions.seed(film);
		world.state.subscriptions.complete(row, world.clock.now());
		beforeRound(3, () => world.state.library.arrive(film));
		const { json } = await follow([movie(550)]);
		expect(stepsOf(json[0])).toEqual(['completed', 'in_library']);
		expect(minutesTaken()).toBeCloseTo(2, 1);
	});

	it('waits for a download that nobody subscribed to reach the library', async () => {
		const { hash } = world.state.downloads.seed(film);
		beforeRound(2, () => void world.state.downloads.remove(hash));
		beforeRound(2, () => world.state.library.arrive(film));
		const { json } = await follow([movie(550)]);
		expect(stepsOf(json[0])).toEqual(['downloading 40', 'completed', 'in_library']);
	});

	it('does not take the show with the same number for the film', async () => {
		world.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 278, season: 1, state: 'R' });
		world.state.downloads.seed({ mediaType: 'tv', tmdbId: 278, season: 1 });
		const { json } = await follow([movie(278)], { timeoutMinutes: 1 });
		expect(json).toMatchObject([{ followed: 'not_found' }]);
	});

	it('sits out a server that is away for a while', async () => {
		world.state.library.seed(film);
		world.faults.add({ path: '/api/v1/subscribe/', status: 503, times: 3 });
		const { json } = await follow([movie(550)]);
		expect(json).toMatchObject([{ followed: 'in_library', reason: 'In the library' }]);
	});

	it('says that the last look failed', async () => {
		world.faults.add({ path: '/api/v1/subscribe/', status: 503, times: 1000 });
		const { json } = await follow([movie(550)], { timeoutMinutes: 2 });
		expect(json).toMatchObject([{ followed: 'timed_out', lastState: 'unknown' }]);
		expect(json[0]?.reason).toContain('The last look failed: MoviePilot is not available right now (503)');
		expect(minutesTaken()).toBeLessThanOrEqual(2);
	});

	it('stops at once with a wrong key', async () => {
		const { error } = await world.run(
			'subscription.follow',
			[movie(550)],
			{},
			{ credential: { apiKey: 'x' } },
		);
		expect(error.message).toContain('does not accept');
	});

	it('refuses to ask all the time', async () => {
		const { error } = await follow([movie(550)], { intervalSeconds: '={{ 1 }}' });
		expect(error.message).toBe(`'Interval (Seconds)' cannot be 1`);
	});
});

it('takes completed for the end where no media server is connected', async () => {
	world = await openGeneration('2', { mediaServers: [] });
	const row = world.state.subscriptions.seed(film);
	world.state.subscriptions.complete(row, world.clock.now());
	const { json } = await follow([movie(550)]);
	expect(json).toMatchObject([{ followed: 'completed', lastState: 'completed' }]);
	expect(json[0]?.reason).toContain('No media server is connected');
	expect(minutesTaken()).toBeCloseTo(0, 1);
});
