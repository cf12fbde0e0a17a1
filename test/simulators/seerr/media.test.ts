import { as, openWorld, type World } from './world';

let world: World;
let events: string[];
beforeEach(async () => {
	world = await openWorld();
	events = [];
	world.state.onEvent(({ kind, request }) => events.push(`${kind} ${request.id}`));
});
afterEach(async () => await world.simulator.stop());

const setStatus = (path: string, body: object = {}, user = 1) =>
	world.api.post(`/media/${path}`, body, as(user));
const numbers = (...list: number[]) => list.map((seasonNumber) => ({ seasonNumber }));

describe('Seerr simulator: POST /media/{id}/{status}', () => {
	it('completes the approved request of a film', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603 });
		expect((await setStatus('1/available')).data).toMatchObject({ status: 5, status4k: 1, seasons: [] });
		expect(world.state.readRequest(1)?.status).toBe(5);
		expect(events).toEqual(['available 1']);
	});

	it('takes the id of the media row, not the TMDB id', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603 });
		const { status, data } = await setStatus('603/available');
		expect([status, data]).toEqual([404, { message: 'Media does not exist.' }]);
	});

	it('sets 4K apart and completes only requests of that quality', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603 });
		world.state.seedRequest({ type: 'movie', tmdbId: 603, is4k: true });
		expect((await setStatus('1/available', { is4k: true })).data).toMatchObject({ status: 3, status4k: 5 });
		expect([1, 2].map((id) => world.state.readRequest(id)?.status)).toEqual([2, 5]);
	});

	it('merely approves a pending request, silently', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, status: 'pending' });
		await setStatus('1/available');
		expect(world.state.readRequest(1)?.status).toBe(2);
		expect(events).toEqual([]);
	});

	it('completes a show only when all its seasons flip in the call that changes the media', async () => {
		const seasons = [{ number: 1 }, { number: 2 }];
		world.state.seedRequest({ type: 'tv', tmdbId: 1399, seasons });
		await setStatus('1/available', { seasons: numbers(1, 2) });
		expect(world.state.readRequest(1)).toMatchObject({ status: 5, seasons: [{ status: 5 }, { status: 5 }] });
		expect(events).toEqual(['available 1']);
	});

	it('leaves a show approved when its seasons come one by one, or not at all', async () => {
		world.state.seedRequest({ type: 'tv', tmdbId: 1399, seasons: [{ number: 1 }, { number: 2 }] });
		world.state.seedRequest({ type: 'tv', tmdbId: 603, seasons: [{ number: 1 }] });
		await setStatus('1/available', { seasons: numbers(1) });
		await setStatus('1/available', { seasons: numbers(2) });
		await setStatus('2/available');
		expect([1, 2].map((id) => world.state.readRequest(id)?.status)).toEqual([2, 2]);
		expect(events).toEqual([]);
	});

	it('accepts deleted and does nothing', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603 });
		expect((await setStatus('1/deleted')).status).toBe(200);
		expect(world.state.readMedia(1)?.status).toBe(3);
	});

	it('refuses partial for a film, an unknown status, and a user who may not', async () => {
		world.state.seedMedia({ mediaType: 'movie', tmdbId: 603 });
		expect((await setStatus('1/partial')).data.message).toBe(
			'Only series can be set to be partially available',
		);
		expect((await setStatus('1/gone')).status).toBe(400);
		expect((await setStatus('1/available', {}, 3)).status).toBe(403);
	});
});

describe('Seerr simulator: GET and DELETE /media', () => {
	it.each([
		['available', [5]],
		['partial', [4]],
		['allavailable', [4, 5]],
		['processing', [3]],
		['pending', [2]],
		['all', [1, 2, 3, 4, 5, 6, 7]],
		['deleted', [1, 2, 3, 4, 5, 6, 7]],
	])('filters by %s, never looking at 4K', async (filter, statuses) => {
		[1, 2, 3, 4, 5, 6, 7].forEach((status) =>
			world.state.seedMedia({ mediaType: 'movie', tmdbId: 1000 + status, status, status4k: 5 }),
		);
		const { data } = await world.api.get(`/media?filter=${filter}&sort=added`);
		expect(data.results.map(({ status }: { status: number }) => status).reverse()).toEqual(statuses);
		expect(data.pageInfo).toMatchObject({ pageSize: 20, page: 1, results: statuses.length });
	});

	it('removes media together with its requests', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603 });
		expect((await world.api.delete('/media/1')).status).toBe(204);
		expect(world.state.allRequests()).toEqual([]);
		expect((await world.api.delete('/media/1')).data).toEqual({ message: 'Media not found' });
	});
});
