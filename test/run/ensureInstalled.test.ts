import { isInstalled, missingPackages } from './ensureInstalled';
import { writeFolder } from './fixtures';

const wanted = {
	'': { version: '0.1.0' },
	'node_modules/a': { version: '1.0.0' },
	'node_modules/other-platform': { version: '1.0.0', optional: true },
};

function isInstalledWith(present: unknown, packages: object = wanted) {
	const { folder, remove } = writeFolder({
		'package-lock.json': { packages },
		...(present === undefined ? {} : { 'node_modules/.package-lock.json': present }),
	});
	const installed = isInstalled(folder);
	remove();
	return installed;
}

describe('the development tools', () => {
	it('are installed when every package of the lock file is there, those of other platforms aside', () => {
		expect(isInstalledWith({ packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
	});

	it.each([
		['nothing is there', undefined],
		['an installation was broken off', { packages: {} }],
		['a version differs', { packages: { 'node_modules/a': { version: '1.0.1' } } }],
		["npm's record is damaged", '{'],
	])('are missing when %s', (_claim, present) => {
		expect(isInstalledWith(present)).toBe(false);
	});

	it('COST6 · are installed as the lock file of this project says', () => {
		expect(missingPackages()).toEqual([]);
	});
});

describe('a package of the lock file', () => {
	const there = (version: string) => ({ packages: { 'node_modules/a': { version } } });
	const absent = { packages: {} };

	it.each([
		['optional', { version: '1.0.0', optional: true }],
		['for a peer only', { version: '1.0.0', peer: true }],
		['for nothing', { version: '1.0.0', extraneous: true }],
	])('COST6 · that is %s may be absent, but not in another version', (_claim, entry) => {
		const packages = { 'node_modules/a': entry };
		expect(isInstalledWith(absent, packages)).toBe(true);
		expect(isInstalledWith(there('1.0.0'), packages)).toBe(true);
		expect(isInstalledWith(there('0.9.0'), packages)).toBe(false);
	});

	it.each([
		['for development, though users may do without it', { version: '1.0.0', devOptional: true }],
		['a link, which has no version', { resolved: 'a', link: true }],
	])('COST6 · that is %s may not be absent', (_claim, entry) => {
		expect(isInstalledWith(absent, { 'node_modules/a': entry })).toBe(false);
	});
});
