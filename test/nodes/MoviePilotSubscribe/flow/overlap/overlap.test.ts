import type { IDataObject } from 'n8n-workflow';
import { movie, openWorld, show, type World } from '../../world';

let world: World;
afterEach(async () => await world.stop());

const film = { mediaType: 'movie', tmdbId: 550 } as const;
const act = async (...input: object[]) => await world.run('media.searchOrSubscribe', input);

describe('runs that overlap', () => {
	it('create once, although the server looks before it inserts and holds no lock', async () => {
		world = await openWorld({ insertDelayMs: 150 });
		const runs = await Promise.all([act(movie(550)), act(movie(550)), act(movie(550))]);
		const outcomes = runs.flatMap(({ json }) => json.map(({ outcome }) => outcome));
		expect(world.rows()).toHaveLength(1);
		expect(world.state.notifications.count(film)).toBe(1);
		expect(outcomes.filter((outcome) => outcome === 'subscribed')).toHaveLength(1);
		expect(
			outcomes.filter((outcome) => outcome === 'deferred' || outcome === 'already_subscribed'),
		).toHaveLength(2);
	});

	it('would make two rows without that, as two other clients do', async () => {
		world = await openWorld({ insertDelayMs: 50 });
		const body = { name: 'Fight Club (1999)', type: '电影', tmdbid: 550 };
		await Promise.all([
			world.api.post('/api/v1/subscribe/', body),
			world.api.post('/api/v1/subscribe/', body),
		]);
		expect(world.rows()).toHaveLength(2);
	});

	it('do not hinder each other over different titles', async () => {
		world = await openWorld({ insertDelayMs: 50 });
		const runs = await Promise.all([act(movie(550), show(1399, [1])), act(movie(1001), show(1399, [2]))]);
		expect(runs.flatMap(({ json }) => json.map(({ outcome }) => outcome))).toEqual(
			Array(4).fill('subscribed'),
		);
	});

	it('find, one after the other, what the first has done', async () => {
		world = await openWorld();
		await act(movie(550));
		expect((await act(movie(550))).json).toMatchObject([
			{ outcome: 'already_subscribed', subscriptionId: 1 },
		]);
	});
});

describe('a wrong match that is what another run looks for', () => {
	const lists = { method: 'GET', path: '/api/v1/subscribe/' };
	const other = { mediaType: 'movie', tmdbId: 777 } as const;
	let second: ReturnType<typeof act> | undefined;
	beforeEach(async () => {
		second = undefined;
		world = await openWorld();
		world.state.recognition.matchWrongly(other, film);
	});

	it('stays when that run counts on it already', async () => {
		// The first run is about to read back what it made.
		const before = () => void (second = act(movie(550)));
		world.faults.add({ ...lists, after: 2, delayMs: 400, before });
		const { json } = await act(movie(777));
		expect((await second)?.json).toMatchObject([{ outcome: 'already_subscribed', subscriptionId: 1 }]);
		expect(json).toMatchObject([{ outcome: 'failed', reason: expect.stringContaining('another run wants') }]);
		expect(world.rows()).toMatchObject([film]);
	});

	it('is not counted on once it is being undone', async () => {
		const before = () => void (second = act(movie(550)));
		world.faults.add({ method: 'DELETE', path: /./, delayMs: 400, before });
		const { json } = await act(movie(777));
		expect(json).toMatchObject([{ outcome: 'wrong_match_reverted' }]);
		const outcomes = (await second)?.json.map(({ outcome }) => outcome);
		const there = world.rows().length === 1 ? ['subscribed'] : ['deferred'];
		expect(outcomes).toEqual(there);
		world.clock.advance(5 * 60_000);
		expect((await act(movie(550))).json[0]?.outcome).toMatch(/subscribed/);
		expect(world.rows()).toMatchObject([film]);
	});
});

describe('another client that creates the same', () => {
	const body = { name: 'Fight Club (1999)', type: '电影', tmdbid: 550 };
	const create = async (parameters: IDataObject = {}) =>
		await world.run('subscription.create', [movie(550)], parameters);
	/** What the other client sends; a world must not end before its answer came. */
	let others: Promise<unknown>[] = [];
	const createByAnother = () => void others.push(world.api.post('/api/v1/subscribe/', body));
	const allAnswered = async () => {
		const answers = await Promise.all(others);
		others = [];
		return answers;
	};

	it('at the same moment keeps the older row; ours is removed', async () => {
		world = await openWorld({ insertDelayMs: 200 });
		world.faults.add({
			...{ method: 'POST', path: '/api/v1/subscribe/', delayMs: 50 },
			before: createByAnother,
		});
		const { json } = await create();
		expect(await allAnswered()).toHaveLength(1);
		expect(json).toMatchObject([
			{
				outcome: 'subscribed',
				subscriptionId: 1,
				reason: expect.stringContaining('a duplicate made at the same moment (2) was removed'),
			},
		]);
		expect(world.rows().map(({ id }) => id)).toEqual([1]);
	});

	it('at the same moment, a little later, keeps its row too: only its maker may remove it', async () => {
		world = await openWorld({ insertDelayMs: 200 });
		world.faults.add({
			...{ method: 'POST', path: '/api/v1/subscribe/' },
			before: createByAnother,
		});
		await create();
		expect(await allAnswered()).toHaveLength(1);
		expect(world.requests('DELETE', /./)).toEqual([]);
		expect(world.rows()[0]).toMatchObject({ id: 1 });
	});

	it('a moment before is found out: its row is neither announced as ours nor paused', async () => {
		world = await openWorld();
		world.faults.add({
			...{ method: 'POST', path: '/api/v1/subscribe/' },
			before: () => void world.state.subscriptions.seed({ ...film, state: 'R' }),
		});
		const { json } = await create({ subscriptionOptions: { state: 'paused' } });
		expect(json).toMatchObject([{ outcome: 'already_subscribed', subscriptionId: 1 }]);
		expect(world.rows()).toMatchObject([{ id: 1, state: 'R' }]);
	});
});
