import { asAdmin, generations, openGeneration, type GenerationWorld } from '../generations';

let world: GenerationWorld;
afterEach(async () => await world.stop());

const film = { mediaType: 'movie', tmdbId: 550 } as const;
const seasonOne = { mediaType: 'tv', tmdbId: 1399, season: 1 } as const;
const search = async (ids: number[], parameters: object = {}) =>
	await world.run(
		'subscription.searchNow',
		ids.map((subscriptionId) => ({ subscriptionId })),
		{ ...parameters },
	);
const asked = () => world.log.filter(({ path }) => /\/subscribe\/search\/\d+$/.test(path));
const seconds = () => world.waits.reduce((sum, ms) => sum + ms, 0) / 1000;

describe.each(generations)('Subscription: Search Now on MoviePilot %s', (generation) => {
	beforeEach(async () => {
		world = await openGeneration(generation);
	});

	it('waits until a new subscription is a minute old, then sees it complete', async () => {
		world.state.subscriptions.seed(film);
		world.state.torrents.seed(film);
		world.clock.advance(20_000);
		const { json } = await search([1]);
		expect(json).toMatchObject([{ mediaKey: 'movie:550', search: 'completed' }]);
		expect(asked().map(({ at }) => at - Date.parse('2026-03-01T12:00:00Z'))).toEqual([62_000]);
		expect(world.rows()).toEqual([]);
		expect(world.state.downloads.queue()).toHaveLength(1);
	});

	it('searches one after another, so that none is dropped', async () => {
		for (const tmdbId of [1001, 1002, 1003]) world.state.subscriptions.seed({ mediaType: 'movie', tmdbId });
		world.clock.advance(3_600_000 + 120_000);
		const { json, paired } = await search([1, 2, 3]);
		expect(json.map(({ search: result, state }) => [result, state])).toEqual([
			['searched', 'R'],
			['searched', 'R'],
			['searched', 'R'],
		]);
		expect(paired).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(world.state.jobs.droppedSearches()).toBe(0);
	});
});

describe('Subscription: Search Now', () => {
	beforeEach(async () => {
		world = await openGeneration('2', { subscriptionSearchMs: 20_000 });
	});

	it('says from when on it works instead of waiting, and sends nothing', async () => {
		world.state.subscriptions.seed(film);
		const { json } = await search([1], { waitForNew: false });
		expect(json).toMatchObject([{ search: 'too_young', searchableAt: '2026-03-01T12:01:02.000Z' }]);
		expect(asked()).toEqual([]);
		expect(seconds()).toBeCloseTo(0, 1);
	});

	it('asks an old subscription at once', async () => {
		world.state.subscriptions.seed({ ...film, state: 'R' });
		world.clock.advance(120_000);
		await search([1], { confirmSeconds: 0 });
		expect(asked()).toHaveLength(1);
		expect(seconds()).toBeCloseTo(0, 1);
	});

	it('asks again for a new one that was dropped while another search ran', async () => {
		world.state.subscriptions.seed({ ...seasonOne, state: 'R' });
		world.state.subscriptions.seed(film);
		world.clock.advance(120_000);
		await search([1], { confirmSeconds: 0 });
		const { json } = await search([2]);
		expect(world.state.jobs.droppedSearches()).toBe(1);
		expect(json).toMatchObject([{ search: 'searched', state: 'R' }]);
	});

	it('claims nothing when there was no sign of a search in time', async () => {
		world.state.subscriptions.seed({ ...seasonOne, state: 'R' });
		world.state.subscriptions.seed({ ...film, state: 'R' });
		world.clock.advance(120_000);
		await search([1], { confirmSeconds: 0 });
		const { json } = await search([2], { confirmSeconds: 15 });
		expect(json).toMatchObject([{ search: 'requested' }]);
		expect(json[0]?.reason).toContain('dropped because another one is running');
		expect(seconds()).toBeCloseTo(15, 1);
	});

	it('refuses a waiting time it cannot keep', async () => {
		world.state.subscriptions.seed({ ...film, state: 'R' });
		world.clock.advance(120_000);
		const { error } = await search([1], { confirmSeconds: 9999 });
		expect(error.message).toBe(`'Max Wait (Seconds)' cannot be 9999`);
		expect(asked()).toEqual([]);
	});
});

it('falls back to GET where an early version 3 still has it', async () => {
	world = await openGeneration('3', { actionVerb: 'GET' });
	world.state.subscriptions.seed({ ...film, state: 'R' });
	world.clock.advance(120_000);
	const { json } = await search([1]);
	expect(json).toMatchObject([{ search: 'searched' }]);
	expect(asked().map(({ method, status }) => [method, status])).toEqual([
		['POST', 405],
		['GET', 200],
	]);
	const { json: reset } = await world.run(
		'subscription.reset',
		[{ subscriptionId: 1 }],
		{},
		{ credential: asAdmin },
	);
	expect(reset).toMatchObject([{ state: 'R' }]);
});
