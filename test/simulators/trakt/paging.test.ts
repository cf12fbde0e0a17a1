import { openSession } from './session';

let trakt: Awaited<ReturnType<typeof openSession>>;
beforeEach(async () => {
	trakt = await openSession();
});
afterEach(() => trakt.stop());

const list = () => trakt.state.watchlist;
const fill = (count: number) => {
	for (let id = 1000; id < 1000 + count; id += 1) list().add({ type: 'movie', traktId: id });
};
const paging = (headers: object) =>
	['page', 'limit', 'page-count', 'item-count'].map((name) => Object(headers)[`x-pagination-${name}`]);

describe('paging', () => {
	it('answers 100 items when nothing is asked, without a word', async () => {
		fill(620);
		const { data, headers } = await trakt.get('/sync/watchlist');
		expect([data.length, ...paging(headers)]).toEqual([100, '1', '100', '7', '620']);
	});

	it('cuts the limit to 250', async () => {
		fill(620);
		const { data, headers } = await trakt.get('/sync/watchlist/movies/added/asc?page=3&limit=1000');
		expect([data.length, ...paging(headers)]).toEqual([120, '3', '250', '3', '620']);
	});

	it('answers an empty page past the last', async () => {
		fill(3);
		const { status, data, headers } = await trakt.get('/sync/watchlist?page=2');
		expect([status, data, ...paging(headers)]).toEqual([200, [], '2', '100', '1', '3']);
	});

	it.each(['page=0&limit=0', 'page=x&limit=all', 'page=-1&limit=1.5'])(
		'takes the defaults for %s',
		async (query) => {
			fill(3);
			expect(paging((await trakt.get(`/sync/watchlist?${query}`)).headers)).toEqual(['1', '100', '1', '3']);
		},
	);

	it('was whole and without headers once', async () => {
		fill(120);
		trakt.state.switches.legacyUnpaged = true;
		const { data, headers } = await trakt.get('/sync/watchlist');
		expect([data.length, headers['x-pagination-page-count']]).toEqual([120, undefined]);
	});

	it('promises too many pages when the switch says so', async () => {
		trakt.state.switches.wrongPageHeaders = true;
		fill(3);
		expect((await trakt.get('/sync/watchlist')).headers['x-pagination-page-count']).toBe('6');
	});

	it('answers 304 to an ETag that still holds', async () => {
		fill(1);
		const { headers } = await trakt.get('/sync/watchlist');
		const again = await trakt.get('/sync/watchlist', { 'If-None-Match': headers['etag'] });
		expect([headers['etag'].startsWith('W/'), again.status, again.data]).toEqual([true, 304, '']);
		fill(2);
		expect((await trakt.get('/sync/watchlist', { 'If-None-Match': headers['etag'] })).status).toBe(200);
	});
});
