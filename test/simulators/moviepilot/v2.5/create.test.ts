import { film, show, startServer, type Server } from '../world';

const SUBSCRIBE = '/api/v1/subscribe/';
const MINUTE = 60_000;

describe('creating a subscription in MoviePilot 2.5', () => {
	let server: Server;
	let admin: Server['api'];
	beforeEach(async () => {
		server = await startServer({ generation: '2.5' });
		admin = await server.login('admin');
	});
	afterEach(() => server.stop());
	const create = async (body: object) => (await admin.post(SUBSCRIBE, body)).data;
	const rows = () => server.state.subscriptions.all();

	it('says nothing about a new row, and the same about one that exists', async () => {
		const answer = { success: true, message: '', data: { id: 1 } };
		expect(await create(film)).toEqual(answer);
		expect(await create(film)).toEqual(answer);
		expect(rows()).toHaveLength(1);
		expect(server.state.notifications.count({ mediaType: 'movie', tmdbId: 550 })).toBe(2);
	});

	it.each([0, null, undefined])('makes season 1 of season %s', async (season) => {
		expect((await create({ ...show, season })).success).toBe(true);
		expect(rows().map((row) => [row.season, row.totalEpisode])).toEqual([[1, 4]]);
	});

	it('takes the row of season 1 for a wish for season 0', async () => {
		server.state.subscriptions.seed({ mediaType: 'tv', tmdbId: 1399, season: 1 });
		expect((await create({ ...show, season: 0 })).data).toEqual({ id: 1 });
		expect(rows()).toHaveLength(1);
	});

	it.each(['N', 'S', 'R'])('keeps the state %s of the body', async (state) => {
		await create({ ...film, state });
		expect(rows().map((row) => row.state)).toEqual([state]);
	});

	it('never searches a row created as suspended', async () => {
		server.state.library.seed({ mediaType: 'movie', tmdbId: 550 });
		await create({ ...film, state: 'S' });
		server.clock.advance(60 * MINUTE);
		server.state.runJobs();
		expect(rows().map((row) => row.state)).toEqual(['S']);
	});

	it('does not look for episodes the body notes as downloaded', async () => {
		server.state.torrents.seed({ mediaType: 'tv', tmdbId: 1399, season: 1, episodes: [4] });
		await create({ ...show, note: [1, 2, 3] });
		server.clock.advance(5 * MINUTE);
		server.state.runJobs();
		expect(server.state.subscriptions.history()).toHaveLength(1);
	});

	it('refuses a state MoviePilot could not work with', async () => {
		expect((await admin.post(SUBSCRIBE, { ...film, state: 'X' })).status).toBe(400);
		expect(rows()).toEqual([]);
	});

	it('refuses a name that parses to nothing', async () => {
		expect(await create({ ...film, name: '1917', tmdbid: 530915 })).toEqual({
			success: false,
			message: '未识别到媒体信息',
			data: { id: null },
		});
		expect((await create({ ...film, name: '1917 (2019)', tmdbid: 530915 })).success).toBe(true);
	});

	it('takes 1999 for "1999" and "550" for 550', async () => {
		expect((await create({ ...film, year: 1999, tmdbid: '550' })).success).toBe(true);
		expect(rows()).toMatchObject([{ tmdbId: 550 }]);
	});

	it('names a wrong type in the words of pydantic 1', async () => {
		const { status, data } = await admin.post(SUBSCRIBE, { ...film, tmdbid: 'abc' });
		expect([status, data]).toEqual([
			422,
			{
				detail: [
					{ loc: ['body', 'tmdbid'], msg: 'value is not a valid integer', type: 'type_error.integer' },
				],
			},
		]);
	});

	it('crashes on an English type in plain text', async () => {
		const { status, data } = await admin.post(SUBSCRIBE, { ...film, type: 'movie' });
		expect([status, data]).toEqual([500, 'Internal Server Error']);
	});

	it('finds no identity in the pair of v3', async () => {
		const body = { name: 'Unheard Of (2001)', type: film.type, media_source: 'themoviedb', media_id: '550' };
		expect((await create(body)).success).toBe(false);
	});

	it('knows no owners: a row of anybody is the row', async () => {
		const guest = await server.login('guest');
		await create(film);
		expect((await guest.post(SUBSCRIBE, film)).data.data).toEqual({ id: 1 });
		expect((await guest.get(SUBSCRIBE)).data).toMatchObject([{ username: 'admin' }]);
	});
});
