import type { IDataObject } from 'n8n-workflow';
import { movie, openWorld, show, type World } from '../../world';

let world: World;
const open = async (options: Parameters<typeof openWorld>[0] = {}) => (world = await openWorld(options));
beforeEach(async () => void (await open()));
afterEach(async () => await world.stop());

const create = async (input: object[], parameters: IDataObject = {}) =>
	await world.run('subscription.create', input, parameters);
const film = { mediaType: 'movie', tmdbId: 550 } as const;
const names = () => world.writes().map(({ body }) => body.name);

describe('Subscription: Create', () => {
	it('reads the list, creates one at a time, films first, and reads the list again', async () => {
		const { json, paired } = await create([show(1399, [1]), movie(550)]);
		expect(json.map(({ mediaKey, outcome, subscriptionId }) => [mediaKey, outcome, subscriptionId])).toEqual([
			['tv:1399:s01', 'subscribed', 2],
			['movie:550', 'subscribed', 1],
		]);
		expect(paired).toEqual([[{ item: 0 }], [{ item: 1 }]]);
		expect(world.sent()).toEqual([
			'GET /subscribe/',
			'POST /subscribe/',
			'POST /subscribe/',
			'GET /subscribe/',
		]);
	});

	it('keeps what the item said and adds the outcome', async () => {
		const { json } = await create([movie(550, { note: 'mine', requestedBy: 'ann' })]);
		expect(json).toMatchObject([{ note: 'mine', requesters: ['ann'], outcome: 'subscribed' }]);
	});

	it('does not announce again what is subscribed', async () => {
		await create([movie(550)]);
		const { json } = await create([movie(550)]);
		expect(json).toMatchObject([{ outcome: 'already_subscribed', subscriptionId: 1 }]);
		expect(world.state.notifications.count(film)).toBe(1);
	});

	it('creates one row for one season wished for twice', async () => {
		const { json, paired } = await create([
			show(1399, [1]),
			show(1399, [1], { sourceId: 'seerr:request:3' }),
		]);
		expect(json).toMatchObject([{ sourceIds: ['trakt:watchlist:1399', 'seerr:request:3'] }]);
		expect(paired).toEqual([[{ item: 0 }, { item: 1 }]]);
		expect(world.rows()).toHaveLength(1);
	});

	it('takes a show without seasons for its aired ones', async () => {
		const { json } = await create([show(1399, 'all')]);
		expect(json.map(({ season, outcome }) => [season, outcome])).toEqual([
			[1, 'subscribed'],
			[2, 'subscribed'],
		]);
	});

	it('says what it cannot do, and does the rest', async () => {
		const noNumber = movie(550, { tmdbId: null, ids: {} });
		const { json } = await create([noNumber, show(9000, 'all'), show(1399, [4]), movie(99999), movie(550)]);
		expect(json.map(({ outcome }) => outcome).sort()).toEqual(
			['missing_tmdb_id', 'no_episodes_yet', 'no_episodes_yet', 'unrecognized', 'subscribed'].sort(),
		);
		expect(world.rows()).toHaveLength(1);
	});

	it('sends every option that is set and none that is not', async () => {
		await create([show(1399, [1])], {
			subscriptionOptions: {
				...{ quality: 'WEB-DL', resolution: '4K', effect: 'HDR', include: 'a', exclude: 'b', keyword: 'k' },
				...{ filterGroups: 'One, Two', sites: [1, 2], savePath: '/tv', downloader: 'qBittorrent' },
				...{ bestVersion: true, episodeGroup: 'g', startEpisode: 2, totalEpisode: 3, state: 'active' },
			},
		});
		expect(world.writes()[0]?.body).toEqual({
			...{ name: 'Game of Thrones', type: '电视剧', year: '', tmdbid: 1399, season: 1 },
			...{ quality: 'WEB-DL', resolution: '4K', effect: 'HDR', include: 'a', exclude: 'b', keyword: 'k' },
			...{ filter_groups: ['One', 'Two'], sites: [1, 2], save_path: '/tv', downloader: 'qBittorrent' },
			...{ best_version: 1, episode_group: 'g', start_episode: 2, total_episode: 3 },
		});
	});

	it.each([
		['a list', ['Films, with subtitles', '4K first'], ['Films, with subtitles', '4K first']],
		['an expression, or a workflow of 0.1.0', 'One, Two', ['One', 'Two']],
	])('takes rule groups as %s gives them', async (_what, filterGroups, sent) => {
		await create([movie(550)], { subscriptionOptions: { filterGroups } });
		expect(world.writes()[0]?.body).toMatchObject({ filter_groups: sent });
	});

	it('sends what is not in a drop-down as it was typed', async () => {
		const typed = { quality: 'WEB-DL|My.Group', effect: 'HLG', savePath: 'rclone:/elsewhere' };
		await create([movie(550)], { subscriptionOptions: { ...typed, resolution: '2160p|4K|UHD' } });
		expect(world.writes()[0]?.body).toMatchObject({
			...{ quality: 'WEB-DL|My.Group', effect: 'HLG', resolution: '2160p|4K|UHD' },
			save_path: 'rclone:/elsewhere',
		});
	});

	it('sends the pattern of 4K for a title wished for in 4K', async () => {
		const subscriptionOptions = { resolution: '1080[pi]|x1080', resolution4k: '4K|2160p|x2160' };
		await create([movie(550, { is4k: true }), movie(1001)], { subscriptionOptions });
		expect(world.writes().map(({ body }) => body.resolution)).toEqual(['4K|2160p|x2160', '1080[pi]|x1080']);
	});

	it('pauses what it created when asked to, and nothing that was there', async () => {
		world.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 1001, state: 'R' });
		const { json } = await create([movie(550), movie(1001)], { subscriptionOptions: { state: 'paused' } });
		expect(json).toMatchObject([
			{ reason: 'Subscribed, read back and paused' },
			{ outcome: 'already_subscribed' },
		]);
		expect(world.rows().map(({ state }) => state)).toEqual(['R', 'S']);
	});

	it('says that pausing failed, and counts the subscription all the same', async () => {
		world.faults.add({
			method: 'PUT',
			path: /status/,
			status: 200,
			body: { success: false, message: '无效的订阅状态' },
		});
		const { json } = await create([movie(550)], { subscriptionOptions: { state: 'paused' } });
		expect(json).toMatchObject([
			{ outcome: 'subscribed', reason: 'Subscribed, but not paused: 无效的订阅状态' },
		]);
	});
});

describe('names that parse to nothing', () => {
	it('are readable with the year behind them', async () => {
		expect((await create([movie(530915, { year: 2019 })])).json).toMatchObject([{ outcome: 'subscribed' }]);
		expect(names()).toEqual(['1917 (2019)']);
	});

	it('are tried under another title that MoviePilot itself told', async () => {
		const [checked = {}] = (await world.run('media.checkStatus', [movie(8329, { year: 2007 })])).json;
		expect((await create([checked])).json).toMatchObject([{ outcome: 'subscribed' }]);
		expect(names()).toEqual(['[REC] (2007)', '死亡录像 (2007)']);
		expect(world.rows()).toMatchObject([{ tmdbId: 8329 }]);
	});

	it('end as unrecognized, in the server’s words, when no title can be read', async () => {
		expect((await create([movie(8329)])).json).toMatchObject([
			{ outcome: 'unrecognized', reason: 'MoviePilot said: 未识别到媒体信息' },
		]);
		expect(world.rows()).toEqual([]);
	});

	it('are not tried again after a refusal for another reason', async () => {
		await create([show(1399, [4], { otherTitles: ['权力的游戏', 'GoT'] })]);
		expect(names()).toEqual(['Game of Thrones']);
	});
});
