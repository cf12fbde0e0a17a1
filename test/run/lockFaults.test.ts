import { lockFaults, readLock } from './lockFaults';

const integrity = 'sha512-x';
const sound = {
	'': { devDependencies: { a: '1' } },
	'node_modules/a': { integrity, dependencies: { b: '2' }, optionalDependencies: { c: '1' } },
	'node_modules/a/node_modules/b': { integrity, peerDependencies: { '@scope/p': '1', absent: '1' } },
	'node_modules/c': { optional: true },
	'node_modules/@scope/p': { integrity },
};

describe('the lock files', () => {
	it.each(['package-lock.json', 'test/e2e/runtime/package-lock.json'])(
		'COST6 · hold no extraneous entry, no download address and a hash for all that is installed: %s',
		(file) => {
			const packages = readLock(file);
			expect(Object.keys(packages).length).toBeGreaterThan(1_000);
			expect(lockFaults(packages)).toEqual([]);
		},
	);

	it('are sound when every entry has a reason, whichever kind of dependency that is', () => {
		expect(lockFaults(sound)).toEqual([]);
	});

	it.each([
		['node_modules/a is extraneous', { 'node_modules/a': { ...sound['node_modules/a'], extraneous: true } }],
		[
			'node_modules/c has a download address',
			{ 'node_modules/c': { optional: true, resolved: 'https://registry.example/c.tgz' } },
		],
		['node_modules/c has no integrity hash', { 'node_modules/c': {} }],
		['node_modules/b is a dependency of nothing', { 'node_modules/b': { integrity } }],
	])('name the fault: %s', (fault, entries) => {
		expect(lockFaults({ ...sound, ...entries })).toEqual([fault]);
	});
});
