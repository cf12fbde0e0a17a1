import type { IDataObject } from 'n8n-workflow';
import { runWorkflow } from '../../../../support/engine';
import { ended, openLedgerWorld, type LedgerWorld } from '../../../MoviePilotSubscribe/audit/ledgerWorld';

let world: LedgerWorld;
beforeEach(async () => {
	world = await openLedgerWorld();
	world.remember([ended('movie:1'), ended('tv:3:s01', { outcome: 'failed' })]);
});
afterEach(async () => await world.stop());

const titles = () => Object.keys(world.stored()?.titles['movie:'] ?? {});

describe('Ledger: Export', () => {
	it('puts out the ledger with its version and the time', async () => {
		const { json } = await world.ledger('export');
		expect(json).toEqual([
			{
				...{ format: 'media-requests-ledger', version: 1, exportedAt: new Date(world.now).toISOString() },
				ledger: world.stored(),
			},
		]);
	});

	it('writes it into a file', async () => {
		const { items, json } = await world.ledger('export', { exportAs: 'file' });
		const file = items[0]?.[0]?.binary?.data;
		expect(file).toMatchObject({ mimeType: 'application/json', fileName: json[0]?.fileName });
		const content = JSON.parse(Buffer.from(file?.data ?? '', 'base64').toString('utf8'));
		expect(content).toMatchObject({ version: 1, ledger: world.stored() });
		expect(json[0]).not.toHaveProperty('ledger');
	});
});

describe('Ledger: Import', () => {
	it('brings an export back into an empty ledger', async () => {
		const before = world.stored();
		const [file = {}] = (await world.ledger('export')).json;
		world.store({ version: 1, sources: {}, titles: {}, open: {} });
		const { json } = await world.ledger('import', {}, [file]);
		expect(json).toMatchObject([{ mode: 'merge', entriesBefore: 0, entries: 3, saved: true }]);
		expect(world.stored()).toEqual(before);
	});

	it('merges: keeps what is there and adds what is not', async () => {
		const [file = {}] = (await world.ledger('export')).json;
		world.store({ version: 1, sources: {}, titles: {}, open: {} });
		world.remember([ended('movie:2')]);
		await world.ledger('import', {}, [file]);
		expect(titles()).toEqual(['1', '2']);
	});

	it('replaces: what is there is gone, also from what this process remembers', async () => {
		const [file = {}] = (await world.ledger('export')).json;
		const other = { mediaType: 'movie', tmdbId: 2, sourceId: 'a:2', outcome: 'subscribed' };
		await world.ledger('record', {}, [other]);
		expect(titles()).toEqual(['1', '2']);
		const { json } = await world.ledger('import', { mode: 'replace' }, [file]);
		expect(json).toMatchObject([{ mode: 'replace', entriesBefore: 5, entries: 3 }]);
		await world.ledger('record', {}, [{ ...other, tmdbId: 3 }]);
		expect(titles()).toEqual(['1', '3']);
	});

	it('reads the file that an export wrote', async () => {
		const node = (name: string, parameters: IDataObject) => ({
			...{ id: name, name, type: 'n8n-nodes-media-requests.mediaLedger', typeVersion: 1 },
			...{ position: [0, 0], parameters: { resource: 'ledger', ...parameters } },
		});
		const { itemsOfNode } = await runWorkflow({
			workflow: {
				nodes: [
					node('Export', { operation: 'export', exportAs: 'file', binaryPropertyName: 'backup' }),
					node('Import', {
						...{ operation: 'import', importFrom: 'file', binaryPropertyName: 'backup' },
						mode: 'replace',
					}),
				],
				connections: { Export: { main: [[{ node: 'Import', type: 'main', index: 0 }]] } },
			},
			staticData: world.staticData(),
		});
		expect(itemsOfNode('Import')[0]).toMatchObject([{ json: { entriesBefore: 3, entries: 3, saved: true } }]);
	});

	it.each([
		['another item', { tmdbId: 550 }, 'This is not an exported ledger'],
		['a later version', { version: 2 }, 'version 2'],
		[
			'damaged entries',
			{ version: 1, sources: {}, titles: { 'movie:': { 5: '?' } }, open: {} },
			'cannot be read',
		],
	])('refuses %s and changes nothing', async (_name, input, message) => {
		const before = world.stored();
		const { error } = await world.ledger('import', { mode: 'replace' }, [input]);
		expect(error?.message).toContain(message);
		expect(world.stored()).toEqual(before);
	});

	it('takes what is readable when told to, but never nothing at all', async () => {
		const damaged = { version: 1, sources: {}, titles: { 'movie:': { 5: '?', 6: 'sabc' } }, open: {} };
		const options = { mode: 'replace', takeReadable: true };
		const { json } = await world.ledger('import', options, [damaged]);
		expect(json).toMatchObject([{ isDamaged: true, entries: 1 }]);
		const nothing = { version: 1, sources: 0, titles: 0, open: 0 };
		const { error } = await world.ledger('import', options, [nothing]);
		expect(error?.message).toBe('Nothing of this ledger can be read');
		expect(titles()).toEqual(['6']);
	});
});
