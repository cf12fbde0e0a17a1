import type { IDataObject } from 'n8n-workflow';
import { movie, openWorld, show, type World } from '../world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const act = async (input: object[], credential: Record<string, string> = {}) =>
	await world.run('media.searchOrSubscribe', input, {}, { credential });
const many = (count: number) => Array.from({ length: count }, (_, index) => movie(1001 + index));
const down = { path: /./, status: 502, times: 9999 };
const outcomes = (json: IDataObject[]) => json.map(({ outcome }) => outcome);

describe('a server that is down from the start', () => {
	it.each([
		['for a server whose version is known', { version: '2' }],
		['for one whose version would be asked first', { version: 'detect' }],
	])('puts every item off with the reason and few requests, %s', async (_what, credential) => {
		world.faults.add(down);
		const { json, error } = await act([...many(20), show(1399, 'all'), show(1399, [1, 2])], credential);
		expect(error).toBeUndefined();
		expect(json.length).toBeGreaterThanOrEqual(22);
		expect(new Set(outcomes(json))).toEqual(new Set(['deferred']));
		expect(json[0]?.reason).toMatch(/^MoviePilot is not available right now \(502\)/);
		expect(world.log.length).toBeLessThanOrEqual(3);
	});

	it('says that nothing listens there', async () => {
		const { json } = await act([movie(550)], { url: 'http://127.0.0.1:9', version: 'detect' });
		expect(json).toMatchObject([
			{ outcome: 'deferred', reason: expect.stringMatching(/^MoviePilot refused the connection/) },
		]);
	});

	it.each(['subscription.create', 'torrent.search', 'torrent.download', 'media.checkStatus'] as const)(
		'is no reason for %s to stop or to lose an item',
		async (operation) => {
			world.faults.add(down);
			const torrents = [
				{ ref: 'x', title: 'T', site: 's', sizeBytes: 1, seeders: 1, downloadFactor: 1, episodes: [] },
			];
			const input = [movie(550, { torrents }), show(1399, 'all'), movie(1001, { torrents })];
			const { json, error } = await world.run(operation, input);
			expect(error).toBeUndefined();
			expect(json.map(({ tmdbId }) => tmdbId).sort()).toEqual([1001, 1399, 550].sort());
			expect(JSON.stringify(json)).toContain('MoviePilot is not available right now');
			expect(world.log.length).toBeLessThanOrEqual(9);
		},
	);

	it('is not asked for the seasons of every show of a long list', async () => {
		world.faults.add(down);
		const shows = Array.from({ length: 20 }, (_, index) => show(5001 + index, 'all'));
		const { json } = await world.run('subscription.create', shows);
		expect(outcomes(json)).toEqual(Array(20).fill('deferred'));
		expect(world.log).toHaveLength(9);
	});

	it('stops Get Many, which has no item to put off', async () => {
		world.faults.add(down);
		const { error } = await world.run('subscription.getAll');
		expect(error).toMatchObject({ message: 'MoviePilot is not available right now (502)' });
	});
});

describe('a server that goes down in the middle', () => {
	it('of the check: what was checked is subscribed later, three titles are tried, the rest is put off', async () => {
		world.faults.add({ ...down, path: /media|subscribe/, after: 5 });
		const { json } = await act(many(20));
		expect(new Set(outcomes(json))).toEqual(new Set(['deferred']));
		expect(json).toHaveLength(20);
		expect(world.rows()).toEqual([]);
		expect(world.log.length).toBeLessThan(25);
	});

	it('of creating: three are tried, what was created is found by the next run', async () => {
		world.faults.add({ ...down, method: 'POST', path: '/api/v1/subscribe/', after: 4 });
		const first = await act(many(10));
		expect(outcomes(first.json)).toEqual([...Array(4).fill('subscribed'), ...Array(6).fill('deferred')]);
		expect(world.requests('POST', '/api/v1/subscribe/')).toHaveLength(7);
		world.faults.clear();
		world.clock.advance(5 * 60_000);
		const second = await act(many(10));
		expect(outcomes(second.json)).toEqual([
			...Array(4).fill('already_subscribed'),
			...Array(6).fill('subscribed'),
		]);
		expect(world.rows()).toHaveLength(10);
	});

	it('and comes back is not given up after two failures with a success between', async () => {
		world.faults.add({ method: 'POST', path: '/api/v1/subscribe/', status: 502, times: 2 });
		world.faults.add({ method: 'POST', path: '/api/v1/subscribe/', status: 502, times: 2, after: 1 });
		const { json } = await act(many(6));
		expect(outcomes(json).filter((outcome) => outcome === 'subscribed')).toHaveLength(2);
	});
});

describe('a server that asks to wait', () => {
	const busy = { path: '/api/v1/subscribe/', status: 503, headers: { 'Retry-After': '600' }, times: 99 };

	it('ten minutes is asked once, and the item carries the time', async () => {
		world.faults.add(busy);
		const { json } = await act([movie(550)]);
		expect(json).toMatchObject([{ outcome: 'deferred', retryAfterMs: 600_000 }]);
		expect(world.log).toHaveLength(1);
		expect(world.waits.every((wait) => wait < 1000)).toBe(true);
	});

	it('two seconds gets them', async () => {
		world.faults.add({ ...busy, headers: { 'Retry-After': '2' }, times: 1 });
		expect((await act([movie(550)])).json).toMatchObject([{ outcome: 'subscribed' }]);
		expect(Math.max(...world.waits)).toBeGreaterThanOrEqual(2000);
	});

	it('while creating gives the item the time too', async () => {
		world.faults.add({ ...busy, method: 'POST' });
		expect((await act([movie(550)])).json).toMatchObject([{ outcome: 'deferred', retryAfterMs: 600_000 }]);
	});
});
