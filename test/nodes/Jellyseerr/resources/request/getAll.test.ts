import { openNode } from '../../world';

type World = Awaited<ReturnType<typeof openNode>>;

let world: World;
afterEach(async () => await world.simulator.stop());

const matrix = { type: 'movie', tmdbId: 603 } as const;
const thrones = { type: 'tv', tmdbId: 1399 } as const;

const sourceIds = (result: Awaited<ReturnType<World['run']>>) => result.json.map((json) => json.sourceId);

const lists = () => world.simulator.requests('GET', '/api/v1/request');

/** Everything an error holds, whether it would be written out or not. */
const inspect = (value: unknown, depth = 0): string => {
	if (typeof value !== 'object' || value === null || depth > 4) return String(value);
	const names = Object.getOwnPropertyNames(value);
	return names.map((name) => `${name}: ${inspect(Reflect.get(value, name), depth + 1)}`).join('\n');
};

describe('Request: Get Many', () => {
	it('puts out media items with titles, newest first, and nothing private of the user', async () => {
		world = await openNode();
		world.state.seedRequest({ ...matrix, id: 7, requestedBy: 3, createdAt: '2026-04-01T00:00:00.000Z' });
		world.state.seedRequest({ ...thrones, id: 9, is4k: true, seasons: [{ number: 2 }, { number: 0 }] });
		const { items, json } = await world.run('getAll');
		expect(json).toEqual([
			{
				mediaType: 'tv',
				tmdbId: 1399,
				title: 'Game of Thrones',
				year: 2011,
				seasons: [0, 2],
				source: 'jellyseerr',
				sourceId: 'seerr:request:9',
				listedAt: '2026-11-21T12:00:00.000Z',
				requestedBy: 'admin',
				is4k: true,
				ids: { tmdb: 1399, tvdb: 121361, imdb: 'tt0944947' },
				requestStatus: 'approved',
				availability: 'processing',
			},
			{
				mediaType: 'movie',
				tmdbId: 603,
				title: 'The Matrix',
				year: 1999,
				source: 'jellyseerr',
				sourceId: 'seerr:request:7',
				listedAt: '2026-04-01T00:00:00.000Z',
				requestedBy: 'jf-plain',
				ids: { tmdb: 603, imdb: 'tt0133093' },
				requestStatus: 'approved',
				availability: 'processing',
			},
		]);
		expect(items.map((item) => item.pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
	});

	it('sends only the parameters that every version accepts, and one request for a list that fits', async () => {
		world = await openNode();
		world.state.seedRequest(matrix);
		await world.run('getAll', { mediaType: 'movie', resolveTitles: false });
		expect(lists().map((entry) => entry.query)).toEqual([
			{ take: '1000', skip: '0', filter: 'approved', sort: 'added' },
		]);
		expect(world.simulator.log).toHaveLength(1);
	});

	it('leaves out what is there, deleted, or has no season left, and counts it', async () => {
		world = await openNode();
		world.state.seedRequest({ ...matrix, mediaStatus: 'available' });
		world.state.seedRequest({ type: 'movie', tmdbId: 1000, mediaStatus: 'deleted' });
		world.state.seedRequest({ ...thrones, seasons: [{ number: 1, status: 'completed' }] });
		world.state.seedRequest({ type: 'movie', tmdbId: 1001, id: 77 });
		const result = await world.run('getAll');
		expect(sourceIds(result)).toEqual(['seerr:request:77']);
		expect(result.hints).toEqual([
			'Left out: 1 without a season left to get, 1 deleted from the library after approval, 1 already available.',
		]);
	});

	it('keeps the season that is missing of a show that is available', async () => {
		world = await openNode();
		world.state.seedMedia({ mediaType: 'tv', tmdbId: 1399, seasons: [{ number: 1, status: 'available' }] });
		world.state.seedRequest({
			...thrones,
			id: 5,
			mediaStatus: 'available',
			seasons: [{ number: 1 }, { number: 3 }],
		});
		const result = await world.run('getAll');
		expect(result.json).toMatchObject([{ sourceId: 'seerr:request:5', seasons: [3] }]);
		expect(result.hints).toEqual([]);
	});

	it('goes on when such a show cannot be read one by one, as after its user was removed', async () => {
		world = await openNode();
		world.state.seedRequest({
			...thrones,
			requestedBy: null,
			mediaStatus: 'available',
			seasons: [{ number: 1 }],
		});
		world.state.seedRequest({ ...matrix, id: 8, requestedBy: null });
		const result = await world.run('getAll');
		expect(result.json).toMatchObject([{ sourceId: 'seerr:request:8', title: 'The Matrix' }]);
		expect(result.json[0]).not.toHaveProperty('requestedBy');
		expect(result.hints).toEqual(['Left out: 1 available, with seasons that could not be checked.']);
	});

	it('finds declined requests, which no server can filter', async () => {
		world = await openNode();
		world.state.seedRequest({ ...matrix, id: 4, status: 'declined' });
		world.state.seedRequest({ type: 'movie', tmdbId: 1000, status: 'pending' });
		const result = await world.run('getAll', { status: 'declined' });
		expect(sourceIds(result)).toEqual(['seerr:request:4']);
		expect(lists()[0]?.query.filter).toBe('all');
	});

	it('cuts off at the limit and looks up only the titles it puts out', async () => {
		world = await openNode();
		for (let tmdbId = 1000; tmdbId < 1010; tmdbId++) world.state.seedRequest({ type: 'movie', tmdbId });
		const { json } = await world.run('getAll', { returnAll: false, limit: 3 });
		expect(json).toHaveLength(3);
		expect(world.simulator.requests('GET', /\/movie\//)).toHaveLength(3);
	});

	it('leaves the title empty when TMDB fails, without failing the item', async () => {
		world = await openNode();
		world.state.seedRequest(matrix);
		const path = '/api/v1/movie/603';
		world.simulator.faults.add({ path, status: 500, body: { message: 'Unable to retrieve movie.' } });
		const result = await world.run('getAll');
		expect(result.json).toMatchObject([{ tmdbId: 603, title: '', year: null, ids: { tmdb: 603 } }]);
		expect(result.hints).toEqual(['1 titles could not be looked up and are empty.']);
		expect(world.simulator.faults.pending()).toBe(0);
	});

	it('asks for titles in the language chosen', async () => {
		world = await openNode();
		world.state.seedRequest(matrix);
		const { json } = await world.run('getAll', { options: { language: 'zh-CN' } });
		expect(json[0]?.title).toBe('黑客帝国');
	});

	it('asks once for input items that ask for the same, and answers each of them', async () => {
		world = await openNode();
		world.state.seedRequest(matrix);
		world.state.seedRequest({ type: 'movie', tmdbId: 1000, status: 'pending' });
		const { items } = await world.run('getAll', [{}, {}, { status: 'pending' }]);
		expect(items.map((item) => [item.json.tmdbId, item.pairedItem])).toEqual([
			[603, { item: 0 }],
			[603, { item: 1 }],
			[1000, { item: 2 }],
		]);
		expect(lists()).toHaveLength(2);
	});

	it('returns what the server says when not simplified, but no settings or tokens', async () => {
		world = await openNode();
		world.state.seedRequest({ ...matrix, id: 3 });
		const { json } = await world.run('getAll', { simplify: false });
		expect(json[0]).toMatchObject({ id: 3, status: 2, media: { tmdbId: 603 } });
		expect(JSON.stringify(json)).not.toMatch(/"settings"|token/i);
		expect(world.simulator.requests('GET', /\/movie\//)).toHaveLength(0);
	});

	it.each([
		['status', { status: 'finished' }, "'Status' cannot be"],
		['media type', { mediaType: 'person' }, "'Media Type' cannot be"],
		['limit', { returnAll: false, limit: 1.5 }, "'Limit' cannot be"],
		['limit', { returnAll: false, limit: 0 }, "'Limit' cannot be"],
		['language', { options: { language: 'zh CN&x=1' } }, "'Title Language' cannot be"],
	])('refuses a wrong %s before anything is sent', async (_field, parameters, message) => {
		world = await openNode();
		await expect(world.run('getAll', parameters)).rejects.toThrow(message);
		expect(world.simulator.log).toHaveLength(0);
	});

	it('says that the key is wrong, and never which', async () => {
		world = await openNode();
		const wrong = ['wrong', '0123456789'].join('-');
		const failure = await world
			.run('getAll', {}, { credential: { apiKey: wrong } })
			.catch((error: unknown) => error);
		expect(failure).toMatchObject({ message: 'Jellyseerr does not accept the API key' });
		expect(inspect(failure)).not.toContain(wrong);
	});

	it('says that the URL belongs to something else when the answer is no list', async () => {
		world = await openNode();
		world.simulator.faults.add({ path: '/api/v1/request', status: 200, body: { records: [] } });
		await expect(world.run('getAll')).rejects.toThrow('Jellyseerr did not answer with a list of requests');
	});

	it('puts the error beside the input when told to go on', async () => {
		world = await openNode();
		const { json } = await world.run(
			'getAll',
			{ status: 'nonsense' },
			{ input: [{ kept: 1 }], continueOnFail: true },
		);
		expect(json[0]).toMatchObject({ kept: 1, error: expect.stringContaining("'Status' cannot be") });
	});
});
