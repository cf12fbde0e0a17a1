import { movie, show } from '../world';
import { asGuest, generations, openGeneration, type GenerationWorld } from '../generations';

let world: GenerationWorld;
afterEach(async () => await world.stop());

const film = { mediaType: 'movie', tmdbId: 550 } as const;
const season = (number: number) => ({ mediaType: 'tv', tmdbId: 1399, season: number }) as const;
const seed = (...rows: Parameters<typeof world.state.subscriptions.seed>[0][]) =>
	rows.map((row) => world.state.subscriptions.seed(row));
const rowOperations = ['get', 'update', 'pause', 'resume', 'searchNow', 'reset', 'delete'] as const;

describe.each(generations)('on MoviePilot %s', (generation) => {
	beforeEach(async () => {
		world = await openGeneration(generation);
	});

	it('gets a subscription by its ID, with state and options', async () => {
		seed(film, { ...season(2), settings: { include: 'HDR', sites: [1] }, state: 'P' });
		const { json } = await world.run('subscription.get', [{}], { subscriptionId: 2 });
		expect(json).toMatchObject([
			{
				...{ subscriptionId: 2, mediaKey: 'tv:1399:s02', title: 'Game of Thrones', year: 2011, season: 2 },
				...{ state: 'P', stateName: 'pending', totalEpisodes: 3, lackEpisodes: 3, username: 'admin' },
				options: { include: 'HDR', sites: [1], totalEpisode: 3 },
			},
		]);
	});

	it('pauses and resumes, proved by reading it back', async () => {
		seed({ ...film, state: 'R' });
		const paused = await world.run('subscription.pause', [movie(550)], { subscriptionBy: 'fromInput' });
		expect(paused.json).toMatchObject([{ mediaKey: 'movie:550', state: 'S', changed: true }]);
		const again = await world.run('subscription.pause', paused.json);
		expect(again.json).toMatchObject([{ state: 'S', changed: false }]);
		const resumed = await world.run('subscription.resume', paused.json);
		expect(resumed.json).toMatchObject([{ state: 'R', changed: true }]);
	});

	it('leaves a new subscription to its first search instead of resuming it', async () => {
		seed(film);
		const { json } = await world.run('subscription.resume', [{ subscriptionId: 1 }]);
		expect(json).toMatchObject([{ state: 'N', changed: false }]);
		expect(world.writes()).toEqual([]);
	});

	it('resets what was downloaded so far', async () => {
		seed({ ...season(1), note: [1, 2], lackEpisode: 2, state: 'P' });
		const { json } = await world.run('subscription.reset', [{ subscriptionId: 1 }]);
		expect(json).toMatchObject([{ lackEpisodes: 4, state: 'R' }]);
		expect(world.rows()[0]?.note).toEqual([]);
	});

	it('deletes the season that is meant and nothing else of that number', async () => {
		seed({ mediaType: 'movie', tmdbId: 1399 }, season(1), season(2));
		const { json } = await world.run('subscription.delete', [show(1399, [2])], {
			subscriptionBy: 'fromInput',
		});
		expect(json).toMatchObject([{ mediaKey: 'tv:1399:s02', subscriptionId: 3, deleted: true }]);
		expect(world.rows().map(({ id }) => id)).toEqual([1, 2]);
	});

	it.each(rowOperations)('%s says clearly that a subscription is not there', async (operation) => {
		seed(film);
		const parameters = { subscriptionId: 7, subscriptionOptions: { include: 'x' } };
		const { error } = await world.run(`subscription.${operation}`, [{}], parameters);
		expect(error.message).toBe('MoviePilot has no subscription with ID 7');
		expect(world.writes()).toEqual([]);
		expect(world.rows()).toHaveLength(1);
	});
});

describe('naming a subscription', () => {
	beforeEach(async () => {
		world = await openGeneration('2');
		seed(
			{ mediaType: 'movie', tmdbId: 278 },
			{ mediaType: 'tv', tmdbId: 278, season: 1 },
			season(1),
			season(3),
		);
	});

	it.each([
		[{}, `'Subscription ID' cannot be null`],
		[{ subscriptionId: '={{ $json.title }}' }, `'Subscription ID' cannot be null`],
		[{ subscriptionId: '0' }, `'Subscription ID' cannot be "0"`],
		[{ subscriptionId: '1/../2' }, `'Subscription ID' cannot be "1/../2"`],
		[{ subscriptionBy: 'media', tmdbId: '={{ $json.none }}' }, 'A TMDB ID is needed'],
		[{ subscriptionBy: 'media', tmdbId: '-3' }, 'TMDB ID must be a whole number above 0'],
	])('refuses %j before anything is sent', async (parameters, message) => {
		const { error } = await world.run('subscription.delete', [{}], parameters);
		expect(error.message).toContain(message);
		expect(world.sent()).toEqual([]);
	});

	it('never takes a title for it, and a show only with its season', async () => {
		const byTitle = await world.run('subscription.delete', [{ mediaType: 'movie', title: 'Fight Club' }], {
			subscriptionBy: 'fromInput',
		});
		expect(byTitle.error.message).toBe('A TMDB ID is needed to find the subscription');
		const wholeShow = await world.run('subscription.delete', [show(1399, 'all')], {
			subscriptionBy: 'fromInput',
		});
		expect(wholeShow.error.message).toBe('A show needs its season: each season is a subscription of its own');
		expect(world.rows()).toHaveLength(4);
	});

	it('tells a film from the show with its number', async () => {
		const parameters = { subscriptionBy: 'media', mediaType: 'tv', tmdbId: '278', season: 1 };
		const { json } = await world.run('subscription.delete', [{}], parameters);
		expect(json).toMatchObject([{ mediaKey: 'tv:278:s01' }]);
		expect(world.rows().some(({ mediaType, tmdbId }) => mediaType === 'movie' && tmdbId === 278)).toBe(true);
	});

	it('does nothing at all when one of several seasons is not there, and names those that are', async () => {
		const { error } = await world.run('subscription.pause', [show(1399, [1, 2])], {
			subscriptionBy: 'fromInput',
		});
		expect(error.message).toBe('MoviePilot has no subscription with tv:1399:s02');
		expect(error.description).toBe('Subscribed seasons of this show: 1, 3.');
		expect(world.writes()).toEqual([]);
	});

	it('acts on each season an item names', async () => {
		const { json, paired } = await world.run('subscription.pause', [show(1399, [1, 3])], {
			subscriptionBy: 'fromInput',
		});
		expect(json.map(({ mediaKey, state }) => [mediaKey, state])).toEqual([
			['tv:1399:s01', 'S'],
			['tv:1399:s03', 'S'],
		]);
		expect(paired).toEqual([{ item: 0 }, { item: 0 }]);
	});

	it('does not touch the subscriptions of others without being told', async () => {
		const { error } = await world.run(
			'subscription.delete',
			[{ subscriptionId: 1 }],
			{},
			{ credential: asGuest },
		);
		expect(error.message).toBe('MoviePilot has no subscription with ID 1');
		expect(world.rows()).toHaveLength(4);
	});

	it('goes on with the other items when told to', async () => {
		const input = [{ subscriptionId: 9 }, { subscriptionId: 1 }];
		const { json } = await world.run('subscription.delete', input, {}, { continueOnFail: true });
		expect(json).toMatchObject([{ error: 'MoviePilot has no subscription with ID 9' }, { deleted: true }]);
	});

	it('does not delete a subscription a second time', async () => {
		const input = [{ subscriptionId: 1 }, { subscriptionId: 1 }];
		const { json } = await world.run('subscription.delete', input, {}, { continueOnFail: true });
		expect(json).toMatchObject([{ deleted: true }, { error: 'MoviePilot has no subscription with ID 1' }]);
	});

	it('believes no deletion that did not happen', async () => {
		world.faults.add({
			...{ method: 'DELETE', path: '/api/v1/subscribe/1', status: 200 },
			body: { success: true, message: null, data: {} },
		});
		const { error } = await world.run('subscription.delete', [{ subscriptionId: 1 }]);
		expect(error.message).toBe('MoviePilot did not delete subscription 1');
	});
});

describe('Subscription: Get Many', () => {
	beforeEach(async () => {
		world = await openGeneration('2');
		seed({ ...film, username: 'Guest' }, { ...season(1), username: 'admin' });
	});

	it('filters by user name in any case', async () => {
		const { json } = await world.run('subscription.getAll', [{}], { usernameFilter: ' guest ' });
		expect(json.map(({ mediaKey }) => mediaKey)).toEqual(['movie:550']);
	});

	it('hands out the rows as received only when asked to', async () => {
		const simple = await world.run('subscription.getAll');
		expect(simple.json[0]).not.toHaveProperty('raw');
		const { json } = await world.run('subscription.getAll', [{}], { simplify: false });
		expect(json[0]).toMatchObject({ type: '电影', tmdbid: 550 });
	});
});
