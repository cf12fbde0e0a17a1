import { generations, openGeneration, type GenerationWorld } from '../../generations';
import { movie, openWorld, show, type World } from '../../world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const create = async (...input: object[]) => await world.run('subscription.create', input);
const film = { mediaType: 'movie', tmdbId: 550 } as const;
const other = { mediaType: 'movie', tmdbId: 777 } as const;

describe('a wrong match', () => {
	it('is undone and said', async () => {
		world.state.recognition.hide(film);
		const { json } = await create(movie(550), movie(1001));
		expect(json).toMatchObject([
			{
				outcome: 'wrong_match_reverted',
				reason: 'MoviePilot subscribed "Fight Club" instead; that was undone',
			},
			{ outcome: 'subscribed' },
		]);
		expect(world.rows().map(({ tmdbId }) => tmdbId)).toEqual([1001]);
	});

	it('that was subscribed before stays', async () => {
		const row = world.state.subscriptions.seed(other);
		world.state.recognition.matchWrongly(film, other);
		const { json } = await create(movie(550));
		expect(json).toMatchObject([{ outcome: 'failed', subscriptionId: null }]);
		expect(json[0]?.reason).toMatch(/takes it for "Fight Club", another title, .* Nothing was changed/);
		expect(world.rows()).toEqual([row]);
	});

	it('that was subscribed before stays, also where the server does not say that it was', async () => {
		const row = world.state.subscriptions.seed(other);
		const silent = { success: true, message: '', data: { id: row.id } };
		world.faults.add({ method: 'POST', path: '/api/v1/subscribe/', status: 200, body: silent });
		expect((await create(movie(550))).json).toMatchObject([{ outcome: 'failed' }]);
		expect(world.rows()).toEqual([row]);
	});

	it('that somebody else subscribed a moment ago stays', async () => {
		world.state.recognition.matchWrongly(film, other);
		world.faults.add({
			...{ method: 'POST', path: '/api/v1/subscribe/' },
			before: () => void world.state.subscriptions.seed(other),
		});
		expect((await create(movie(550))).json).toMatchObject([{ outcome: 'failed' }]);
		expect(world.rows()).toMatchObject([other]);
	});

	it('that is wished for itself in the same run stays', async () => {
		world.state.recognition.matchWrongly(film, other);
		const { json } = await create(movie(777), movie(550));
		expect(json.map(({ outcome }) => outcome)).toEqual(['subscribed', 'failed']);
		expect(world.rows()).toMatchObject([other]);
	});

	it('that is wished for itself later in the same run stays', async () => {
		world.state.recognition.matchWrongly(film, other);
		const { json } = await create(movie(550), movie(777));
		expect(json.map(({ outcome }) => outcome)).toEqual(['failed', 'already_subscribed']);
		expect(world.rows()).toMatchObject([other]);
	});

	it('that cannot be removed is said to be still there', async () => {
		world.state.recognition.hide(film);
		world.faults.add({ method: 'DELETE', path: /./, status: 500, body: 'Internal Server Error' });
		const { json } = await create(movie(550));
		expect(json).toMatchObject([{ outcome: 'failed', subscriptionId: 1 }]);
		expect(json[0]?.reason).toContain('could not be removed');
	});
});

describe('a film whose number belongs to a subscribed show', () => {
	it('fails with the reason, and nothing is deleted', async () => {
		const row = world.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 278, season: 1 });
		const { json } = await create(movie(278));
		expect(json).toMatchObject([
			{ outcome: 'failed', reason: expect.stringContaining('which has the same number') },
		]);
		expect(world.rows()).toEqual([row]);
	});

	it('is subscribed when both are wished for at once, whatever their order', async () => {
		const { json } = await create(show(278, [1]), movie(278));
		expect(json.map(({ outcome }) => outcome)).toEqual(['subscribed', 'subscribed']);
		expect(world.rows().map(({ mediaType }) => mediaType)).toEqual(['movie', 'tv']);
	});
});

describe('a success that is not in the list', () => {
	it('is looked at again later', async () => {
		world.faults.add({
			...{ method: 'POST', path: '/api/v1/subscribe/', status: 200 },
			body: { success: true, message: '新增订阅成功', data: { id: 5 } },
		});
		expect((await create(movie(550))).json).toMatchObject([
			{ outcome: 'deferred', reason: expect.stringContaining('not in its list') },
		]);
	});

	it('is looked at again later when the list cannot be read', async () => {
		world.faults.add({
			method: 'GET',
			path: '/api/v1/subscribe/',
			after: 1,
			times: 9,
			status: 500,
			body: 'x',
		});
		expect((await create(movie(550))).json).toMatchObject([
			{ outcome: 'deferred', reason: expect.stringContaining('could not be read back') },
		]);
		world.faults.clear();
		expect((await create(movie(550))).json).toMatchObject([{ outcome: 'already_subscribed' }]);
		expect(world.state.notifications.count(film)).toBe(1);
	});
});

describe.each(generations)('a wrong match in the way of another title, on MoviePilot %s', (generation) => {
	const show278 = { mediaType: 'tv', tmdbId: 278, season: 1 } as const;
	let world: GenerationWorld;
	beforeEach(async () => {
		world = await openGeneration(generation);
		world.state.recognition.matchWrongly(film, { mediaType: 'tv', tmdbId: 278 });
	});
	afterEach(async () => await world.stop());
	const act = async (...input: object[]) =>
		(await world.run('subscription.create', input)).json.map(({ outcome }) => outcome);

	it('is undone, and that title is subscribed after all', async () => {
		// Without a media type, the show that was made for the first film is found for the number of the second.
		expect(await act(movie(550), movie(278))).toEqual(['wrong_match_reverted', 'subscribed']);
		expect(world.rows()).toMatchObject([{ mediaType: 'movie', tmdbId: 278 }]);
	});

	it('is undone for each season of a show that is taken for another', async () => {
		world.state.recognition.matchWrongly({ mediaType: 'tv', tmdbId: 1399 }, { mediaType: 'tv', tmdbId: 278 });
		expect((await act(show(1399, [1, 2])))[0]).toBe('wrong_match_reverted');
		expect(world.rows()).toEqual([]);
		expect(world.writes().filter(({ method }) => method === 'POST')).toHaveLength(2);
	});

	it('stays when it was subscribed before, and is not announced a third time', async () => {
		const row = world.state.subscriptions.seed(show278);
		expect(await act(movie(550), movie(278))).toEqual(['failed', 'failed']);
		expect(world.rows()).toEqual([row]);
		expect(world.writes()).toHaveLength(1);
	});
});
