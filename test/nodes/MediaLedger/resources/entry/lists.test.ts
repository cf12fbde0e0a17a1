import { movie, show } from '../../../MoviePilotSubscribe/world';
import { ended, openLedgerWorld, type LedgerWorld } from '../../../MoviePilotSubscribe/audit/ledgerWorld';

let world: LedgerWorld;
beforeEach(async () => {
	world = await openLedgerWorld();
});
afterEach(async () => await world.stop());

describe('Entry: Get Many', () => {
	beforeEach(() =>
		world.remember([ended('movie:1'), ended('movie:2'), ended('tv:3:s01', { outcome: 'failed' })]),
	);

	it('has one item per entry, with what it says', async () => {
		const { json } = await world.ledger('getAll', { state: 'due' });
		expect(json).toEqual([
			{
				...{ state: 'due', sourceId: 'trakt:watchlist:tv:3:s01', mediaKey: 'tv:3:s01', outcome: 'failed' },
				...{ attempts: 1, reason: 'because', title: 'A Title', year: 2020 },
				recordedAt: new Date(world.now - 60 * 60_000).toISOString(),
				nextAttemptAt: expect.stringMatching(/^20.*Z$/),
			},
		]);
	});

	it('returns up to the limit, or all', async () => {
		expect((await world.ledger('getAll', { limit: 2 })).json).toHaveLength(2);
		expect((await world.ledger('getAll', { returnAll: true })).json).toHaveLength(5);
	});

	it('filters', async () => {
		const filters = { outcomes: ['subscribed'], sourcePrefix: 'trakt:watchlist:', olderThan: '2100-01-01' };
		expect((await world.ledger('getAll', { filters })).json).toHaveLength(2);
		expect((await world.ledger('getAll', { filters: { newerThan: '2100-01-01' } })).json).toEqual([]);
	});

	it('refuses a date that is none instead of returning everything', async () => {
		const { error } = await world.ledger('getAll', { filters: { newerThan: 'soon' } });
		expect(error?.message).toBe(`'Newer Than' cannot be "soon"`);
	});
});

describe('Entry: Get Due Retries', () => {
	it('feeds what failed back into Look Up, Check Status and Record until it is done', async () => {
		const failed = { outcome: 'deferred' as const, sourceIds: ['trakt:watchlist:550'], title: 'Fight Club' };
		world.remember([ended('movie:550', failed)]);
		const due = await world.ledger('getDueRetries');
		expect(due.json).toMatchObject([
			{ tmdbId: 550, retry: { lastOutcome: 'deferred', attempts: 1, isDue: true } },
		]);
		const found = await world.ledger('lookUp', {}, due.json);
		expect(found.json).toMatchObject([{ ledger: { state: 'due' } }]);
		world.state.library.seed({ mediaType: 'movie', tmdbId: 550 });
		const checked = await world.run('media.checkStatus', found.json);
		await world.ledger('record', {}, checked.json);
		expect((await world.ledger('getDueRetries', { includeWaiting: true })).json).toEqual([]);
		expect((await world.ledger('lookUp', {}, [movie(550)])).json).toMatchObject([
			{ ledger: { state: 'done' } },
		]);
	});

	it('brings back the open seasons of a show, and nothing of what was done', async () => {
		const sourceIds = ['seerr:request:7'];
		world.remember([
			ended('tv:1399:s01', { sourceIds }),
			ended('tv:1399:s03', { sourceIds, outcome: 'failed' }),
			ended('tv:1399:s04', { sourceIds, outcome: 'no_episodes_yet' }),
		]);
		const { json } = await world.ledger('getDueRetries');
		expect(json).toMatchObject([{ tmdbId: 1399, seasons: [3], sourceId: 'seerr:request:7' }]);
		const all = await world.ledger('getDueRetries', { includeWaiting: true });
		expect(all.json).toMatchObject([
			{ seasons: [3], retry: { isDue: true } },
			{ seasons: [4], retry: { isDue: false, lastOutcome: 'no_episodes_yet' } },
		]);
	});

	it('keeps the type, requester and quality of a wish that Record wrote down', async () => {
		const numberless = show(1399, 'all', { tmdbId: null, ids: {}, requestedBy: 'ann', is4k: true });
		await world.ledger('record', {}, [{ ...numberless, outcome: 'missing_tmdb_id' }]);
		const { json } = await world.ledger('getDueRetries', { includeWaiting: true });
		expect(json).toMatchObject([
			{ mediaType: 'tv', tmdbId: null, title: 'Game of Thrones', requesters: ['ann'], is4k: true },
		]);
	});

	it('is empty for an empty ledger', async () => {
		expect((await world.ledger('getDueRetries')).json).toEqual([]);
	});
});

describe('Ledger: Get Statistics', () => {
	it('measures the ledger as it is stored', async () => {
		world.remember([ended('movie:1', { title: '权力的游戏', outcome: 'failed' }), ended('movie:2')]);
		const { json } = await world.ledger('getStatistics', {}, [{}, {}]);
		expect(json).toMatchObject([
			{
				...{ entries: 3, sources: 1, titles: 1, open: 1, due: 1, outcomes: { subscribed: 1, failed: 1 } },
				bytes: Buffer.byteLength(JSON.stringify(world.stored())),
			},
		]);
	});

	it('says where damaged data was put', async () => {
		world.store({ version: 7 });
		const { json } = await world.ledger('getStatistics');
		expect(json).toMatchObject([{ entries: 0, damagedDataKeptAs: expect.stringContaining('_damaged_') }]);
	});
});
