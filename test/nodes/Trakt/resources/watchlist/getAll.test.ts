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
const getAll = async (parameters: Record<string, unknown>) =>
	(await rig.execute(node, { resource: 'watchlist', operation: 'getAll', ...parameters })).map(
		({ json }) => json,
	);

const addAll = () => {
	const { watchlist } = rig.state;
	watchlist.add({ type: 'movie', traktId: 3, listedAt: '2026-01-03T00:00:00.000Z' });
	watchlist.add({ type: 'show', traktId: 1, listedAt: '2026-01-01T00:00:00.000Z' });
	watchlist.add({ type: 'season', traktId: 1, season: 0, listedAt: '2026-01-04T00:00:00.000Z' });
	watchlist.add({ type: 'episode', traktId: 2, season: 1, episode: 3, listedAt: '2026-01-02T00:00:00.000Z' });
};

describe('Get Many', () => {
	it('puts out media items, newest first', async () => {
		await open();
		addAll();
		const breakingBad = { tmdbId: 1396, title: 'Breaking Bad', year: 2008, source: 'trakt', mediaType: 'tv' };
		const ids = { trakt: 1, imdb: 'tt91', tvdb: 81189, tmdb: 1396 };
		expect(await getAll({})).toEqual([
			{
				...breakingBad,
				seasons: [0],
				sourceId: 'trakt:watchlist:993',
				listedAt: '2026-01-04T00:00:00.000Z',
				ids,
			},
			{
				mediaType: 'movie',
				tmdbId: 1396,
				title: 'Alien',
				year: 1979,
				source: 'trakt',
				sourceId: 'trakt:watchlist:991',
				listedAt: '2026-01-03T00:00:00.000Z',
				ids: { trakt: 3, imdb: 'tt93', tmdb: 1396 },
			},
			{
				mediaType: 'tv',
				tmdbId: null,
				title: 'The Expanse',
				year: 2015,
				seasons: [1],
				episodes: [{ season: 1, episode: 3 }],
				source: 'trakt',
				sourceId: 'trakt:watchlist:994',
				listedAt: '2026-01-02T00:00:00.000Z',
				ids: { trakt: 2, imdb: 'tt92', tvdb: 200_002 },
			},
			{
				...breakingBad,
				seasons: 'all',
				sourceId: 'trakt:watchlist:992',
				listedAt: '2026-01-01T00:00:00.000Z',
				ids,
			},
		]);
	});

	it('puts out what Trakt sent when not simplified', async () => {
		await open();
		addAll();
		const [first] = await getAll({ simplify: false, type: 'movie' });
		expect(first).toEqual(expect.objectContaining({ type: 'movie', listed_at: '2026-01-03T00:00:00.000Z' }));
		expect(rig.paths()).toEqual(['GET /sync/watchlist/movies/added/desc']);
	});

	it.each([
		['title', 'asc', ['Alien', 'Breaking Bad', 'Breaking Bad', 'The Expanse']],
		['rank', 'asc', ['Alien', 'Breaking Bad', 'Breaking Bad', 'The Expanse']],
		['added', 'asc', ['Breaking Bad', 'The Expanse', 'Alien', 'Breaking Bad']],
	])('sorts by %s %s, also when kinds have to be read one by one', async (sortBy, direction, expected) => {
		await open();
		addAll();
		const read = async () => (await getAll({ sortBy, direction })).map(({ title }) => title);
		expect(await read()).toEqual(expected);
		rig.state.switches.acceptCommaTypes = false;
		expect(await read()).toEqual(expected);
	});

	it('stops at the limit', async () => {
		await open({ vip: true });
		for (let id = 1000; id < 1300; id++) rig.state.watchlist.add({ type: 'movie', traktId: id });
		expect(await getAll({ returnAll: false, limit: 3 })).toHaveLength(3);
		expect(rig.paths()).toHaveLength(1);
	});

	it('returns all of a list longer than a page, always asking for page and limit', async () => {
		await open({ vip: true, switches: { wrongPageHeaders: true } });
		for (let id = 1000; id < 1510; id++) rig.state.watchlist.add({ type: 'movie', traktId: id });
		const found = await getAll({ returnAll: true });
		expect(new Set(found.map(({ sourceId }) => sourceId)).size).toBe(510);
		expect(rig.api.log.map(({ query }) => query)).toEqual(
			['1', '2', '3'].map((page) => ({ page, limit: '250' })),
		);
	});

	it('reads again when an entry goes while it reads', async () => {
		await open({ vip: true });
		for (let id = 1000; id < 1300; id++) rig.state.watchlist.add({ type: 'movie', traktId: id });
		const before = () => void rig.state.watchlist.remove({ type: 'movie', traktId: 1299 });
		rig.api.faults.add({ path: /watchlist/, after: 1, before });
		const found = (await getAll({ returnAll: true })).map(({ title }) => title);
		expect(found).toHaveLength(299);
		expect(found).not.toContain('Film 299');
	});

	it('leaves out kinds it does not know and says so', async () => {
		await open();
		rig.api.faults.add({
			path: /watchlist/,
			status: 200,
			headers: { 'X-Pagination-Item-Count': '2', 'X-Pagination-Page-Count': '1' },
			body: [
				{ id: 1, type: 'person', person: { name: 'A', ids: { trakt: 5 } } },
				{ id: 2, type: 'movie', rank: 1, movie: { title: 'B', ids: { trakt: 6, tmdb: null, imdb: '' } } },
			],
		});
		expect(await getAll({ returnAll: true })).toEqual([
			{
				mediaType: 'movie',
				tmdbId: null,
				title: 'B',
				year: null,
				source: 'trakt',
				sourceId: 'trakt:watchlist:2',
				ids: { trakt: 6 },
			},
		]);
		expect(rig.hints).toEqual([
			expect.objectContaining({ message: expect.stringContaining('Left out 1 of 2') }),
		]);
	});
});
