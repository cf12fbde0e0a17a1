import { as, openWorld, type World } from './world';

let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(async () => await world.simulator.stop());

const ids = async (query: string, user?: number): Promise<number[]> => {
	const { data } = await world.api.get(`/request?take=100&${query}`, user ? as(user) : {});
	return data.results.map(({ id }: { id: number }) => id);
};

/** Every request status with every media status, one film each: request id = 10 × request status + media status. */
function seedEveryCombination(is4k: boolean) {
	let tmdbId = 1000;
	for (const status of [1, 2, 3, 4, 5]) {
		for (const media of [1, 2, 3, 4, 5, 6, 7]) {
			const type = tmdbId % 2 ? ('tv' as const) : ('movie' as const);
			const quality = is4k ? { is4k, mediaStatus: 6, mediaStatus4k: media } : { mediaStatus: media };
			world.state.seedRequest({ type, tmdbId: tmdbId++, status, ...quality, id: 10 * status + media });
		}
	}
}

const OPEN = [1, 2, 3, 4];
const LISTED = [1, 2, 3, 4, 5, 7];
const expected = (statuses: number[], media: number[]) =>
	statuses.flatMap((status) => media.map((value) => 10 * status + value)).sort((a, b) => b - a);

describe.each([false, true])('Seerr simulator: the filters (4K: %s)', (is4k) => {
	it.each([
		['all', [1, 2, 3, 4, 5], LISTED],
		['pending', [1], LISTED],
		['approved', [2], LISTED],
		['processing', [2], OPEN],
		['unavailable', [1, 2], OPEN],
		['failed', [4], LISTED],
		['completed', [5], LISTED],
		['available', [5], [5]],
		['deleted', [5], [7]],
	])('%s lists what the service lists and no blocklisted media', async (filter, statuses, media) => {
		seedEveryCombination(is4k);
		expect(await ids(`filter=${filter}`)).toEqual(expected(statuses, media));
		const films = await ids(`filter=${filter}&mediaType=movie`);
		const shows = await ids(`filter=${filter}&mediaType=tv`);
		expect([...films, ...shows].sort((a, b) => b - a)).toEqual(expected(statuses, media));
		expect(await ids(`filter=${filter}&mediaType=all`)).toHaveLength(films.length + shows.length);
	});
});

describe('Seerr simulator: the list of requests', () => {
	it('counts otherwise than it lists', async () => {
		seedEveryCombination(false);
		world.state.seedRequest({ type: 'movie', tmdbId: 603, orphanMedia: true });
		const { data } = await world.api.get('/request/count');
		expect(data).toEqual({
			total: 35,
			movie: 18,
			tv: 17,
			pending: 7,
			approved: 7,
			declined: 7,
			processing: 6,
			available: 1,
			completed: 7,
		});
		expect(await ids('filter=approved')).toHaveLength(6);
	});

	it('hides a request without media and a blocklisted one, which can still be read alone', async () => {
		const orphan = world.state.seedRequest({ type: 'movie', tmdbId: 603, orphanMedia: true });
		const blocked = world.state.seedRequest({ type: 'tv', tmdbId: 1399, mediaStatus: 'blocklisted' });
		expect(await ids('')).toEqual([]);
		expect((await world.api.get(`/request/${orphan.id}`)).data).toMatchObject({ status: 2, media: null });
		expect((await world.api.get(`/request/${blocked.id}`)).data.media.status).toBe(6);
	});

	it('lists a request whose requester is gone as null, and does not find it alone', async () => {
		const { id } = world.state.seedRequest({ type: 'movie', tmdbId: 603, requestedBy: null });
		expect((await world.api.get('/request')).data.results[0].requestedBy).toBeNull();
		const { status, data } = await world.api.get(`/request/${id}`);
		expect([status, data]).toEqual([404, { message: 'Request not found.' }]);
		expect((await world.api.get('/request/abc')).data).toEqual({ message: 'Request not found.' });
	});

	it('shows a plain user only their own and refuses to show them those of others', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, requestedBy: 1 });
		world.state.seedRequest({ type: 'movie', tmdbId: 1001, requestedBy: 3 });
		expect(await ids('', 3)).toEqual([2]);
		expect(await ids('requestedBy=3', 3)).toEqual([2]);
		expect(await ids('requestedBy=0', 3)).toEqual([2]);
		const message = "You do not have permission to view this user's requests.";
		const { status, data } = await world.api.get('/request?requestedBy=1', as(3));
		expect([status, data]).toEqual([403, { message }]);
		expect((await world.api.get('/request/1', as(3))).data).toEqual({
			message: 'You do not have permission to view this request.',
		});
		expect(await ids('requestedBy=3')).toEqual([2]);
		expect(await ids('requestedBy=0')).toEqual([2, 1]);
		world.state.seedUser({ id: 7, permissions: 16384 });
		expect(await ids('', 7)).toEqual([2, 1]);
	});

	it('gives canRemove only to whoever manages requests', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, requestedBy: 3 });
		expect((await world.api.get('/request')).data.results[0].canRemove).toBe(false);
		expect((await world.api.get('/request', as(3))).data.results[0]).not.toHaveProperty('canRemove');
	});

	it('sorts added by id, not by date, and modified by a date that equals the creation', async () => {
		const days = ['2026-03-01', '2026-01-01', '2026-02-01'];
		days.forEach((day, index) =>
			world.state.seedRequest({
				type: 'movie',
				tmdbId: 1000 + index,
				status: 'pending',
				createdAt: `${day}T00:00:00.000Z`,
			}),
		);
		expect(await ids('sort=added')).toEqual([3, 2, 1]);
		expect(await ids('sort=added&sortDirection=asc')).toEqual([1, 2, 3]);
		expect(await ids('sort=modified')).toEqual([1, 3, 2]);
		await world.api.post('/request/2/approve');
		expect(await ids('sort=modified')).toEqual([1, 3, 2]);
		expect(world.state.readRequest(2)).toMatchObject({ status: 2, updatedAt: '2026-01-01T00:00:00.000Z' });
	});

	it('answers 304 to an ETag that still holds, and 200 once a row changed', async () => {
		const { id } = world.state.seedRequest({ type: 'movie', tmdbId: 603, status: 'pending' });
		const first = await world.api.get('/request');
		const headers = { 'If-None-Match': String(first.headers['etag']) };
		expect((await world.api.get('/request', { headers })).status).toBe(304);
		world.state.approve(id);
		expect((await world.api.get('/request', { headers })).status).toBe(200);
	});
});
