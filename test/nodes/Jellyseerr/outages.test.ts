import { createCatalogue } from '../../simulators/core/catalogue';
import { openNode } from './world';

type World = Awaited<ReturnType<typeof openNode>>;
type Fault = Parameters<World['simulator']['faults']['add']>[0];

let world: World;
afterEach(async () => await world.simulator.stop());

const films = (count: number) => Array.from({ length: count }, (_, index) => 1_000 + index);
const manyFilms = createCatalogue(
	films(50).map((tmdbId) => ({
		...{ mediaType: 'movie' as const, traktId: tmdbId, tmdbId, imdbId: null, tvdbId: null },
		...{ title: `Film ${tmdbId}`, year: 2000 },
	})),
);
const openWithFilms = async (count: number) => {
	world = await openNode({ catalogue: manyFilms });
	for (const tmdbId of films(count)) world.state.seedRequest({ type: 'movie', tmdbId });
};
/** Shows that are there, so that each is looked at by itself. */
const openWithShows = async (count: number) => {
	world = await openNode();
	for (let index = 0; index < count; index++) {
		world.state.seedRequest({
			...{ type: 'tv', tmdbId: 1399, mediaStatus: 'available' },
			seasons: [{ number: 1 }],
		});
	}
};
const singles = (path: RegExp) => world.simulator.requests('GET', path);
const films12 = new RegExp(`/movie/(${films(12).join('|')})$`);
const titled = (json: ReadonlyArray<Record<string, unknown>>) =>
	json.filter(({ title }) => title !== '').length;

/** Three in a row and those that were on their way with them, three attempts each. */
const atMost = 3 * 6;

const gone: Array<[string, Omit<Fault, 'path'>]> = [
	['TMDB has them no more', { status: 500, body: { message: 'Unable to retrieve movie.' } }],
	['the server calls them series', { status: 500, body: { message: 'Unable to retrieve series.' } }],
	['they are a plain 404', { status: 404, body: { message: 'Movie not found.' } }],
	['they are gone for good', { status: 410, body: { message: 'Gone' } }],
	['they are not for this account', { status: 403, body: { message: 'You may not see this.' } }],
];

describe('SEERR3 · twelve titles that cannot be read', () => {
	it.each(gone)('leave the other 38 as they are: %s', async (_claim, fault) => {
		await openWithFilms(50);
		world.simulator.faults.add({ ...fault, path: films12, times: 12 });
		const { json, hints } = await world.run('getAll');
		expect([json.length, titled(json)]).toEqual([50, 38]);
		expect(hints).toEqual(['12 titles could not be looked up and are empty.']);
	});
});

const outages: Array<[string, Omit<Fault, 'path'>]> = [
	['drops every connection', { reset: true }],
	['is replaced by a bad gateway', { status: 502, body: '<html>Bad gateway</html>' }],
	['is starting up', { status: 503 }],
	['fails by itself', { status: 500, body: { message: 'SQLITE_BUSY: database is locked' } }],
	['asks to slow down for an hour', { status: 429, headers: { 'Retry-After': '3600' } }],
	['gives way to the page of a login portal', { status: 200, body: '<!doctype html><p>Sign in</p>' }],
];

describe('SEERR4 · a server that, after its list,', () => {
	it.each(outages)('%s is not asked for 300 titles', async (_claim, fault) => {
		await openWithFilms(50);
		for (let tmdbId = 2_000; tmdbId < 2_250; tmdbId++) world.state.seedRequest({ type: 'movie', tmdbId });
		world.simulator.faults.add({ ...fault, path: /\/movie\//, times: Infinity });
		const { json, hints } = await world.run('getAll');
		expect([json.length, titled(json)]).toEqual([300, 0]);
		expect(singles(/\/movie\//).length).toBeLessThanOrEqual(atMost);
		expect(hints).toEqual(['300 titles could not be looked up and are empty.']);
	});

	it.each(outages)('%s is not asked for 60 shows; they count as unchecked', async (_claim, fault) => {
		await openWithShows(60);
		world.simulator.faults.add({ ...fault, path: /\/request\/\d+$/, times: Infinity });
		const { json, hints } = await world.run('getAll');
		expect(json).toEqual([]);
		expect(singles(/\/request\/\d+$/).length).toBeLessThanOrEqual(atMost);
		expect(hints).toEqual(['Left out: 60 available, with seasons that could not be checked.']);
	});

	it('is down for the shows is not asked for titles either', async () => {
		await openWithShows(20);
		world.state.seedRequest({ type: 'movie', tmdbId: 603, id: 900 });
		world.simulator.faults.add({ reset: true, path: /\/request\/\d+$/, times: Infinity });
		const { json } = await world.run('getAll');
		expect(json).toMatchObject([{ sourceId: 'seerr:request:900', title: '' }]);
		expect(singles(/\/movie\//)).toEqual([]);
	});

	it('is down for two titles only goes on', async () => {
		await openWithFilms(20);
		world.simulator.faults.add({ path: /\/movie\/10(18|19)$/, status: 503, times: 6 });
		const { json } = await world.run('getAll');
		expect(titled(json)).toBe(18);
	});

	it('is down while requests are read one by one fails the rest at once', async () => {
		await openWithFilms(30);
		world.simulator.faults.add({ status: 503, path: /\/request\/\d+$/, times: Infinity });
		const sets = films(30).map((requestId) => ({ requestId: String(requestId) }));
		const { json } = await world.run('get', sets, { continueOnFail: true });
		expect(json.map(({ error }) => error)).toEqual(
			sets.map(() => 'Jellyseerr is not available right now (503)'),
		);
		expect(singles(/\/request\/\d+$/)).toHaveLength(3 * 3);
	});
});

const refusals: Array<[string, Omit<Fault, 'path'>, string]> = [
	['was changed', { status: 403, body: { error: 'No permission' } }, 'does not accept the API key'],
	['was lost on the way', { status: 401, body: { message: "cookie 'connect.sid' required" } }, 'no API key'],
	['is refused by a proxy', { status: 401, body: 'Unauthorized' }, 'does not accept the credential'],
];

describe('SEERR4 · a key that, after the list,', () => {
	it.each(refusals)('%s stops the run while titles are looked up', async (_claim, fault, message) => {
		await openWithFilms(20);
		world.simulator.faults.add({ ...fault, path: /\/movie\//, times: Infinity });
		await expect(world.run('getAll')).rejects.toThrow(message);
		expect(singles(/\/movie\//)).toHaveLength(1);
	});

	it.each(refusals)('%s stops the run while shows are checked', async (_claim, fault, message) => {
		await openWithShows(20);
		world.simulator.faults.add({ ...fault, path: /\/request\/\d+$/, times: Infinity });
		await expect(world.run('getAll')).rejects.toThrow(message);
		expect(singles(/\/request\/\d+$/)).toHaveLength(1);
	});
});
