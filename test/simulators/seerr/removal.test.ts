import { as, openWorld, type World } from './world';

let world: World;
let events: string[];
beforeEach(async () => {
	world = await openWorld();
	events = [];
	world.state.onEvent(({ kind, request, media }) =>
		events.push(`${kind} ${request.id} (media ${media.status})`),
	);
});
afterEach(async () => await world.simulator.stop());

const post = (path: string, user = 1) => world.api.post(path, undefined, as(user));
const pendingFilm = () =>
	world.state.seedRequest({ type: 'movie', tmdbId: 603, status: 'pending', requestedBy: 3 });

describe('Seerr simulator: retrying and removing', () => {
	it.each(['pending', 'declined', 'failed', 'completed'] as const)('retries from %s', async (status) => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, status, mediaStatus: 'processing' });
		expect((await post('/request/1/retry')).data.status).toBe(2);
		expect(events).toEqual(['approved 1 (media 3)']);
	});

	it('removes with 204 and no event; media nobody asks for is unknown again', async () => {
		pendingFilm();
		const { status, data } = await world.api.delete('/request/1');
		expect([status, data]).toEqual([204, '']);
		expect(world.state.readMedia(1)?.status).toBe(1);
		expect(events).toEqual([]);
		expect((await world.api.delete('/request/1')).status).toBe(404);
	});

	it('keeps available media available when its request goes', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, status: 'completed' });
		await world.api.delete('/request/1');
		expect(world.state.readMedia(1)?.status).toBe(5);
	});

	it('refuses with 401 to remove what is not your own pending request', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, status: 'approved', requestedBy: 3 });
		world.state.seedRequest({ type: 'movie', tmdbId: 1001, status: 'pending', requestedBy: 3 });
		world.state.seedRequest({ type: 'movie', tmdbId: 1002, status: 'pending', requestedBy: 1 });
		const message = 'You do not have permission to delete this request.';
		for (const id of [1, 3]) {
			const { status, data } = await world.api.delete(`/request/${id}`, as(3));
			expect([status, data]).toEqual([401, { message }]);
		}
		expect((await world.api.delete('/request/2', as(3))).status).toBe(204);
	});
});

describe('Seerr simulator: a release that guards the step', () => {
	it('answers 409 in its words', async () => {
		await world.simulator.stop();
		const { PROFILES } = await import('./profiles');
		const wrongStatus = { decide: 'Only pending.', retry: 'Only failed.', edit: 'Only pending, too.' };
		world = await openWorld({ profile: { ...PROFILES['seerr-3.1'], wrongStatus, updatedAtMoves: true } });
		const { createdAt } = pendingFilm();
		world.clock.advance(60_000);
		expect((await post('/request/1/approve')).data.updatedAt > createdAt).toBe(true);
		expect((await post('/request/1/approve')).data).toEqual({ message: 'Only pending.' });
		expect((await post('/request/1/retry')).data).toEqual({ message: 'Only failed.' });
		expect((await world.api.put('/request/1', { mediaType: 'movie' })).status).toBe(409);
	});

	it('does not exist before somebody wrote it down', async () => {
		await expect(openWorld({ profile: 'seerr-9' })).rejects.toThrow('No Seerr profile "seerr-9"');
	});
});
