import { openSession } from './session';

let trakt: Awaited<ReturnType<typeof openSession>>;
beforeEach(async () => {
	trakt = await openSession();
});
afterEach(() => trakt.stop());

const counts = (movies = 0, shows = 0, seasons = 0, episodes = 0) => ({ movies, shows, seasons, episodes });
const none = { movies: [], shows: [], seasons: [], episodes: [] };
const add = (body: object) => trakt.post('/sync/watchlist', body);
const remove = (body: object) => trakt.post('/sync/watchlist/remove', body);
const heat = { movies: [{ ids: { tmdb: 949 } }] };

describe('adding', () => {
	it('counts what is new by type and gives each a rank at the end', async () => {
		const { status, data } = await add({
			...heat,
			shows: [
				{ ids: { trakt: 2 } },
				{ ids: { tmdb: 1396 }, seasons: [{ number: 0 }, { number: 1, episodes: [{ number: 2 }] }] },
			],
			seasons: [{ ids: { trakt: 201 } }],
			episodes: [{ ids: { trakt: 1_010_001 } }],
		});
		expect(status).toBe(201);
		expect(data).toEqual({
			added: counts(1, 1, 2, 2),
			existing: counts(),
			not_found: none,
			list: { updated_at: '2026-11-01T12:00:31.000Z', item_count: 6 },
		});
		expect(trakt.state.watchlist.entries().map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
	});

	it('does not add the show of a season', async () => {
		await add({ shows: [{ ids: { tmdb: 1396 }, seasons: [{ number: 1 }] }] });
		expect(trakt.state.watchlist.has({ type: 'season', traktId: 1, season: 1 })).toBe(true);
		expect(trakt.state.watchlist.has({ type: 'show', traktId: 1 })).toBe(false);
	});

	it('counts what is there as existing and leaves it as it is', async () => {
		await add(heat);
		const [before] = trakt.state.watchlist.entries();
		const { status, data } = await add({ movies: [...heat.movies, ...heat.movies] });
		expect([status, data.added, data.existing]).toEqual([201, counts(), counts(1)]);
		expect(trakt.state.watchlist.entries()).toEqual([before]);
	});

	it('gives a new id and date to what was removed in between', async () => {
		await add(heat);
		const [before] = trakt.state.watchlist.entries();
		await remove(heat);
		await add(heat);
		const [after] = trakt.state.watchlist.entries();
		expect(after?.id).toBeGreaterThan(before?.id ?? Infinity);
		expect(after?.listedAt).not.toBe(before?.listedAt);
	});

	it('echoes what it cannot match, in its group', async () => {
		const movie = { title: 'No such film', year: 2020 };
		const show = {
			ids: { tmdb: 1396 },
			seasons: [{ number: 1, episodes: [{ number: 1 }, { number: 9 }] }, { number: 7 }],
		};
		const { data } = await add({
			movies: [movie],
			shows: [{ ids: { tvdb: 1 } }, show],
			episodes: [{ ids: { trakt: 1 } }],
		});
		expect(data.not_found).toEqual({
			movies: [movie],
			shows: [
				{ ids: { tvdb: 1 } },
				{ ids: { tmdb: 1396 }, seasons: [{ number: 1, episodes: [{ number: 9 }] }, { number: 7 }] },
			],
			seasons: [],
			episodes: [{ ids: { trakt: 1 } }],
		});
		expect(data.added).toEqual(counts(0, 0, 0, 1));
	});

	it.each([
		[{ ids: { trakt: 3, imdb: 'tt0113277' } }, 'Alien', 1979],
		[{ ids: { imdb: 'tt0113277', tmdb: 1396 } }, 'Heat', 1995],
		[{ ids: { trakt: null, tmdb: 949 } }, 'Heat', 1995],
		[{ ids: { slug: 'heat-1972' } }, 'Heat', 1972],
		[{ title: 'Heat', year: 1972 }, 'Heat', 1972],
		[{ title: 'Heat' }, 'Heat', 1995],
	])('matches %j with %s (%i)', async (movie, title, year) => {
		await add({ movies: [movie] });
		expect(trakt.state.watchlist.entries()[0]?.item.title).toMatchObject({ title, year });
	});

	it('tells the film and the show of one TMDB number apart', async () => {
		await add({ movies: [{ ids: { tmdb: 1396 } }], shows: [{ ids: { tmdb: 1396 } }] });
		const titles = trakt.state.watchlist.entries().map(({ item }) => item.title.title);
		expect(titles).toEqual(['Alien', 'Breaking Bad']);
	});
});
