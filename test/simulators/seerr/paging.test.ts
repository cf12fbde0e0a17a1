import { openWorld, type World } from './world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
	for (let index = 0; index < 13; index++) {
		world.state.seedRequest({ type: 'movie', tmdbId: 1000 + index, status: 'approved' });
	}
});
afterEach(async () => await world.simulator.stop());

const page = async (query: string) => (await world.api.get(`/request${query}`)).data;
const idsOf = (body: { results: { id: number }[] }) => body.results.map(({ id }) => id);

describe('Seerr simulator: paging', () => {
	it.each([
		['', 10, { pages: 2, pageSize: 10, results: 13, page: 1 }],
		['?take=0', 10, { pages: 2, pageSize: 10, results: 13, page: 1 }],
		['?take=-1', 13, { pages: -13, pageSize: -1, results: 13, page: 1 }],
		['?take=100000', 13, { pages: 1, pageSize: 100000, results: 13, page: 1 }],
		['?take=5&skip=-1', 5, { pages: 3, pageSize: 5, results: 13, page: 1 }],
		['?take=5&skip=5', 5, { pages: 3, pageSize: 5, results: 13, page: 2 }],
		['?take=5&skip=7', 5, { pages: 3, pageSize: 5, results: 13, page: 3 }],
		['?take=1&skip=10000', 0, { pages: 13, pageSize: 1, results: 13, page: 10001 }],
	])('answers %s with %i rows', async (query, count, pageInfo) => {
		const body = await page(query);
		expect(body.results).toHaveLength(count);
		expect(body.pageInfo).toEqual(pageInfo);
		expect(body.serviceErrors).toEqual({ radarr: [], sonarr: [] });
	});

	it.each(['take=1.5', 'skip=0.5'])(
		'answers ?%s with 500 and the raw text of the database',
		async (query) => {
			const { status, data } = await world.api.get(`/request?${query}`);
			expect([status, data]).toEqual([500, { message: 'SQLITE_MISMATCH: datatype mismatch' }]);
		},
	);

	it('loses a row when another one leaves the filter between two pages', async () => {
		const first = idsOf(await page('?filter=approved&take=5'));
		world.state.decline(12);
		const second = idsOf(await page('?filter=approved&take=5&skip=5'));
		const third = idsOf(await page('?filter=approved&take=5&skip=10'));
		expect(first).toEqual([13, 12, 11, 10, 9]);
		expect([...first, ...second, ...third]).not.toContain(8);
		expect((await page('?filter=approved')).pageInfo.results).toBe(12);
	});

	it('shows a row twice and misses the new one when one is created between two pages', async () => {
		const first = idsOf(await page('?filter=approved&take=5'));
		await world.api.post('/request', { mediaType: 'movie', mediaId: 603, is4k: false });
		const second = idsOf(await page('?filter=approved&take=5&skip=5'));
		expect(first.filter((id) => second.includes(id))).toEqual([9]);
		expect([...first, ...second]).not.toContain(14);
	});
});
