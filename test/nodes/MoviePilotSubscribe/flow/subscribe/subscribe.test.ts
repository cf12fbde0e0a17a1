import type { IDataObject } from 'n8n-workflow';
import { movie, openWorld, show, type World } from '../../world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const act = async (input: object[], parameters: IDataObject = {}) =>
	await world.run('media.searchOrSubscribe', input, parameters);
const outcomes = (json: Array<Record<string, unknown>>) =>
	json.map(({ mediaKey, outcome }) => [mediaKey, outcome]);
const film = { mediaType: 'movie', tmdbId: 550 } as const;

describe('Media: Search or Subscribe, subscribing only', () => {
	it('subscribes what is missing, reads it back and leaves the rest alone', async () => {
		world.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 1001 });
		world.state.library.seed({ mediaType: 'movie', tmdbId: 1002 });
		world.state.downloads.seed({ mediaType: 'movie', tmdbId: 1003 });
		const input = [movie(550), movie(1001), movie(1002), movie(1003), movie(99999), show(1399, [1, 4])];
		const { json, paired } = await act(input);
		expect(outcomes(json)).toEqual([
			['movie:550', 'subscribed'],
			['movie:1001', 'already_subscribed'],
			['movie:1002', 'in_library'],
			['movie:1003', 'downloading'],
			['movie:99999', 'unrecognized'],
			['tv:1399:s01', 'subscribed'],
			['tv:1399:s04', 'no_episodes_yet'],
		]);
		expect(json[0]).toMatchObject({ subscriptionId: 2, reason: 'Subscribed and read back' });
		expect(json[1]).toMatchObject({ subscriptionId: 1 });
		expect(paired.map((pair) => JSON.stringify(pair))).toEqual(
			[0, 1, 2, 3, 4, 5, 5].map((item) => `[{"item":${item}}]`),
		);
		expect(world.rows().map(({ tmdbId, season }) => [tmdbId, season])).toEqual([
			[1001, null],
			[550, null],
			[1399, 1],
		]);
	});

	it('sends the type in Chinese, the year behind the name, and a season for shows only', async () => {
		await act([movie(550, { year: 1999 }), show(1399, [2])]);
		const [first, second] = world.writes().map(({ body }) => body);
		expect(first).toEqual({ name: 'Fight Club (1999)', type: '电影', year: '1999', tmdbid: 550 });
		expect(second).toEqual({
			name: 'Game of Thrones (2011)',
			type: '电视剧',
			year: '2011',
			tmdbid: 1399,
			season: 2,
		});
	});

	it('subscribes all aired seasons of a show, not the first', async () => {
		expect(outcomes((await act([show(1399, 'all')])).json)).toEqual([
			['tv:1399:s01', 'subscribed'],
			['tv:1399:s02', 'subscribed'],
		]);
	});

	it('leaves specials out, named or not, and never makes them season 1', async () => {
		const { json } = await act([show(1399, [0])]);
		expect(outcomes(json)).toEqual([['tv:1399:s00', 'skipped_specials']]);
		expect(world.rows()).toEqual([]);
	});

	it('subscribes specials as specials when they are to be included', async () => {
		expect(outcomes((await act([show(1399, [0])], { specials: 'include' })).json)).toEqual([
			['tv:1399:s00', 'subscribed'],
		]);
		expect(world.rows()).toMatchObject([{ season: 0 }]);
	});

	it('does nothing the second time', async () => {
		await act([movie(550), show(1399, 'all')]);
		world.forget();
		const { json } = await act([movie(550), show(1399, 'all')]);
		expect(json.map(({ outcome }) => outcome)).toEqual(Array(3).fill('already_subscribed'));
		expect(world.writes()).toEqual([]);
		expect(world.state.notifications.count(film)).toBe(1);
	});

	it('gives each item its own options', async () => {
		const parameters = {
			subscriptionOptions: { resolution: '={{ $json.wanted }}', state: '={{ $json.state }}' },
		};
		await act(
			[movie(550, { wanted: '1080p', state: 'paused' }), movie(1001, { wanted: '4K', state: 'active' })],
			parameters,
		);
		expect(world.rows().map(({ settings, state }) => [settings.resolution, state])).toEqual([
			['1080p', 'S'],
			['4K', 'N'],
		]);
	});

	it('gives an item without a TMDB number its outcome and goes on', async () => {
		const { json } = await act([movie(550, { tmdbId: null, ids: {} }), movie(1001)]);
		expect(json.map(({ outcome }) => outcome)).toEqual(['missing_tmdb_id', 'subscribed']);
	});
});
