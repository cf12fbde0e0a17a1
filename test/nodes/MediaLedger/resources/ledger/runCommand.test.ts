import { movie, show } from '../../../MoviePilotSubscribe/world';
import { ended, openLedgerWorld, type LedgerWorld } from '../../../MoviePilotSubscribe/audit/ledgerWorld';

let world: LedgerWorld;
beforeEach(async () => {
	world = await openLedgerWorld();
	world.remember([
		ended('movie:550'),
		ended('tv:1399:s02', { outcome: 'failed', title: 'Game of Thrones' }),
		ended('movie:1001', { outcome: 'in_library' }),
	]);
	world.clock.advance(60 * 60_000);
});
afterEach(async () => await world.stop());

const command = async (...items: object[]) => await world.ledger('runCommand', {}, items);
const stateOf = async (item: object) => (await world.ledger('lookUp', {}, [item])).json[0]?.ledger;

describe('Ledger: Run Command', () => {
	it.each([
		['statistics', 'getStatistics', {}],
		['getMany', 'getAll', {}],
		['getMany', 'getAll', { state: 'done', limit: 1 }],
		['getMany', 'getAll', { filters: { outcomes: ['in_library'] } }],
		['getDue', 'getDueRetries', {}],
		['getDue', 'getDueRetries', { includeWaiting: true, limit: 1 }],
		['export', 'export', {}],
	])('answers %s as %s with the parameters %j does', async (name, operation, parameters) => {
		const direct = await world.ledger(operation, parameters);
		const { json, paired } = await command({ command: name, ...parameters });
		expect(json.length).toBeGreaterThan(0);
		expect(json).toEqual(direct.json);
		expect(paired).toEqual(json.map(() => ({ item: 0 })));
	});

	it('runs a command for each item and pairs what comes out with it', async () => {
		const { json, paired } = await command(
			{ command: 'getMany', state: 'done', limit: 1 },
			{ command: 'statistics' },
		);
		expect(json).toMatchObject([{ state: 'done' }, { open: 1 }]);
		expect(paired).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it.each([
		['a title', movie(550)],
		['a bare key', { mediaKey: 'movie:550' }],
		['a bare source', { sourceId: 'trakt:watchlist:movie:550' }],
	])('forgets by %s', async (_claim, target) => {
		const { json } = await command({ command: 'forget', ...target });
		expect(json).toMatchObject([{ saved: true }]);
		expect(json[0]?.forgottenCount).not.toBe(0);
		expect(await stateOf(movie(550, { sourceId: 'trakt:watchlist:movie:550' }))).toMatchObject({
			state: 'new',
		});
		expect(await stateOf(movie(1001))).toMatchObject({ state: 'done' });
	});

	it('brings an exported ledger back', async () => {
		const [file] = (await command({ command: 'export' })).json;
		world.store({ version: 1, sources: {}, titles: {}, open: {} });
		const { json } = await command({ command: 'import', ...file });
		expect(json).toMatchObject([{ mode: 'merge', entries: 5, saved: true }]);
		expect(await stateOf(movie(1001))).toMatchObject({ state: 'done' });
	});

	it.each([
		['none', {}, 'There is no command ""'],
		['of another node', { command: 'check' }, 'There is no command "check"'],
		['that an object has from birth', { command: 'constructor' }, 'There is no command "constructor"'],
	])('refuses a command that is %s, and says which there are', async (_claim, item, message) => {
		const { error } = await command({ command: 'statistics' }, item);
		expect(error).toMatchObject({ message, context: { itemIndex: 1 } });
		expect(error.description).toContain('statistics, getMany, getDue, export, import, forget');
	});

	it('lets no bad command stop the others when told to go on', async () => {
		const run = await world.run(
			'ledger.runCommand',
			[{ command: 'forget', mediaKey: 'x' }, { command: 'nonsense', kept: 1 }, { command: 'statistics' }],
			{},
			{ staticData: world.staticData(), continueOnFail: true },
		);
		expect(run.json).toMatchObject([
			{ error: `'Media Key' cannot be "x"` },
			{ error: 'There is no command "nonsense"', kept: 1 },
			{ open: 1 },
		]);
		expect(run.paired).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
	});

	it('names the item an operation refused, and not the only one it saw', async () => {
		const { error } = await command({ command: 'statistics' }, { command: 'forget', mediaKey: 'x' });
		expect(error).toMatchObject({ message: `'Media Key' cannot be "x"`, context: { itemIndex: 1 } });
	});

	it('asks no server', async () => {
		await command({ command: 'statistics' }, { command: 'forget', ...show(1399, [2]) });
		expect(world.log).toEqual([]);
	});
});
