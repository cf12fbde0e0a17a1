import type { IDataObject } from 'n8n-workflow';
import { movie, openWorld, show, type World } from '../../world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const tv = (season: number, more: object = {}) => ({
	mediaType: 'tv' as const,
	tmdbId: 1399,
	season,
	...more,
});
const check = async (input: object[], parameters: IDataObject = {}) =>
	await world.run('media.checkStatus', input, parameters);
const seasonsOf = async (input: object, parameters: IDataObject = {}) =>
	(await check([input], parameters)).json.map(({ season }) => season);

describe('a whole show', () => {
	it('is its aired seasons, specials left out', async () => {
		expect(await seasonsOf(show(1399, 'all'))).toEqual([1, 2]);
	});

	it.each([
		['first', {}, [1]],
		['latest', {}, [2]],
		['future', {}, [3, 4]],
		['fromSeason', { fromSeason: 2 }, [2]],
	])('is, by the policy %s, %j %j', async (seasonPolicy, more, seasons) => {
		expect(await seasonsOf(show(1399, 'all'), { seasonPolicy, ...more })).toEqual(seasons);
	});

	it('takes the specials along when they are to be included', async () => {
		expect(await seasonsOf(show(1399, 'all'), { specials: 'include' })).toEqual([0, 1, 2]);
	});

	it('of which no season is known has no episodes yet', async () => {
		expect((await check([show(9000, 'all')])).json).toMatchObject([
			{ mediaKey: 'tv:9000', season: null, status: 'no_episodes_yet' },
		]);
	});

	it('that MoviePilot does not know is one item', async () => {
		expect((await check([show(88888, 'all')])).json).toMatchObject([
			{ status: 'unrecognized', season: null },
		]);
	});

	it('costs one look at the title and one at the library', async () => {
		await check([show(1399, 'all')]);
		expect(world.sent().slice(3, 5)).toEqual(['GET /media/tmdb:1399', 'POST /mediaserver/notexists']);
		expect(world.requests('POST', /notexists/)).toHaveLength(1);
	});
});

describe('a season', () => {
	it('is in the library, or lacks some episodes, or all', async () => {
		world.state.library.seed(tv(1));
		world.state.library.seed(tv(2, { episodes: [1, 3] }));
		const { json } = await check([show(1399, [1, 2, 3])]);
		expect(json.map(({ status, missingEpisodes }) => [status, missingEpisodes])).toEqual([
			['in_library', 'none'],
			['missing', [2]],
			['missing', 'all'],
		]);
	});

	it('without episodes, or unknown to TMDB, waits for them', async () => {
		const { json } = await check([show(1399, [4, 7])]);
		expect(json).toMatchObject([
			{ status: 'no_episodes_yet', reason: 'The season has no episodes yet' },
			{ status: 'no_episodes_yet', reason: 'TMDB does not list this season yet' },
		]);
	});

	it('is settled by its own subscription and not by another season’s', async () => {
		world.state.subscriptions.seed(tv(1));
		const { json } = await check([show(1399, [1, 2])]);
		expect(json.map(({ status }) => status)).toEqual(['already_subscribed', 'missing']);
	});

	it('of which some episodes are downloading lacks the others only', async () => {
		world.state.downloads.seed(tv(1, { episodes: [1, 2] }));
		expect((await check([show(1399, [1])])).json).toMatchObject([
			{ status: 'missing', missingEpisodes: [3, 4] },
		]);
	});

	it('of which all missing episodes are downloading is downloading', async () => {
		world.state.library.seed(tv(1, { episodes: [3, 4] }));
		world.state.downloads.seed(tv(1, { episodes: [1, 2] }));
		expect((await check([show(1399, [1])])).json).toMatchObject([{ status: 'downloading' }]);
	});

	it('that downloads as a pack is downloading', async () => {
		world.state.downloads.seed(tv(2));
		const { json } = await check([show(1399, [1, 2])]);
		expect(json.map(({ status }) => status)).toEqual(['missing', 'downloading']);
	});
});

describe('specials', () => {
	it('that are named are marked and never season 1', async () => {
		world.state.library.seed(tv(1));
		const { json } = await check([show(1399, [0])]);
		expect(json).toMatchObject([
			{ mediaKey: 'tv:1399:s00', season: 0, isSpecial: true, status: 'missing', episodeCount: 3 },
		]);
	});

	it('are asked for by number, since older versions leave them out of the answer for the show', async () => {
		world.state.library.seed(tv(0, { episodes: [1] }));
		const { json } = await check([show(1399, [0, 1])]);
		expect(json.map(({ missingEpisodes }) => missingEpisodes)).toEqual([[2, 3], 'all']);
		expect(world.requests('POST', /notexists/).map(({ body }) => body.season)).toEqual([0, undefined]);
	});

	it('are in the library when the media server holds them', async () => {
		world.state.library.seed(tv(0));
		expect((await check([show(1399, [0])])).json).toMatchObject([{ status: 'in_library' }]);
	});

	describe('of an older version, which is silent about them,', () => {
		beforeEach(async () => {
			await world.stop();
			world = await openWorld({ version: 'v2.14.0' });
		});

		it('are not believed to be in the library', async () => {
			world.state.library.seed(tv(0));
			world.state.library.seed(tv(1));
			expect((await check([show(1399, [0])])).json).toMatchObject([
				{ status: 'missing', missingEpisodes: 'all' },
			]);
		});

		it('are complete once they were downloaded, and wanted again when wished for again', async () => {
			world.state.downloads.finish(world.state.downloads.seed(tv(0)).hash);
			const [before] = (await check([show(1399, [0])])).json;
			expect(before).toMatchObject({ status: 'completed_before', missingEpisodes: 'none' });
			const listedAt = new Date(world.clock.now() + 3 * 24 * 60 * 60_000).toISOString();
			const [again] = (await check([show(1399, [0], { listedAt })])).json;
			expect(again).toMatchObject({ status: 'missing' });
		});

		it('lack what was not downloaded', async () => {
			for (const episode of [1, 3])
				world.state.downloads.finish(world.state.downloads.seed(tv(0, { episodes: [episode] })).hash);
			world.state.downloads.finish(world.state.downloads.seed(tv(1, { episodes: [2] })).hash);
			expect((await check([show(1399, [0])])).json).toMatchObject([
				{ status: 'missing', missingEpisodes: [2] },
			]);
		});

		it('are put off while the records cannot be read', async () => {
			world.faults.add({ path: /history\/download/, status: 502, times: 9 });
			expect((await check([show(1399, [0])])).json).toMatchObject([{ status: 'deferred' }]);
		});

		it('are put off as long as the server asks for', async () => {
			const headers = { 'Retry-After': '7200' };
			world.faults.add({ path: /history\/download/, status: 503, headers, times: 9 });
			expect((await check([show(1399, [0])])).json).toMatchObject([{ retryAfterMs: 7_200_000 }]);
		});
	});
});

describe('wishes for the same', () => {
	it('become one item that remembers all of them', async () => {
		const input = [
			show(1399, 'all', { listedAt: '2026-01-01T00:00:00Z' }),
			movie(550),
			show(1399, [2, 3], {
				...{ source: 'jellyseerr', sourceId: 'seerr:request:7', requestedBy: 'ann' },
				listedAt: '2026-02-01T00:00:00Z',
			}),
		];
		const { json, paired } = await check(input);
		expect(json.map(({ mediaKey }) => mediaKey)).toEqual([
			'tv:1399:s01',
			'tv:1399:s02',
			'tv:1399:s03',
			'movie:550',
		]);
		expect(json[1]).toMatchObject({
			sourceIds: ['trakt:watchlist:1399', 'seerr:request:7'],
			...{ requesters: ['ann'], listedAt: '2026-02-01T00:00:00Z' },
		});
		expect(paired).toEqual([[{ item: 0 }], [{ item: 0 }, { item: 2 }], [{ item: 2 }], [{ item: 1 }]]);
	});
});
