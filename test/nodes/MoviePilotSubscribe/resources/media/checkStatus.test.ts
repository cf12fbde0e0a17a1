import { movie, openWorld, show, type World } from '../../world';

let world: World;
beforeEach(async () => {
	world = await openWorld();
});
afterEach(async () => await world.stop());

const check = async (...input: object[]) => await world.run('media.checkStatus', input);
const film = { mediaType: 'movie', tmdbId: 550 } as const;
const lists = ['GET /subscribe/', 'GET /download/clients', 'GET /download/'];

describe('Media: Check Status says of a film', () => {
	it('that it is missing', async () => {
		const { json } = await check(movie(550));
		expect(json).toMatchObject([
			{
				...{ mediaKey: 'movie:550', status: 'missing', recognizedTitle: '搏击俱乐部', year: 1999 },
				...{ missingEpisodes: 'all', downloading: false, subscription: null, season: null },
				otherTitles: expect.arrayContaining(['搏击俱乐部']),
			},
		]);
		expect(json[0]).not.toHaveProperty('outcome');
	});

	it('that it is in the library', async () => {
		world.state.library.seed(film);
		expect((await check(movie(550))).json).toMatchObject([{ status: 'in_library', outcome: 'in_library' }]);
	});

	it.each(['N', 'R', 'P', 'S'] as const)(
		'that it is subscribed in state %s, and asks nothing more',
		async (state) => {
			const row = world.state.subscriptions.seed({ ...film, state });
			const { json } = await check(movie(550));
			expect(json).toMatchObject([{ status: 'already_subscribed', subscription: { id: row.id, state } }]);
			expect(world.sent()).toEqual(lists);
		},
	);

	it('that it is downloading', async () => {
		world.state.downloads.seed(film);
		expect((await check(movie(550))).json).toMatchObject([{ status: 'downloading', downloading: true }]);
	});

	it('that MoviePilot does not know it', async () => {
		expect((await check(movie(99999))).json).toMatchObject([
			{ status: 'unrecognized', recognizedTitle: null },
		]);
	});

	it('that it has no TMDB number, without asking about its name', async () => {
		const { json } = await check(movie(550, { tmdbId: null, ids: {}, title: 'Fight Club' }));
		expect(json).toMatchObject([{ status: 'missing_tmdb_id', mediaKey: null, title: 'Fight Club' }]);
		expect(world.sent()).toEqual(lists);
	});

	it('nothing about somebody else’s torrent of the same name', async () => {
		world.state.downloads.seed({ title: 'Fight Club', name: 'Fight.Club.1999' });
		expect((await check(movie(550))).json).toMatchObject([{ status: 'missing' }]);
	});
});

describe('Media: Check Status keeps apart', () => {
	it('a film and a show with the same number', async () => {
		world.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 278, season: 1 });
		world.state.downloads.seed({ mediaType: 'tv', tmdbId: 278, season: 1 });
		world.state.library.seed({ mediaType: 'tv', tmdbId: 278, season: 1 });
		const { json } = await check(movie(278), show(278, [1]));
		expect(json.map(({ mediaKey, status }) => [mediaKey, status])).toEqual([
			['movie:278', 'missing'],
			['tv:278:s01', 'already_subscribed'],
		]);
	});
});

describe('Media: Check Status on input', () => {
	it('takes one title typed in below', async () => {
		const { json } = await world.run('media.checkStatus', [{}], {
			...{ mediaInput: 'defineBelow', mediaType: 'tv', tmdbId: '1399', title: 'GoT', seasons: '1-2' },
		});
		expect(json.map(({ mediaKey }) => mediaKey)).toEqual(['tv:1399:s01', 'tv:1399:s02']);
	});

	it('puts out nothing and asks nothing for an empty list', async () => {
		const { json, error } = await world.run('media.checkStatus', []);
		expect(error).toBeUndefined();
		expect(json).toEqual([]);
		expect(world.sent()).toEqual([]);
	});

	it('asks for the lists once for the batch and two questions per title that is not settled by them', async () => {
		world.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 1002 });
		await check(movie(1001), movie(1002), movie(99999), movie(1001, { sourceId: 'seerr:request:1' }));
		expect(world.sent()).toEqual([
			...lists,
			...['GET /media/tmdb:1001', 'POST /mediaserver/notexists'],
			'GET /media/tmdb:99999',
			// Whether a film that is missing was completed before.
			'GET /subscribe/history/电影',
		]);
	});
});
