import { as, openWorld, type World } from './world';

let world: World;
let events: string[];
beforeEach(async () => {
	world = await openWorld();
	events = [];
	world.state.onEvent(({ kind, request }) => events.push(`${kind} ${request.id}`));
});
afterEach(async () => await world.simulator.stop());

const put = (id: number | string, body: object, user = 1) => world.api.put(`/request/${id}`, body, as(user));
const seedShow = (numbers: number[], more: object = {}) =>
	world.state.seedRequest({
		type: 'tv',
		tmdbId: 1399,
		seasons: numbers.map((number) => ({ number })),
		...more,
	});

describe('Seerr simulator: PUT /request/{id}', () => {
	it('replaces: what is left out becomes null, and an approved request is announced again', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, serverId: 0, profileId: 4, tags: [1] });
		const { status, data } = await put(1, { mediaType: 'movie', profileId: 4 });
		expect(status).toBe(200);
		expect(data).toMatchObject({ serverId: null, profileId: 4, tags: null });
		expect(events).toEqual(['approved 1']);
	});

	it('changes nothing and says nothing when the values are the same', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, serverId: 0 });
		await put(1, { mediaType: 'movie', serverId: 0 });
		expect(events).toEqual([]);
	});

	it('adds a season to an approved request as pending, silently', async () => {
		seedShow([1]);
		const { data } = await put(1, { mediaType: 'tv', seasons: [1, 2] });
		const seasons = data.seasons.map((season: { seasonNumber: number; status: number }) => [
			season.seasonNumber,
			season.status,
		]);
		expect([data.status, seasons]).toEqual([
			2,
			[
				[1, 2],
				[2, 1],
			],
		]);
		expect(events).toEqual([]);
	});

	it('drops the seasons left out and those another request holds', async () => {
		seedShow([1, 2]);
		seedShow([3]);
		const { data } = await put(1, { mediaType: 'tv', seasons: [2, 3] });
		expect(data.seasons.map(({ seasonNumber }: { seasonNumber: number }) => seasonNumber)).toEqual([2]);
	});

	it('answers 202 when every season is taken', async () => {
		seedShow([1]);
		seedShow([3]);
		const { status, data } = await put(1, { mediaType: 'tv', seasons: [3] });
		expect([status, data]).toEqual([202, { message: 'No seasons available to request' }]);
		expect(world.state.readRequest(1)?.seasons).toHaveLength(1);
	});

	it.each([{}, { seasons: [] }])('answers 500 to a show with %j', async (body) => {
		seedShow([1]);
		const { status, data } = await put(1, { mediaType: 'tv', ...body });
		expect(status).toBe(500);
		expect(data.message).toMatch(/^Missing seasons\./);
	});

	it('answers 404 to an unknown id and 500 to one that is no number', async () => {
		expect((await put(99, { mediaType: 'movie' })).status).toBe(404);
		expect((await put('abc', { mediaType: 'movie' })).status).toBe(500);
	});

	it('lets a plain user edit the seasons of their own request, nothing else', async () => {
		seedShow([1], { status: 'pending', requestedBy: 3 });
		world.state.seedRequest({ type: 'movie', tmdbId: 603, status: 'pending', requestedBy: 3 });
		expect((await put(1, { mediaType: 'tv', seasons: [2] }, 3)).status).toBe(200);
		expect((await put(2, { mediaType: 'movie' }, 3)).data).toEqual({
			message: 'You do not have permission to modify this request.',
		});
		expect((await put(1, { mediaType: 'tv', seasons: [2], userId: 5 }, 3)).data).toEqual({
			message: 'You do not have permission to modify the request user.',
		});
	});

	it('hands a request over to another user', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603 });
		expect((await put(1, { mediaType: 'movie', userId: 3 })).data.requestedBy.id).toBe(3);
		expect((await put(1, { mediaType: 'movie', userId: 99 })).status).toBe(500);
	});

	it('throws on a request whose requester or media is gone', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, requestedBy: null });
		world.state.seedRequest({ type: 'movie', tmdbId: 1001, orphanMedia: true });
		for (const id of [1, 2]) {
			const { status, data } = await put(id, { mediaType: 'movie', serverId: 1 });
			expect([status, data.message]).toEqual([500, "Cannot read properties of null (reading 'id')"]);
		}
	});
});
