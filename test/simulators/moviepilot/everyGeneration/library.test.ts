import { MOVIE, SHOW } from '../world';
import { names, startSpeaking, type Speaker } from './speakers';

const season = (number: number, more: object = {}) => ({
	...{ mediaType: 'tv' as const, tmdbId: 1399, season: number },
	...more,
});
const body = { type: SHOW, title: 'Game of Thrones', year: '2011' };

describe.each(names)('what MoviePilot %s says is in the library', (name) => {
	let mp: Speaker;
	beforeEach(async () => (mp = await startSpeaking(name)));
	afterEach(() => mp.server.stop());
	const who = name === '3' ? { media_source: 'themoviedb', media_id: '1399' } : { tmdb_id: 1399 };
	const ask = async (more: object = {}) =>
		await mp.client.post('/api/v1/mediaserver/exists_remote', { ...body, ...who, ...more });
	const held = async (more: object = {}) => {
		const { data } = await ask(more);
		return name === '3' ? data.data : data;
	};

	it('is a map of episodes by season, also while TMDB does not know the show', async () => {
		mp.server.state.library.seed(season(1, { episodes: [1, 3] }));
		mp.server.state.library.seed(season(2));
		mp.server.state.recognition.hide({ mediaType: 'tv', tmdbId: 1399 });
		expect(await held()).toEqual({ 1: [1, 3], 2: [1, 2, 3] });
		expect(await held({ season: 2 })).toEqual({ 2: [1, 2, 3] });
		expect(await held({ season: 3 })).toEqual({ 3: [] });
	});

	it('tells of specials where that release looks at them', async () => {
		mp.server.state.library.seed(season(0));
		mp.server.state.library.seed(season(1));
		const specials = name === '2.5' ? {} : { 0: [1, 2, 3] };
		const regular = { 1: [1, 2, 3, 4] };
		expect(await held()).toEqual({ ...specials, ...regular });
		// A season of 0 counts as none before 3.x.
		expect(await held({ season: 0 })).toEqual(name === '3' ? specials : { ...specials, ...regular });
	});

	it('is an empty map for a film', async () => {
		mp.server.state.library.seed({ mediaType: 'movie', tmdbId: 550 });
		const film = name === '3' ? { media_id: '550' } : { tmdb_id: 550 };
		expect(await held({ type: MOVIE, ...film })).toEqual({});
	});

	it('fails in 2.9 to 2.15 for a show that is not there, or that no media server tells of', async () => {
		const expected = name === 'v2' ? { status: 500 } : { status: 200 };
		expect(await ask()).toMatchObject(expected);
		mp.server.state.library.seed(season(1));
		mp.server.state.library.setReachable(false);
		expect(await ask()).toMatchObject(expected);
	});

	it('crashes without a type, or with an English one', async () => {
		expect((await ask({ type: undefined })).status).toBe(500);
		expect((await ask({ type: 'tv' })).status).toBe(500);
	});
});
