import { movie, openWorld, show, type World } from '../world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const act = async (input: object[], credential: Record<string, string> = {}) =>
	await world.run('media.searchOrSubscribe', input, {}, { credential });
const lists = '/api/v1/subscribe/';

describe('what is wrong for every title stops the node', () => {
	it.each([
		[
			'a wrong key',
			{ status: 401, body: { detail: 'API_KEY 校验不通过' } },
			'MoviePilot does not accept the API key',
		],
		[
			'a web page',
			{ status: 200, body: '<!DOCTYPE html><div id="app"></div>' },
			'MoviePilot answered with a web page instead of data',
		],
		[
			'a redirect',
			{ status: 307, headers: { Location: 'http://127.0.0.1:9/' } },
			'MoviePilot redirects to another address (307)',
		],
		[
			'an account that may not',
			{ status: 403, body: { detail: '用户权限不足' } },
			'MoviePilot says that this account may not do that',
		],
		[
			'an old version',
			{ status: 401, body: { detail: 'Not authenticated' } },
			'This MoviePilot does not accept API keys on its normal interface',
		],
	])('%s', async (_what, fault, message) => {
		world.faults.add({ path: /./, times: 99, ...fault });
		const { error, status, json } = await act([movie(550), movie(1001)]);
		expect(status).toBe('error');
		expect(error).toMatchObject({ name: expect.stringMatching(/Error$/), message });
		expect(error.description).not.toBe('');
		expect(json).toEqual([]);
		expect(world.log).toHaveLength(1);
	});

	it.each(['', '  ', '/'])('a credential with the URL %j, before anything is sent', async (url) => {
		const { error } = await act([movie(550)], { url, version: 'detect' });
		expect(error).toMatchObject({ message: 'The MoviePilot credential has no URL' });
	});

	it('for real: another key, a wrong path, and the same when the version is asked first', async () => {
		for (const version of ['2', 'detect']) {
			const wrongKey = await act([movie(550)], { ['api' + 'Key']: 'another-key-of-16-letters', version });
			expect(wrongKey.error?.message).toBe('MoviePilot does not accept the API key');
			const wrongPath = await act([movie(550)], { url: `${world.url}/web`, version });
			expect(wrongPath.error?.message).toBe('MoviePilot answered with a web page instead of data');
		}
		expect(world.rows()).toEqual([]);
	});
});

describe('a list that is none', () => {
	it.each([{}, null, 'nonsense', { success: true, data: [] }, 7, ''])(
		'%j: nothing is created, everything is put off',
		async (body) => {
			world.faults.add({ method: 'GET', path: lists, status: 200, body: body ?? 'null', times: 99 });
			const { json } = await act([movie(550), show(1399, [1])]);
			expect(json.map(({ outcome }) => outcome)).toEqual(['deferred', 'deferred']);
			expect(json[0]?.reason).toContain('in a form this node does not know');
			expect(world.writes()).toEqual([]);
		},
	);

	it('right before creating: nothing is created', async () => {
		world.faults.add({ method: 'GET', path: lists, status: 200, body: { oops: 1 }, after: 1, times: 99 });
		expect((await act([movie(550)])).json).toMatchObject([{ outcome: 'deferred' }]);
		expect(world.writes()).toEqual([]);
	});

	it.each([{}, 'x', [{ season: 1 }], [{ episodes: ['a'] }]])(
		'of what is missing in the library, %j: not taken for "nothing is missing"',
		async (body) => {
			world.faults.add({ path: /notexists/, status: 200, body, times: 9 });
			const { json } = await act([show(1399, [1]), movie(550)]);
			expect(json.map(({ outcome }) => outcome)).toEqual(['deferred', 'deferred']);
		},
	);

	it('cut in half is asked for again', async () => {
		world.faults.add({ method: 'GET', path: lists, truncate: true });
		world.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 550 });
		expect((await act([movie(550)])).json).toMatchObject([{ outcome: 'already_subscribed' }]);
	});
});

describe('a creation whose answer never came', () => {
	it.each([
		['is cut in half', { truncate: true as const }],
		['is replaced by a gateway’s 504, after it was carried out', null],
	])('%s is found in the list and not made twice', async (_what, fault) => {
		const seed = () => void world.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 550 });
		world.faults.add({ method: 'POST', path: lists, ...(fault ?? { status: 504, before: seed }) });
		expect((await act([movie(550)])).json).toMatchObject([{ outcome: 'subscribed', subscriptionId: 1 }]);
		expect(world.requests('POST', lists)).toHaveLength(1);
		expect(world.rows()).toHaveLength(1);
	});

	it('and that was not carried out is put off', async () => {
		world.faults.add({ method: 'POST', path: lists, reset: true });
		expect((await act([movie(550)])).json).toMatchObject([{ outcome: 'deferred' }]);
		expect(world.requests('POST', lists)).toHaveLength(1);
		// Another run is held back as long as the server may still be at it.
		world.clock.advance(2 * 60_000);
		expect((await act([movie(550)])).json).toMatchObject([
			{ outcome: 'deferred', reason: expect.stringContaining('left without an answer') },
		]);
		expect(world.requests('POST', lists)).toHaveLength(1);
		world.clock.advance(61_000);
		expect((await act([movie(550)])).json).toMatchObject([{ outcome: 'subscribed' }]);
	});

	it('in JSON that says neither yes nor no is put off', async () => {
		world.faults.add({ method: 'POST', path: lists, status: 200, body: { id: 3 } });
		expect((await act([movie(550)])).json).toMatchObject([{ outcome: 'deferred' }]);
	});
});

describe('one title that the server chokes on', () => {
	it('is no sign that it is down, however many there are', async () => {
		world.faults.add({ method: 'POST', path: lists, status: 422, body: { detail: 'no' }, times: 5 });
		const { json } = await act([1001, 1002, 1003, 1004, 1005, 1006].map((tmdbId) => movie(tmdbId)));
		expect(json.map(({ outcome }) => outcome)).toEqual([...Array(5).fill('failed'), 'subscribed']);
	});

	it.each([
		[500, 'Internal Server Error', 'deferred', /\(500\)/],
		[
			422,
			{ detail: [{ loc: ['body', 'tmdbid'], msg: 'value is not a valid integer' }] },
			'failed',
			/finds a value invalid.*not a valid integer/,
		],
		[404, { detail: 'Not Found' }, 'failed', /does not know that request/],
	])('with %i does not stop the others', async (status, body, outcome, reason) => {
		world.faults.add({ method: 'POST', path: lists, status, body });
		const { json } = await act([movie(550), movie(1001)]);
		expect(json).toMatchObject([
			{ outcome, reason: expect.stringMatching(reason) },
			{ outcome: 'subscribed' },
		]);
	});
});
