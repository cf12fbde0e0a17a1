import { movie } from '../../../MoviePilotSubscribe/world';
import { ended, openLedgerWorld, type LedgerWorld } from '../../../MoviePilotSubscribe/audit/ledgerWorld';

let world: LedgerWorld;
beforeEach(async () => {
	world = await openLedgerWorld();
});
afterEach(async () => await world.stop());

const wish = movie(550);
const state = async () => {
	const { json } = await world.ledger('lookUp', {}, [wish]);
	return json[0]?.ledger;
};

describe('Entry: Forget', () => {
	it.each([
		['the item that arrives', {}, wish],
		['a media key', { forgetBy: 'mediaKey', mediaKey: 'movie:550' }, {}],
		['a source ID', { forgetBy: 'sourceId' }, { sourceId: 'trakt:watchlist:550' }],
	])('lets the same wish count as new, by %s', async (_name, parameters, input) => {
		world.remember([ended('movie:550', { sourceIds: ['trakt:watchlist:550'] })]);
		expect(await state()).toMatchObject({ state: 'done' });
		const { json } = await world.ledger('forget', parameters, [input]);
		expect(json).toMatchObject([{ ...input, saved: true }]);
		expect(json[0]?.forgottenCount).toBeGreaterThan(0);
		expect(await state()).toMatchObject({ state: 'new' });
	});

	it('says what was forgotten, of each input item', async () => {
		world.remember([ended('movie:550', { sourceIds: ['trakt:watchlist:550'] })]);
		const { json, paired } = await world.ledger('forget', {}, [wish, movie(777)]);
		expect(json.map(({ forgotten }) => forgotten)).toMatchObject([
			[
				{ sourceId: 'trakt:watchlist:550', outcome: 'subscribed', wasOpen: false },
				{ mediaKey: 'movie:550', outcome: 'subscribed', wasOpen: false },
			],
			[],
		]);
		expect(paired).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('is not undone by what this process remembers of its own writing', async () => {
		const { json } = await world.ledger('record', {}, [{ ...wish, outcome: 'subscribed' }]);
		expect(json).toMatchObject([{ recorded: { saved: true } }]);
		world.clock.advance(1000);
		await world.ledger('forget', {}, [wish]);
		world.store({ version: 1, sources: {}, titles: {}, open: {} });
		expect(await state()).toMatchObject({ state: 'new' });
	});

	it.each([
		['mediaKey', 'movie:'],
		['mediaKey', '-'],
		['mediaKey', '={{ $json.nothing }}'],
		['sourceId', '={{ " " }}'],
	])('refuses a %s of "%s", and forgets nothing', async (forgetBy, value) => {
		world.remember([ended('movie:550', { outcome: 'failed' }), ended(null, { outcome: 'missing_tmdb_id' })]);
		const before = world.stored();
		const { error } = await world.ledger('forget', { forgetBy, [forgetBy]: value });
		expect(error?.message).toMatch(/^'(Media Key|Source ID)' cannot be /);
		expect(world.stored()).toEqual(before);
	});

	it('by hand saves nothing and says so', async () => {
		world.remember([ended('movie:550', { sourceIds: ['trakt:watchlist:550'] })]);
		const { json } = await world.ledger('forget', {}, [wish], 'manual');
		expect(json).toMatchObject([{ saved: false, note: expect.stringContaining('by hand') }]);
		expect(await state()).toMatchObject({ state: 'done' });
	});
});
