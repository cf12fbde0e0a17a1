import { isInstalled } from './ensureInstalled';
import { writeFolder } from './fixtures';

const wanted = {
	'': { version: '0.1.0' },
	'node_modules/a': { version: '1.0.0' },
	'node_modules/other-platform': { version: '1.0.0', optional: true },
};

function isInstalledWith(present: unknown) {
	const { folder, remove } = writeFolder({
		'package-lock.json': { packages: wanted },
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
});
