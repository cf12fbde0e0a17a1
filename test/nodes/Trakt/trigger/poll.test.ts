import { DAY, MINUTE, both, movie, titles, open } from './watching';

let rig: Awaited<ReturnType<typeof open>>;
const start = async (options?: Parameters<typeof open>[0]) => {
	rig = await open(options);
};
afterEach(async () => await rig.stop());

describe('an idle list', () => {
	it('costs one request', async () => {
		await start();
		rig.add(1);
		const poller = await rig.watching();
		expect(await poller.poll()).toBeNull();
		expect(rig.paths()).toEqual(['GET /sync/last_activities']);
	});

	it('is looked at again after a day, since a removal may not move the stamps', async () => {
		await start({ switches: { removalMovesActivities: false } });
		rig.add(1);
		rig.add(2);
		const poller = await rig.watching(both);
		rig.state.watchlist.remove(movie(1));
		expect(await poller.poll()).toBeNull();
		rig.pass(DAY);
		expect(titles(await poller.poll())).toEqual([['removed', 1]]);
	});
});

describe('the first poll', () => {
	it.each([
		['baseline', null],
		[
			'newest',
			[
				['added', 'Alien'],
				['added', 'Lost Reels'],
			],
		],
		[
			'everything',
			[
				['added', 'Heat'],
				['added', 'Alien'],
				['added', 'Lost Reels'],
			],
		],
	])('reports %s, oldest first', async (firstRun, expected) => {
		await start();
		for (const id of [1, 3, 4]) {
			rig.add(id);
			rig.pass(1000);
		}
		const poller = rig.poller({ firstRun, newestCount: 2 });
		expect(titles(await poller.poll())).toEqual(expected);
		rig.pass(2 * MINUTE);
		expect(await poller.poll()).toBeNull();
	});
});

describe('a change', () => {
	it('reports an added title once, as a media item', async () => {
		await start();
		const poller = await rig.watching();
		rig.add(5);
		expect(await poller.poll()).toEqual([
			{
				event: 'added',
				listedAs: 'movie',
				traktId: 5,
				mediaType: 'movie',
				tmdbId: 100_005,
				title: '流浪地球',
				year: 2019,
				source: 'trakt',
				sourceId: 'trakt:watchlist:991',
				listedAt: expect.stringMatching(/^2026-11-01T12:\d\d:\d\d\.000Z$/),
				ids: { trakt: 5, imdb: 'tt95', tmdb: 100_005 },
			},
		]);
		expect(await poller.poll()).toBeNull();
	});

	it('reports a removed title only when asked to', async () => {
		await start();
		rig.add(1);
		const [quiet, poller] = [await rig.watching(), await rig.watching(both)];
		rig.state.watchlist.remove(movie(1));
		expect(await quiet.poll()).toBeNull();
		expect(await poller.poll()).toEqual([
			expect.objectContaining({
				event: 'removed',
				listedAs: 'movie',
				mediaType: 'movie',
				traktId: 1,
				tmdbId: null,
				sourceId: 'trakt:watchlist:991',
				ids: { trakt: 1 },
			}),
		]);
	});

	it('counts a title that was removed and listed again as new, not as removed', async () => {
		await start();
		rig.add(1);
		const poller = await rig.watching(both);
		rig.state.watchlist.remove(movie(1));
		rig.add(1);
		expect(titles(await poller.poll())).toEqual([['added', 'Heat']]);
	});

	it('tells a film and a show with one number apart', async () => {
		await start();
		rig.add(1);
		const poller = await rig.watching(both);
		rig.state.watchlist.add({ type: 'show', traktId: 1 });
		expect(titles(await poller.poll())).toEqual([['added', 'Breaking Bad']]);
	});

	it('in the second of one already seen is found by looking again', async () => {
		await start();
		const poller = await rig.watching();
		rig.add(1);
		expect(titles(await poller.poll())).toEqual([['added', 'Heat']]);
		const seen = rig.state.activities.get('watchlist.updated_at');
		rig.add(3);
		for (const path of ['watchlist.updated_at', 'movies.watchlisted_at'])
			rig.state.activities.set(path, seen);
		rig.pass(50_000);
		expect(titles(await poller.poll())).toEqual([['added', 'Alien']]);
	});
});
