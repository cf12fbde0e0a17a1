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

describe('Seerr simulator: approving and declining', () => {
	it('approves, moves the media on and answers the media from before', async () => {
		const { id, mediaId } = pendingFilm();
		world.clock.advance(60_000);
		const { status, data } = await post(`/request/${id}/approve`);
		expect(status).toBe(200);
		expect(data).toMatchObject({
			status: 2,
			modifiedBy: { id: 1 },
			media: { status: 2, seasons: [] },
			seasonCount: 0,
		});
		expect(data.updatedAt).toBe(data.createdAt);
		expect(world.state.readMedia(mediaId ?? 0)).toMatchObject({ status: 3, updatedAt: data.createdAt });
		expect(events).toEqual(['approved 1 (media 2)']);
	});

	it('approves a second time, silently for the same user and loudly for another', async () => {
		pendingFilm();
		for (const user of [1, 1, 5]) expect((await post('/request/1/approve', user)).status).toBe(200);
		expect(events).toEqual(['approved 1 (media 2)', 'approved 1 (media 3)']);
	});

	it('declines, even what was approved, and the list of approved ones lets go of it', async () => {
		pendingFilm();
		await post('/request/1/approve');
		const { data } = await post('/request/1/decline');
		expect(data).toMatchObject({ status: 3, media: { status: 3 } });
		expect(world.state.readMedia(1)?.status).toBe(1);
		expect((await world.api.get('/request?filter=approved')).data.pageInfo.results).toBe(0);
		expect((await world.api.get('/request')).data.results[0].status).toBe(3);
		expect(events).toEqual(['approved 1 (media 2)', 'declined 1 (media 3)']);
	});

	it('approves and declines silently while the media is available', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, status: 'pending', mediaStatus: 'available' });
		expect((await post('/request/1/approve')).data.status).toBe(2);
		expect(events).toEqual([]);
		expect(world.state.readMedia(1)?.status).toBe(5);
	});

	it('carries the seasons along', async () => {
		const seasons = [{ number: 0 }, { number: 1 }];
		world.state.seedRequest({ type: 'tv', tmdbId: 1399, status: 'pending', seasons });
		const statuses = (data: { seasons: { status: number }[] }) => data.seasons.map(({ status }) => status);
		expect(statuses((await post('/request/1/approve')).data)).toEqual([2, 2]);
		expect(statuses((await post('/request/1/decline')).data)).toEqual([3, 3]);
	});

	it('keeps a show pending while another request for it waits', async () => {
		world.state.seedRequest({ type: 'tv', tmdbId: 1399, status: 'pending', seasons: [{ number: 1 }] });
		world.state.seedRequest({ type: 'tv', tmdbId: 1399, status: 'pending', seasons: [{ number: 2 }] });
		await post('/request/1/decline');
		expect(world.state.readMedia(1)?.status).toBe(2);
		await post('/request/2/decline');
		expect(world.state.readMedia(1)?.status).toBe(1);
	});

	it('does not find a request without media, and leaves it as it is', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, status: 'pending', orphanMedia: true });
		expect((await post('/request/1/approve')).status).toBe(404);
		expect(world.state.readRequest(1)?.status).toBe(1);
		expect((await post('/request/99/approve')).data).toEqual({ message: 'Request not found.' });
	});

	it('announces nothing of a request whose listener went away', () => {
		const heard: string[] = [];
		const stop = world.state.onEvent(({ kind }) => heard.push(kind));
		pendingFilm();
		stop();
		world.state.approve(1);
		expect(heard).toEqual([]);
	});

	it('announces created requests as pending or automatically approved, and then as failed', async () => {
		await world.api.post('/request', { mediaType: 'movie', mediaId: 603, is4k: false }, as(3));
		await world.api.post('/request', { mediaType: 'movie', mediaId: 1001, is4k: false });
		world.state.settings.downloadersFail = true;
		await world.api.post('/request', { mediaType: 'movie', mediaId: 1002, is4k: false });
		expect(events).toEqual([
			'pending 1 (media 2)',
			'autoApproved 2 (media 2)',
			'autoApproved 3 (media 2)',
			'failed 3 (media 3)',
		]);
	});
});
