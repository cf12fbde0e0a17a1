import { Trakt } from '../../../../../nodes/Trakt/Trakt.node';
import { openRig } from '../../rig';
import { useSimulatedTime } from '../../simulatedTime';

let rig: Awaited<ReturnType<typeof openRig>>;
const open = async (options?: Parameters<typeof openRig>[0]) => {
	rig = await openRig(options);
	useSimulatedTime(rig.clock);
};
afterEach(async () => await rig.stop());

const node = new Trakt();
const run = async (operation: string, input: object[], parameters: object = {}, goOn = false) =>
	await rig.execute(
		node,
		{ resource: 'watchlist', operation, mediaInput: 'fromInput', ...parameters },
		input,
		goOn,
	);
const results = async (operation: string, input: object[], parameters: object = {}) =>
	(await run(operation, input, parameters)).map(({ json }) => json.result);
const writes = () => rig.api.requests('POST', /watchlist/);

const heat = { mediaType: 'movie', tmdbId: 949, title: 'Heat', year: 1995 };
const alien = { mediaType: 'movie', tmdbId: 1396 };
const breakingBad = { mediaType: 'tv', tmdbId: 1396 };
const unknown = { mediaType: 'movie', tmdbId: 987_654 };

describe('Add', () => {
	it('merges all items into one write and tells each its result', async () => {
		await open();
		rig.state.watchlist.add({ type: 'movie', traktId: 3 });
		expect(await results('add', [heat, alien, unknown, breakingBad, heat])).toEqual([
			'added',
			'existing',
			'not_found',
			'added',
			'existing',
		]);
		expect(writes()).toHaveLength(1);
		expect(rig.api.requests('GET', /watchlist/)).toHaveLength(1);
		expect(rig.state.watchlist.has({ type: 'show', traktId: 1 })).toBe(true);
	});

	it('writes nothing when everything is listed', async () => {
		await open();
		rig.state.watchlist.add({ type: 'movie', traktId: 1 });
		expect(await results('add', [heat])).toEqual(['existing']);
		expect(writes()).toHaveLength(0);
	});

	it('takes seasons, specials and episodes as wishes of their own', async () => {
		await open();
		const [item] = await run('add', [
			{ ...breakingBad, seasons: [0, 1, 99], episodes: [{ season: 1, episode: 2 }] },
		]);
		expect(item?.json).toEqual({
			...breakingBad,
			seasons: [0, 1, 99],
			episodes: [{ season: 1, episode: 2 }],
			result: 'added',
			entries: [
				{ listedAs: 'season', season: 0, episode: null, result: 'added' },
				{ listedAs: 'season', season: 99, episode: null, result: 'not_found' },
				{ listedAs: 'episode', season: 1, episode: 2, result: 'added' },
			],
		});
		const { watchlist } = rig.state;
		expect(watchlist.has({ type: 'season', traktId: 1, season: 0 })).toBe(true);
		expect(watchlist.has({ type: 'episode', traktId: 1, season: 1, episode: 2 })).toBe(true);
		expect(watchlist.size()).toBe(2);
	});

	it('lets the list decide when Trakt does not repeat what it did not find', async () => {
		await open();
		rig.api.faults.add({ method: 'POST', path: /watchlist/, status: 201, body: { added: { movies: 0 } } });
		expect(await results('add', [heat])).toEqual(['not_found']);
		expect(rig.api.requests('GET', /watchlist/)).toHaveLength(2);
	});

	it('pairs every result with its input and goes on past items that are no titles', async () => {
		await open();
		const output = await run('add', [{ nonsense: 1 }, heat, { mediaType: 'movie', title: 'Heat' }], {}, true);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(output.map(({ json }) => [json.result, json.error])).toEqual([
			[undefined, expect.stringContaining('Media type')],
			['added', undefined],
			[undefined, expect.stringContaining('neither an ID')],
		]);
	});

	it('identifies by title and year where there is no id', async () => {
		await open();
		expect(await results('add', [{ mediaType: 'movie', title: 'Heat', year: 1972 }])).toEqual(['added']);
		expect(rig.state.watchlist.has({ type: 'movie', traktId: 2 })).toBe(true);
	});

	it('believes an edited TMDB number over the ids beside it', async () => {
		await open();
		await run('add', [{ ...alien, ids: { trakt: 1, tmdb: 949 } }]);
		expect(rig.state.watchlist.has({ type: 'movie', traktId: 3 })).toBe(true);
	});

	it('says how much fits when the list is full', async () => {
		await open({ limits: { watchlist: { item_count: 1 } } });
		await expect(run('add', [heat, alien])).rejects.toMatchObject({
			message: 'The Trakt watchlist is full',
			description: expect.stringContaining('1 entries'),
		});
		expect(writes()).toHaveLength(1);
	});

	it('keeps to one write a second', async () => {
		await open({ vip: true });
		const many = Array.from({ length: 600 }, (_, index) => ({ mediaType: 'movie', tmdbId: 101_000 + index }));
		expect(new Set(await results('add', many))).toEqual(new Set(['added']));
		expect(writes().map(({ status }) => status)).toEqual([201, 201, 201]);
		const times = writes().map(({ at }) => at);
		expect(Math.min(...times.slice(1).map((at, index) => at - (times[index] ?? 0)))).toBeGreaterThan(1000);
	});

	it('takes one title typed in, with episodes', async () => {
		await open();
		const typed = { mediaInput: 'defineBelow', mediaType: 'tv', tmdbId: '1396', seasons: 'all' };
		expect(await results('add', [{}], { ...typed, episodes: 's01e01, S01E02' })).toEqual(['added']);
		expect(rig.state.watchlist.has({ type: 'episode', traktId: 1, season: 1, episode: 2 })).toBe(true);
		await expect(run('add', [{}], { ...typed, episodes: '1x2' })).rejects.toThrow('S01E03');
	});
});

describe('Remove', () => {
	it('sends only what is listed, in one write, and tells each its result', async () => {
		await open();
		const { watchlist } = rig.state;
		watchlist.add({ type: 'movie', traktId: 1 });
		watchlist.add({ type: 'season', traktId: 1, season: 0 });
		expect(
			await results('remove', [heat, alien, breakingBad, { ...breakingBad, seasons: [0] }, heat]),
		).toEqual(['removed', 'not_on_list', 'not_on_list', 'removed', 'not_on_list']);
		expect(writes()).toHaveLength(1);
		expect(watchlist.size()).toBe(0);
	});
});
