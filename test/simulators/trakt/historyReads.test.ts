import { openSession } from './session';

type Played = { id: number; watched_at: string; type: string };
let trakt: Awaited<ReturnType<typeof openSession>>;
beforeEach(async () => {
	trakt = await openSession();
});
afterEach(() => trakt.stop());

const played = async (path: string) =>
	(await trakt.get(path)).data.map(({ id }: Played) => id - 9_000_000_000);

describe('reading history', () => {
	beforeEach(() => {
		const { history } = trakt.state;
		history.add({ type: 'movie', tmdbId: 949, watchedAt: '2026-01-10T20:00:59.000Z' });
		history.add({
			type: 'episode',
			traktId: 1,
			season: 1,
			episode: 1,
			watchedAt: '2026-01-12T20:00:00.000Z',
		});
		history.add({
			type: 'episode',
			traktId: 2,
			season: 0,
			episode: 1,
			watchedAt: '2026-01-11T20:00:00.000Z',
			action: 'checkin',
		});
	});

	it('comes newest first, cut to the minute, paged', async () => {
		const { data, headers } = await trakt.get('/sync/history');
		expect(data.map(({ id }: Played) => id)).toEqual([9_000_000_002, 9_000_000_003, 9_000_000_001]);
		expect(data[2]).toMatchObject({
			action: 'scrobble',
			type: 'movie',
			watched_at: '2026-01-10T20:00:00.000Z',
		});
		expect(data[1]).toMatchObject({
			action: 'checkin',
			episode: { season: 0, number: 1 },
			show: { title: 'The Expanse' },
		});
		expect([headers['x-pagination-limit'], headers['x-pagination-item-count']]).toEqual(['100', '3']);
	});

	it.each([
		['/movies', [1]],
		['/movies/1', [1]],
		['/movies/2', []],
		['/shows', [2, 3]],
		['/shows/2', [3]],
		['/seasons/101', [2]],
		['/episodes/1010001', [2]],
		['/episodes?start_at=2026-01-11T20:00:00Z&end_at=2026-01-11T20:00:00Z', [3]],
		['?start_at=2026-01-11T20:00:00.000Z', [2, 3]],
		['?end_at=2026-01-11', [1]],
	])('%s', async (tail, expected) => {
		expect(await played(`/sync/history${tail}`)).toEqual(expected);
		expect(await played(`/users/sean/history${tail}`)).toEqual(expected);
	});

	it('refuses the singular and what is no date', async () => {
		expect((await trakt.get('/sync/history/movie')).status).toBe(404);
		expect((await trakt.get('/sync/history?start_at=yesterday')).status).toBe(400);
	});
});
