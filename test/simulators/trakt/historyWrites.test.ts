import { openSession } from './session';

type Played = { id: number; watched_at: string; type: string };
let trakt: Awaited<ReturnType<typeof openSession>>;
beforeEach(async () => {
	trakt = await openSession();
});
afterEach(() => trakt.stop());

const add = (body: object) => trakt.post('/sync/history', body);
const heat = { ids: { tmdb: 949 } };
const played = async (path: string) =>
	(await trakt.get(path)).data.map(({ id }: Played) => id - 9_000_000_000);
const onList = () => trakt.state.watchlist.entries().map(({ item }) => item.type);

describe('adding plays', () => {
	it('counts the same play sent twice twice', async () => {
		const body = { movies: [{ ...heat, watched_at: '2026-10-01T20:15:42.000Z' }] };
		const { status, data } = await add(body);
		expect(status).toBe(201);
		expect(data).toEqual({
			added: { movies: 1, episodes: 0 },
			updated: { movies: 0, episodes: 0 },
			not_found: { movies: [], shows: [], seasons: [], episodes: [] },
		});
		await add(body);
		const { data: plays } = await trakt.get('/sync/history/movies/1');
		expect(plays.map((play: Played) => play.watched_at)).toEqual(Array(2).fill('2026-10-01T20:15:00.000Z'));
	});

	it('takes now, the release day or an unknown day', async () => {
		await add({ movies: [heat] });
		await add({ movies: [{ ...heat, watched_at: 'released' }] });
		await add({ movies: [{ ...heat, watched_at: 'unknown' }] });
		const days = trakt.state.history.plays().map(({ watchedAt }) => watchedAt.slice(0, 16));
		expect(days).toEqual(['2026-11-01T12:00', '1995-01-01T00:00', '1970-01-01T00:00']);
		expect((await add({ movies: [{ ...heat, watched_at: 'last week' }] })).status).toBe(422);
	});

	it('plays the aired episodes of a show without its specials, and those of a season named', async () => {
		const show = { ids: { tmdb: 1396 } };
		expect((await add({ shows: [show] })).data.added).toEqual({ movies: 0, episodes: 3 });
		expect((await add({ shows: [{ ...show, seasons: [{ number: 0 }] }] })).data.added.episodes).toBe(2);
		const one = { ...show, watched_at: '2026-05-05', seasons: [{ number: 1, episodes: [{ number: 2 }] }] };
		expect((await add({ shows: [one] })).data.added.episodes).toBe(1);
		expect(await played('/sync/history/episodes/1010002?start_at=2026-05-05&end_at=2026-05-05')).toHaveLength(
			1,
		);
	});

	it('answers 200 when the switch says so', async () => {
		trakt.state.switches.historyAddStatus = 200;
		expect((await add({})).status).toBe(200);
	});

	it('takes the film off the watchlist', async () => {
		trakt.state.watchlist.add({ type: 'movie', tmdbId: 949 });
		trakt.state.watchlist.add({ type: 'movie', tmdbId: 1396 });
		await add({ movies: [heat] });
		expect(trakt.state.watchlist.has({ type: 'movie', tmdbId: 949 })).toBe(false);
		expect(onList()).toEqual(['movie']);
	});

	it('takes the show, the season and the episode off the watchlist for one episode', async () => {
		const { watchlist } = trakt.state;
		watchlist.add({ type: 'show', traktId: 1 });
		watchlist.add({ type: 'season', traktId: 1, season: 1 });
		watchlist.add({ type: 'season', traktId: 1, season: 0 });
		watchlist.add({ type: 'episode', traktId: 1, season: 1, episode: 1 });
		watchlist.add({ type: 'episode', traktId: 1, season: 1, episode: 2 });
		watchlist.add({ type: 'show', traktId: 2 });
		await add({ episodes: [{ ids: { trakt: 1_010_001 } }] });
		const left = watchlist
			.entries()
			.map(({ item }) => [item.type, item.title.traktId, item.season, item.episode]);
		expect(left).toEqual([
			['season', 1, 0, null],
			['episode', 1, 1, 2],
			['show', 2, null, null],
		]);
	});
});

describe('removing plays', () => {
	it('removes all plays of an object, specials of a show too', async () => {
		await add({ shows: [{ ids: { trakt: 1 } }, { ids: { trakt: 1 }, seasons: [{ number: 0 }] }] });
		await add({ movies: [heat, heat] });
		const { data } = await trakt.post('/sync/history/remove', {
			shows: [{ ids: { trakt: 1 } }],
			movies: [heat],
		});
		expect(data.deleted).toEqual({ movies: 2, episodes: 5 });
		expect(trakt.state.history.plays()).toEqual([]);
	});

	it('removes single plays by id and echoes unknown ids', async () => {
		await add({ movies: [heat, heat] });
		const { data } = await trakt.post('/sync/history/remove', { ids: [9_000_000_001, 5] });
		expect([data.deleted, data.not_found.ids]).toEqual([{ movies: 1, episodes: 0 }, [5]]);
		expect(await played('/sync/history')).toEqual([2]);
	});
});
