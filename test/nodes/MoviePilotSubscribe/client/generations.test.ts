import { generations, openGeneration, type GenerationWorld } from '../generations';
import { movie, show } from '../world';

let world: GenerationWorld;
afterEach(async () => await world.stop());

const act = async (input: object[], parameters = {}) =>
	await world.run('media.searchOrSubscribe', input, parameters);
const outcomes = (json: object[]) =>
	json.map((item) => [Reflect.get(item, 'mediaKey'), Reflect.get(item, 'outcome')]);

describe.each(generations)('MoviePilot %s', (generation) => {
	beforeEach(async () => {
		world = await openGeneration(generation);
	});

	it('gets what is missing, once, and is left alone with the rest', async () => {
		world.state.library.seed({ mediaType: 'movie', tmdbId: 1001 });
		world.state.downloads.seed({ mediaType: 'movie', tmdbId: 1002 });
		world.state.library.seed({ mediaType: 'tv', tmdbId: 1399, season: 1 });
		const input = [
			movie(550),
			movie(1001),
			movie(1002),
			movie(99999),
			show(1399, 'all'),
			movie(278),
			show(278, [1]),
		];
		expect(outcomes((await act(input)).json)).toEqual([
			['movie:550', 'subscribed'],
			['movie:1001', 'in_library'],
			['movie:1002', 'downloading'],
			['movie:99999', 'unrecognized'],
			['tv:1399:s01', 'in_library'],
			['tv:1399:s02', 'subscribed'],
			['movie:278', 'subscribed'],
			['tv:278:s01', 'subscribed'],
		]);
		const rows = world.rows().length;
		const again = outcomes((await act(input)).json).map(([, outcome]) => outcome);
		expect(again.filter((outcome) => outcome === 'already_subscribed')).toHaveLength(4);
		expect(world.rows()).toHaveLength(rows);
	});

	it('downloads a pack, and episodes with a subscription for the rest', async () => {
		world.state.torrents.seed({ mediaType: 'movie', tmdbId: 550 });
		world.state.torrents.seed({ mediaType: 'tv', tmdbId: 1399, season: 1, episodes: [1, 2] });
		const { json } = await act([movie(550), show(1399, [1])], { mode: 'searchFirst' });
		expect(json.map(({ outcome }) => outcome)).toEqual(['download_started', 'download_started']);
		expect(world.state.downloads.queue()).toHaveLength(2);
		expect(world.rows()).toMatchObject([{ tmdbId: 1399, season: 1 }]);
	});

	it('never makes season 1 of specials, wanted or not', async () => {
		await act([show(1399, [0])]);
		expect(world.rows()).toEqual([]);
		const [ended] = (await act([show(1399, [0])], { specials: 'include' })).json;
		expect(ended?.outcome).toBe(generation === '2.5' ? 'skipped_specials' : 'subscribed');
		expect(world.rows().map(({ season }) => season)).toEqual(generation === '2.5' ? [] : [0]);
	});

	it('has a wrong match undone, and one that stood there before left alone', async () => {
		const other = { mediaType: 'movie', tmdbId: 777 } as const;
		world.state.recognition.matchWrongly({ mediaType: 'movie', tmdbId: 550 }, other);
		expect((await world.run('subscription.create', [movie(550)])).json).toMatchObject([
			{ outcome: 'wrong_match_reverted' },
		]);
		expect(world.rows()).toEqual([]);
		world.state.subscriptions.seed(other);
		expect((await world.run('subscription.create', [movie(550)])).json).toMatchObject([
			{ outcome: 'failed' },
		]);
		expect(world.rows()).toMatchObject([other]);
	});

	it('shows a dry run in its own words, and is sent nothing but questions', async () => {
		const { json } = await act([show(1399, [2])], { mode: 'dryRun' });
		const identity = generation === '3' ? { media_source: 'themoviedb', media_id: '1399' } : { tmdbid: 1399 };
		expect(json).toMatchObject([
			{ requests: [{ method: 'POST', path: '/api/v1/subscribe/', body: { ...identity, season: 2 } }] },
		]);
		expect(world.writes()).toEqual([]);
	});
});

describe('the version, where it is to be found out,', () => {
	const half = '{"success":true,"data":{"na';
	const check = async () =>
		await world.run('media.checkStatus', [movie(550)], {}, { credential: { version: 'detect' } });

	it.each([['3'], ['2']] as const)(
		'is not concluded from half an answer of MoviePilot %s',
		async (generation) => {
			world = await openGeneration(generation);
			world.faults.add({ path: /user\/current/, status: 200, body: half });
			expect((await check()).json).toMatchObject([{ status: 'deferred' }]);
			expect((await check()).json).toMatchObject([{ status: 'missing' }]);
		},
	);

	it('is not concluded while the server of 2.5 does not tell it', async () => {
		world = await openGeneration('2.5');
		world.faults.add({ path: /system\/env/, status: 502, times: 9 });
		expect((await check()).json).toMatchObject([{ status: 'deferred' }]);
		world.faults.clear();
		const { json } = await world.run('server.getStatus', [{}], {}, { credential: { version: 'detect' } });
		expect(json).toMatchObject([{ generation: '2.5' }]);
	});
});
