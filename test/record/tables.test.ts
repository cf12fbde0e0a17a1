import { missingChanges, renameField, staleChanges, withChanges, type Change } from './changing';
import { staleRenames, toPresent, type Renames } from './renaming';
import type { Recorded } from './shapes';

const none: Renames = { operations: [], nodes: [], parameters: [] };
const repair = {
	node: 'old',
	operation: 'ledger.repair',
	parameters: { dryRun: false, options: { path: 'a' } },
};
const lookUp = { node: 'old', operation: 'ledger.lookUp', parameters: {} };

const record: Recorded = {
	id: 'old/server.getStatus/as it is',
	...{ parameters: {}, input: [{}], error: null },
	out: [[{ json: { url: 'http://a', sites: [{ name: 'A' }, { name: 'B' }] }, pairedItem: { item: 0 } }]],
	requests: [{ method: 'GET', path: '/a', query: { limit: '250' } }],
};
const sites = { id: 'old/server.*', path: 'out.*.*.json.sites.*.name', reason: 'Names are longer.' };
const longer: Change = { ...sites, was: 'A', is: 'Site A' };
const namesIn = ({ out }: Recorded) =>
	Object(out[0]?.[0]?.json).sites.map(({ name }: { name: string }) => name);

describe('a rename', () => {
	it('moves an operation to another node, resource and name, and leaves the others', () => {
		const renames = { ...none, operations: [{ from: 'old/ledger.lookUp', to: 'new/entry.find' }] };
		expect(toPresent(renames, lookUp)).toEqual({ node: 'new', operation: 'entry.find', parameters: {} });
		expect(toPresent(renames, repair)).toEqual(repair);
	});

	it('gives a node another type, except for operations that went elsewhere', () => {
		const operations = [{ from: 'old/ledger.lookUp', to: 'new/entry.find' }];
		const renames = { ...none, operations, nodes: [{ from: 'old', to: 'other' }] };
		expect(toPresent(renames, repair)).toEqual({ ...repair, node: 'other' });
		expect(toPresent(renames, lookUp).node).toBe('new');
	});

	it.each([
		['a name', { from: 'dryRun', to: 'plan' }, { plan: false, options: { path: 'a' } }],
		[
			'a value',
			{ of: 'old/ledger.*', from: 'dryRun', to: 'mode', value: (was: unknown) => (was ? 'plan' : 'act') },
			{ mode: 'act', options: { path: 'a' } },
		],
		[
			'the field of a collection',
			{ from: 'options.path', to: 'directory' },
			{ dryRun: false, options: {}, directory: 'a' },
		],
		['what is gone', { from: 'options' }, { dryRun: false }],
		[
			'what is new',
			{ to: 'options.more', value: () => 1 },
			{ dryRun: false, options: { path: 'a', more: 1 } },
		],
		['what is new and given already', { to: 'dryRun', value: () => true }, repair.parameters],
		['what is of another operation', { of: 'old/ledger.lookUp', from: 'dryRun', to: 'x' }, repair.parameters],
	])('carries %s of a parameter over', (_what, row, parameters) => {
		expect(toPresent({ ...none, parameters: [row] }, repair).parameters).toEqual(parameters);
	});

	it('that nothing has a use for is found', () => {
		const renames: Renames = {
			operations: [{ from: 'old/ledger.nothing', to: 'new/x.y' }],
			nodes: [{ from: 'older', to: 'new' }],
			parameters: [
				{ of: 'old/ledger.lookUp', from: 'dryRun', to: 'mode' },
				{ from: 'dryRun', to: 'mode' },
			],
		};
		expect(staleRenames(renames, [repair, lookUp])).toHaveLength(3);
	});
});

describe('a change', () => {
	it('is made where it fits and nowhere else', () => {
		expect(namesIn(withChanges([longer], record))).toEqual(['Site A', 'B']);
		expect(namesIn(withChanges([{ ...longer, id: 'old/other.*' }], record))).toEqual(['A', 'B']);
		expect(namesIn(record)).toEqual(['A', 'B']);
	});

	it.each([
		[
			'of each value, by a function',
			{ ...sites, to: (was: unknown) => `${String(was)}!` },
			{ sites: [{ name: 'A!' }, { name: 'B!' }] },
		],
		[
			'of a name, in its place',
			{ ...sites, path: 'out.0.0.json', to: renameField('url', 'address') },
			{ address: 'http://a' },
		],
		['of what is not there yet', { ...sites, path: 'out.**.json.more', was: undefined, is: 1 }, { more: 1 }],
	])('can be one %s', (_what, change, json) => {
		expect(Object(withChanges([change], record).out[0]?.[0]?.json)).toMatchObject(json);
	});

	it('can take something away', () => {
		const changed = withChanges([{ ...sites, path: '**.sites', is: undefined }], record);
		expect(changed.out[0]?.[0]?.json).toEqual({ url: 'http://a' });
	});

	it('that changes nothing is found, also once another one has made it', () => {
		expect(staleChanges([longer], [record])).toEqual([]);
		expect(staleChanges([longer, { ...longer, was: 'C' }, { ...longer }], [record])).toHaveLength(2);
	});

	it('that did not happen is found', () => {
		expect(missingChanges([longer], record, record)).toEqual([
			'old/server.* out.*.*.json.sites.*.name: Names are longer.',
		]);
		expect(missingChanges([longer], record, withChanges([longer], record))).toEqual([]);
	});

	it('that nobody announced is a difference', () => {
		const planted = withChanges([{ ...sites, path: 'requests.0.query.limit', is: '500' }], record);
		expect(planted).not.toEqual(record);
		expect(withChanges([longer], record)).not.toEqual(planted);
	});
});
