import { film, show, startServer, type Server } from './world';

const SUBSCRIBE = '/api/v1/subscribe/';

describe('which title a creation in MoviePilot v2 means', () => {
	let server: Server;
	beforeEach(async () => (server = await startServer()));
	afterEach(() => server.stop());
	const create = async (body: object) => (await server.api.post(SUBSCRIBE, body)).data;
	const rows = () => server.state.subscriptions.all();
	const refused = (message: string) => ({ success: false, message, data: { id: null } });

	it.each(['movie', 'tv', 'MOVIE', '音乐'])('crashes on the type %s', async (type) => {
		const { status, data } = await server.api.post(SUBSCRIBE, { ...film, type });
		expect([status, data]).toEqual([500, 'Internal Server Error']);
	});

	it.each(['1917', '24', 'V', '', '[REC]', '[REC] (2007)', 'UHD (2010)', 'Season 6', '1080p'])(
		'refuses the name "%s", which parses to nothing',
		async (name) => {
			expect(await create({ ...film, name })).toEqual(refused('未识别到媒体信息'));
		},
	);

	it.each(['1917 (2019)', 'V (2009)', 'Blade Runner 2049 (2017)'])('reads the name "%s"', async (name) => {
		expect((await create({ ...film, name })).success).toBe(true);
	});

	it('reads the number alone in versions that no longer need the name', async () => {
		const later = await startServer({ refusesEmptyNames: false });
		const body = { ...film, name: '1917', tmdbid: 530915 };
		expect((await later.api.post(SUBSCRIBE, body)).data.success).toBe(true);
		expect((await later.api.post(SUBSCRIBE, { ...body, tmdbid: null })).data.success).toBe(false);
		await later.stop();
	});

	it('takes the row of a show for the film of the same number', async () => {
		await create({ ...show, tmdbid: 278 });
		expect(await create({ ...film, tmdbid: 278 })).toMatchObject({ success: true, data: { id: 1 } });
		expect(rows().map((row) => row.mediaType)).toEqual(['tv']);
	});

	it('subscribes another title of that name when the number is unknown', async () => {
		expect((await create({ ...film, name: 'Fight Club (2030)', tmdbid: 99999 })).success).toBe(true);
		expect(rows().map((row) => row.tmdbId)).toEqual([777]);
	});

	it('subscribes the wrong title where told to', async () => {
		server.state.recognition.matchWrongly(
			{ mediaType: 'movie', tmdbId: 550 },
			{ mediaType: 'movie', tmdbId: 530915 },
		);
		const { success, data } = await create(film);
		expect(success).toBe(true);
		expect((await server.api.get(`${SUBSCRIBE}${data.id}`)).data.tmdbid).toBe(530915);
	});

	it('guesses by title when neither type nor number decides', async () => {
		expect(await create({ tmdbid: 278, name: 'Unheard Of (2001)' })).toEqual(refused('未识别到媒体信息'));
		await create({ tmdbid: 1399, name: 'Anything (2001)' });
		expect(rows().map((row) => row.tmdbId)).toEqual([1399]);
	});

	it('ignores the pair of v3 and takes no identity from it', async () => {
		const { tmdbid, ...nameless } = film;
		const body = {
			...nameless,
			name: 'Unheard Of (2001)',
			media_source: 'themoviedb',
			media_id: String(tmdbid),
		};
		expect((await create(body)).success).toBe(false);
		expect((await create({ ...body, tmdbid })).success).toBe(true);
	});
});
