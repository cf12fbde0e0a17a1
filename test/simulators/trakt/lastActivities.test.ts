import { openSession } from './session';

let trakt: Awaited<ReturnType<typeof openSession>>;
beforeEach(async () => {
	trakt = await openSession();
});
afterEach(() => trakt.stop());

const JOINED = '2019-03-14T08:09:10.000Z';
const read = async () => (await trakt.get('/sync/last_activities')).data;
const heat = { movies: [{ ids: { tmdb: 949 } }] };

describe('last activities', () => {
	it('start at the day of joining and are never null', async () => {
		const data = await read();
		expect(Object.keys(data)).toEqual([
			...['all', 'movies', 'episodes', 'shows', 'seasons', 'comments', 'lists', 'watchlist', 'favorites'],
			...['collaborations', 'saved_filters', 'notes', 'account'],
		]);
		expect(new Set(JSON.stringify(data).match(/\d{4}-[^"]+/g))).toEqual(new Set([JOINED]));
	});

	it('move with the watchlist: the list, the type and all, in full seconds', async () => {
		await trakt.post('/sync/watchlist', heat);
		const now = '2026-11-01T12:00:31.000Z';
		const data = await read();
		expect([data.all, data.watchlist.updated_at, data.movies.watchlisted_at]).toEqual([now, now, now]);
		expect([data.shows.watchlisted_at, data.movies.watched_at]).toEqual([JOINED, JOINED]);
	});

	it('stay when nothing changes', async () => {
		await trakt.post('/sync/watchlist', heat);
		const before = await read();
		await trakt.post('/sync/watchlist', heat);
		await trakt.post('/sync/watchlist/remove', { movies: [{ ids: { tmdb: 1396 } }] });
		expect(await read()).toEqual(before);
	});

	it('move with a removal, a new rank and a reordering', async () => {
		await trakt.post('/sync/watchlist', heat);
		const stamps = [await read()];
		const [entry] = trakt.state.watchlist.entries();
		await trakt.send('PUT', `/sync/watchlist/${entry?.id}`, { rank: 1 });
		stamps.push(await read());
		await trakt.post('/sync/watchlist/reorder', { rank: [entry?.id] });
		stamps.push(await read());
		await trakt.post('/sync/watchlist/remove', heat);
		stamps.push(await read());
		expect(new Set(stamps.map((stamp) => stamp.watchlist.updated_at)).size).toBe(4);
	});

	it('stay at a removal when the switch says so', async () => {
		await trakt.post('/sync/watchlist', heat);
		const before = await read();
		trakt.state.switches.removalMovesActivities = false;
		await trakt.post('/sync/watchlist/remove', heat);
		expect(await read()).toEqual(before);
	});

	it('move with history and with what that takes off the watchlist', async () => {
		trakt.state.watchlist.add({ type: 'show', traktId: 1 });
		await trakt.post('/sync/history', { episodes: [{ ids: { trakt: 1_010_001 } }] });
		const now = '2026-11-01T12:00:31.000Z';
		const data = await read();
		expect([data.episodes.watched_at, data.watchlist.updated_at, data.shows.watchlisted_at]).toEqual([
			now,
			now,
			now,
		]);
		expect(data.movies.watched_at).toBe(JOINED);
		await trakt.post('/sync/history/remove', { shows: [{ ids: { trakt: 1 } }] });
		expect((await read()).episodes.watched_at).toBe('2026-11-01T12:00:32.000Z');
	});

	it('can be moved by a test, to any instant', async () => {
		trakt.state.activities.touch('lists.updated_at');
		trakt.state.activities.set('watchlist.updated_at', '2001-01-01T00:00:00.000Z');
		const data = await read();
		expect([data.lists.updated_at, data.watchlist.updated_at]).toEqual([
			'2026-11-01T12:00:30.000Z',
			'2001-01-01T00:00:00.000Z',
		]);
		expect(() => trakt.state.activities.touch('list.updated_at')).toThrow('no such activity');
	});
});
