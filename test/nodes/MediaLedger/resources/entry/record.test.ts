import { movie, show } from '../../../MoviePilotSubscribe/world';
import { openLedgerWorld, openOf, type LedgerWorld } from '../../../MoviePilotSubscribe/audit/ledgerWorld';

let world: LedgerWorld;
beforeEach(async () => {
	world = await openLedgerWorld();
});
afterEach(async () => await world.stop());

const lookUp = async (...input: object[]) => (await world.ledger('lookUp', {}, input)).json;
const record = async (...input: object[]) => (await world.ledger('record', {}, input)).json;
const states = async (...input: object[]) =>
	(await lookUp(...input)).map(({ ledger }) => Reflect.get(Object(ledger), 'state'));
const minutes = (count: number) => world.clock.advance(count * 60_000);
const done = { outcome: 'subscribed', reason: 'Subscribed and read back' };

describe('Entry: Look Up and Record', () => {
	it('know nothing at first, and what was recorded afterwards', async () => {
		expect(await states(movie(550), movie(1001))).toEqual(['new', 'new']);
		expect(await record(movie(550, done))).toMatchObject([{ recorded: { saved: true, finality: 'done' } }]);
		expect(await states(movie(550), movie(1001))).toEqual(['done', 'new']);
	});

	it('need neither a server nor a credential', async () => {
		await lookUp(movie(550));
		await record(movie(550, done));
		expect(world.log).toEqual([]);
	});

	it('put how it ended where the table shows it without scrolling, and lose nothing else', async () => {
		const item = { ...movie(550, { status: 'missing', torrents: [1] }), ...done };
		const [put] = await record(item);
		expect(Object.keys(put ?? {}).slice(0, 4)).toEqual(['title', 'year', 'outcome', 'reason']);
		expect(put).toMatchObject(item);
	});

	it('know a title again from another source, but not its namesake of the other type', async () => {
		await record(movie(278, done));
		const [fromSeerr, tv] = [
			movie(278, { sourceId: 'seerr:request:1' }),
			show(278, 'all', { sourceId: 'trakt:watchlist:9' }),
		];
		expect(await states(fromSeerr, tv)).toEqual(['done', 'new']);
	});

	it('take a title listed again later for a new wish', async () => {
		await record(movie(550, done));
		const later = new Date(world.clock.now() + 3_600_000).toISOString();
		const again = movie(550, { sourceId: 'trakt:watchlist:other', listedAt: later });
		expect(await states(again)).toEqual(['new']);
	});

	it('leave the seasons to act on in the item', async () => {
		await record(show(1399, [1], { ...done, season: 1 }));
		const wish = show(1399, [1, 2, 3], { sourceId: 'seerr:request:4' });
		expect(await lookUp(wish)).toMatchObject([{ seasons: [2, 3], ledger: { state: 'new' } }]);
	});

	it('wait longer with each attempt, as a backoff does', async () => {
		const failed = movie(550, { outcome: 'deferred', reason: 'down' });
		expect(await record(failed)).toMatchObject([{ recorded: { saved: true, finality: 'retry' } }]);
		const [waiting] = await lookUp(movie(550));
		expect(waiting).toMatchObject({
			ledger: { state: 'waiting', attempts: 1, nextAttemptAt: expect.stringMatching(/Z$/) },
		});
		minutes(15);
		expect(await states(movie(550))).toEqual(['due']);
		await record(failed);
		minutes(15);
		expect(await states(movie(550))).toEqual(['waiting']);
		minutes(15);
		expect(await lookUp(movie(550))).toMatchObject([{ ledger: { state: 'due', attempts: 2 } }]);
		await record(movie(550, done));
		expect(await states(movie(550))).toEqual(['done']);
		expect(openOf(world.stored())).toEqual({});
	});

	it('wait at least as long as the server asked', async () => {
		await record(movie(550, { outcome: 'deferred', reason: 'busy', retryAfterMs: 3 * 3_600_000 }));
		minutes(179);
		expect(await states(movie(550))).toEqual(['waiting']);
		minutes(2);
		expect(await states(movie(550))).toEqual(['due']);
	});

	it('take the status where there is no outcome, and name what is neither', async () => {
		expect(await record(movie(550, { status: 'in_library' }))).toMatchObject([{ outcome: 'in_library' }]);
		const { error } = await world.ledger('record', {}, [movie(550, { status: 'missing' })]);
		expect(error).toMatchObject({ message: `'Outcome' cannot be "missing"` });
	});

	it('record a whole run of the node, so that the next one finds everything done', async () => {
		const input = [movie(550), show(1399, 'all'), show(1399, [0], { sourceId: 'seerr:request:2' })];
		const { json } = await world.run('media.searchOrSubscribe', input);
		await record(...json);
		expect(await states(...input)).toEqual(['done', 'done', 'done']);
	});

	it('by hand write nothing and say so', async () => {
		const { json } = await world.ledger('record', {}, [movie(550, done)], 'manual');
		expect(json).toMatchObject([
			{ recorded: { saved: false, note: expect.stringContaining('Run by hand') } },
		]);
		expect(world.stored()).toBeUndefined();
	});

	it('set damaged data aside and say where', async () => {
		world.store({ version: 1, sources: 'broken', titles: {}, open: {} });
		expect(await lookUp(movie(550))).toMatchObject([
			{ ledger: { state: 'new', damagedDataKeptAs: expect.stringContaining('damaged') } },
		]);
	});
});
