import { ended, openLedgerWorld, type LedgerWorld } from './ledgerWorld';

let world: LedgerWorld;
beforeEach(async () => {
	world = await openLedgerWorld();
	world.remember([ended('movie:1001', { outcome: 'failed' }), ended('movie:550')]);
	world.state.subscriptions.seed({ mediaType: 'movie', tmdbId: 1001 });
});
afterEach(async () => await world.stop());

const command = async (...items: object[]) =>
	await world.run(
		'audit.runCommand',
		items,
		{},
		{
			staticData: world.staticData(),
		},
	);

describe('Audit: Run Command', () => {
	it('checks as Check does', async () => {
		const direct = await world.ledger('check');
		const { json } = await command({ command: 'check' });
		expect(json).toEqual([{ ...direct.json[0], checkedAt: expect.any(String) }]);
		expect(json).toMatchObject([{ counts: { openButThere: 1 } }]);
	});

	it('repairs only when the item says that this is no dry run', async () => {
		const [report] = (await command({ command: 'check' })).json;
		const dry = await command({ ...report, command: 'repair' });
		expect(dry.json).toMatchObject([{ action: 'closeWish', done: false, dryRun: true }]);
		const real = await command({ ...report, command: 'repair', dryRun: false });
		expect(real.json).toMatchObject([{ action: 'closeWish', done: true, saved: true }]);
	});

	it('rebuilds from what MoviePilot has', async () => {
		world.store({ version: 1, sources: {}, titles: {}, open: {} });
		expect((await command({ command: 'rebuild' })).json).toMatchObject([{ added: 1, subscribed: 1 }]);
	});

	it('knows no command of the ledger', async () => {
		const { error } = await command({ command: 'export' });
		expect(error.message).toBe('There is no command "export"');
		expect(error.description).toBe('Commands here are: check, rebuild, repair.');
	});
});
