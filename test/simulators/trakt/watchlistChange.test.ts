import { openSession } from './session';

let trakt: Awaited<ReturnType<typeof openSession>>;
beforeEach(async () => {
	trakt = await openSession();
});
afterEach(() => trakt.stop());

const counts = (movies = 0, shows = 0, seasons = 0, episodes = 0) => ({ movies, shows, seasons, episodes });
const add = (body: object) => trakt.post('/sync/watchlist', body);
const remove = (body: object) => trakt.post('/sync/watchlist/remove', body);
const ids = () => trakt.state.watchlist.entries().map(({ id }) => id);
const heat = { movies: [{ ids: { tmdb: 949 } }] };
const fill = (count: number, from = 1000) => {
	for (let id = from; id < from + count; id += 1) trakt.state.watchlist.add({ type: 'movie', traktId: id });
};

describe('account limits', () => {
	it('refuses with an empty 420 what does not fit, all of it', async () => {
		fill(249);
		const { status, data, headers } = await add({ movies: [...heat.movies, { ids: { tmdb: 1396 } }] });
		expect([status, data, headers['x-account-limit']]).toEqual([420, '', undefined]);
		expect(trakt.state.watchlist.size()).toBe(249);
		expect((await add(heat)).status).toBe(201);
		expect((await add(heat)).data.existing).toEqual(counts(1));
	});

	it('names the limit in headers when the switch says so', async () => {
		trakt.state.switches.accountLimitHeaders = true;
		fill(250);
		expect((await add(heat)).headers).toMatchObject({ 'x-account-limit': '250', 'x-vip-user': 'false' });
	});

	it('is wider for VIP members and can be set', async () => {
		await trakt.stop();
		trakt = await openSession({ user: { slug: 'sean', vip: true } });
		fill(600);
		expect((await add(heat)).status).toBe(201);
		trakt.state.owner.limits.watchlist.item_count = 601;
		expect((await add({ movies: [{ ids: { tmdb: 1396 } }] })).status).toBe(420);
	});
});

describe('removing', () => {
	it('counts what was on the list and echoes only what cannot be matched', async () => {
		await add(heat);
		const unknown = { ids: { tmdb: 1 } };
		const { status, data } = await remove({ movies: [...heat.movies, { ids: { tmdb: 1396 } }, unknown] });
		expect([status, data.deleted, data.not_found.movies]).toEqual([200, counts(1), [unknown]]);
		expect(data.list.item_count).toBe(0);
	});

	it('leaves the season when its show is removed', async () => {
		trakt.state.watchlist.add({ type: 'show', traktId: 1 });
		trakt.state.watchlist.add({ type: 'season', traktId: 1, season: 1 });
		await remove({ shows: [{ ids: { trakt: 1 } }] });
		expect(trakt.state.watchlist.entries().map(({ item, rank }) => [item.type, rank])).toEqual([
			['season', 1],
		]);
	});
});

describe('rank and notes', () => {
	beforeEach(() => fill(3));

	it('moves an entry and keeps ranks without gaps', async () => {
		const { status, data } = await trakt.send('PUT', '/sync/watchlist/993', { rank: 1 });
		expect([status, data, ids()]).toEqual([204, '', [993, 991, 992]]);
		await trakt.send('PUT', '/sync/watchlist/993', { rank: 99 });
		expect(ids()).toEqual([991, 992, 993]);
	});

	it('keeps notes for VIP members', async () => {
		expect((await trakt.send('PUT', '/sync/watchlist/991', { notes: 'soon' })).status).toBe(426);
		expect((await add({ movies: [{ ids: { tmdb: 949 }, notes: 'soon' }] })).status).toBe(426);
		trakt.state.owner.vip = true;
		expect((await trakt.send('PUT', '/sync/watchlist/991', { notes: 'soon' })).status).toBe(204);
		expect((await trakt.get('/sync/watchlist')).data[0]).toMatchObject({ notes: 'soon' });
		expect((await trakt.send('PUT', '/sync/watchlist/991', { notes: 'x'.repeat(501) })).status).toBe(422);
	});

	it('refuses unknown entries and empty or senseless changes', async () => {
		expect((await trakt.send('PUT', '/sync/watchlist/1', { rank: 1 })).status).toBe(404);
		expect((await trakt.send('PUT', '/sync/watchlist/x', { rank: 1 })).status).toBe(404);
		expect((await trakt.send('PUT', '/sync/watchlist/991', {})).status).toBe(422);
		expect((await trakt.send('PUT', '/sync/watchlist/991', { rank: 0 })).status).toBe(422);
	});

	it('reorders the named, lets the others follow and names the unknown', async () => {
		const { data } = await trakt.post('/sync/watchlist/reorder', { rank: [993, 7, 992] });
		expect(data).toEqual({
			updated: 2,
			skipped_ids: [7],
			list: { updated_at: expect.any(String), item_count: 3 },
		});
		expect(ids()).toEqual([993, 992, 991]);
	});
});
