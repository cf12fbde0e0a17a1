import { as, openWorld, type World } from './world';

let world: World;
beforeEach(async () => (world = await openWorld()));
afterEach(async () => await world.simulator.stop());

const post = (body: object, user?: number) => world.api.post('/request', body, user ? as(user) : {});
const matrix = { mediaType: 'movie', mediaId: 603, is4k: false };
const thrones = { mediaType: 'tv', mediaId: 1399, is4k: false };

describe('Seerr simulator: POST /request', () => {
	it('approves for the API key and answers the media as it was before the approval', async () => {
		const { status, data } = await post(matrix);
		expect(status).toBe(201);
		expect(data).toMatchObject({
			id: 1,
			status: 2,
			type: 'movie',
			createdAt: '2026-11-21T12:00:00.000Z',
			media: { tmdbId: 603, status: 2 },
			modifiedBy: { id: 1 },
		});
		expect(data).not.toHaveProperty('seasonCount');
		expect(data.media).not.toHaveProperty('seasons');
		expect(world.state.readMedia(1)?.status).toBe(3);
	});

	it('approves for another user too, since the right of the caller counts', async () => {
		const { data } = await post({ ...matrix, userId: 3 });
		expect(data).toMatchObject({ status: 2, requestedBy: { id: 3 }, modifiedBy: { id: 1 } });
	});

	it('leaves the request of a plain user pending, with no modifiedBy at all', async () => {
		const { data } = await post(matrix, 3);
		expect(data).toMatchObject({ status: 1, requestedBy: { id: 3 }, media: { status: 2 } });
		expect(data).not.toHaveProperty('modifiedBy');
	});

	it.each([128, 256])('approves for a user with the right %i', async (right) => {
		world.state.seedUser({ id: 8, permissions: 32 | right });
		expect((await post(matrix, 8)).data.status).toBe(2);
	});

	it('refuses a second request for a film by anybody, but not in the other quality', async () => {
		await post(matrix, 3);
		const { status, data } = await post(matrix);
		expect([status, data]).toEqual([409, { message: 'Request for this media already exists.' }]);
		expect((await post({ ...matrix, is4k: true })).status).toBe(201);
		expect(world.state.readMedia(1)).toMatchObject({ status: 2, status4k: 3 });
	});

	it.each(['declined', 'completed'] as const)(
		'takes a request again once the old one is %s',
		async (status) => {
			world.state.seedRequest({ type: 'movie', tmdbId: 603, status });
			expect((await post(matrix)).status).toBe(201);
		},
	);

	it('finds no duplicate without is4k', async () => {
		const { is4k, ...incomplete } = matrix;
		expect(is4k).toBe(false);
		expect((await post(matrix)).status).toBe(201);
		const { status, data } = await post(incomplete);
		expect([status, data.is4k]).toEqual([201, false]);
		expect((await post({ ...thrones, seasons: [1] })).status).toBe(201);
		expect((await post({ mediaType: 'tv', mediaId: 1399, seasons: [1] })).status).toBe(201);
		expect(world.state.allMedia()).toHaveLength(2);
	});

	it('takes eight equal requests that meet while TMDB answers, each with a media row of its own', async () => {
		await world.simulator.stop();
		const waiting: (() => void)[] = [];
		const tmdbAnswer = () =>
			new Promise<void>((resolve) => {
				if (waiting.push(resolve) === 8) waiting.forEach((release) => release());
			});
		world = await openWorld({ tmdbAnswer });
		const answers = await Promise.all(Array.from({ length: 8 }, () => post(matrix)));
		expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
		expect(world.state.allMedia().map(({ tmdbId }) => tmdbId)).toEqual(Array(8).fill(603));
		expect((await post(matrix)).status).toBe(409);
	});

	it('keeps a film and a show of the same number apart', async () => {
		await post(matrix);
		expect((await post({ ...matrix, mediaType: 'tv', seasons: [1] })).status).toBe(201);
		expect(world.state.allMedia().map(({ mediaType }) => mediaType)).toEqual(['movie', 'tv']);
	});

	it.each([
		[{ ...matrix, is4k: true }, 'You do not have permission to make 4K movie requests.'],
		[{ ...thrones, is4k: true, seasons: [1] }, 'You do not have permission to make 4K series requests.'],
		[{ ...matrix, userId: 5 }, 'You do not have permission to modify the request user.'],
	])('refuses %j to a plain user with 403 and a message', async (body, message) => {
		const { status, data } = await post(body, 3);
		expect([status, data]).toEqual([403, { message }]);
		expect(world.state.allRequests()).toEqual([]);
	});

	it('asks whether the requester may, even when an admin calls', async () => {
		world.state.seedUser({ id: 9, permissions: 0 });
		const { status, data } = await post({ ...matrix, userId: 9 });
		expect([status, data.message]).toEqual([403, 'You do not have permission to make movie requests.']);
	});

	it('counts the quota of the requester, even when an admin calls, and lets it go after its days', async () => {
		world.state.seedUser({
			id: 8,
			permissions: 32,
			movieQuotaLimit: 1,
			movieQuotaDays: 7,
			tvQuotaLimit: 2,
			tvQuotaDays: 7,
		});
		expect((await post({ ...matrix, userId: 8 })).status).toBe(201);
		const refused = await post({ mediaType: 'movie', mediaId: 1001, is4k: false, userId: 8 });
		expect([refused.status, refused.data.message]).toEqual([403, 'Movie Quota exceeded.']);
		const shows = await post({ ...thrones, seasons: 'all', userId: 8 });
		expect([shows.status, shows.data.message]).toEqual([403, 'Series Quota exceeded.']);
		expect((await post({ ...thrones, seasons: [1, 2], userId: 8 })).status).toBe(201);
		world.clock.advance(7 * 86_400_000 + 1000);
		expect((await post({ mediaType: 'movie', mediaId: 1001, is4k: false, userId: 8 })).status).toBe(201);
	});

	it('refuses blocklisted media', async () => {
		world.state.seedMedia({ mediaType: 'movie', tmdbId: 603, status: 'blocklisted' });
		const { status, data } = await post(matrix);
		expect([status, data]).toEqual([403, { message: 'This media is blocklisted.' }]);
	});

	it('refuses a second request of one user after an automatic one', async () => {
		world.state.seedRequest({ type: 'movie', tmdbId: 603, status: 'completed', isAutoRequest: true });
		const { status, data } = await post(matrix);
		expect([status, data.message]).toEqual([409, 'Auto-request for this media and user already exists.']);
	});

	it.each([
		[{ ...matrix, mediaId: 999999 }, /^\[TMDB\] Failed to fetch movie details: .* 404$/],
		[thrones, /^Cannot read properties of undefined \(reading 'filter'\)$/],
		[{ ...matrix, userId: 99 }, /^Could not find any entity of type "User"/],
	])('answers %j with 500 and the raw text', async (body, message) => {
		const { status, data } = await post(body);
		expect(status).toBe(500);
		expect(data.message).toMatch(message);
	});

	it('may answer 201 with a request that failed already', async () => {
		world.state.settings.downloadersFail = true;
		const { status, data } = await post(matrix);
		expect([status, data.status]).toEqual([201, 4]);
	});
});
