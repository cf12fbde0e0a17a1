import { ensureInstalled, npmCi } from './ensureInstalled';
import { writeFolder } from './fixtures';

type Entry = Record<string, unknown>;

/** npm needs no network for a package that is a folder; install-links copies it as if it came from a registry. */
const offline = { '.npmrc': 'offline=true\ninstall-links=true\nlegacy-peer-deps=true\n' };
const plain = { a: { dev: true } };

/** The lock file and the packages of a project that wants `a` for development and `extra` if it can be had. */
function filesOf(entries: Record<string, Entry>, version = '1.0.0') {
	const root = {
		name: 'tiny',
		version: '1.0.0',
		devDependencies: { a: 'file:a' },
		...(entries.extra ? { optionalDependencies: { extra: 'file:extra' } } : {}),
	};
	const packages: Record<string, Entry> = { '': root };
	const files: Record<string, unknown> = { 'package.json': root };
	for (const [name, entry] of Object.entries(entries)) {
		packages[`node_modules/${name}`] = { version, resolved: `file:${name}`, ...entry };
		files[`${name}/package.json`] = { name, version };
	}
	const lock = { name: 'tiny', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
	return { ...files, 'package-lock.json': lock };
}

let remove = () => {};
const install = jest.fn(npmCi);

function tinyProject(files: Record<string, unknown>) {
	const project = writeFolder({ ...offline, ...files });
	remove = project.remove;
	return project;
}

async function startTwice(folder: string) {
	install.mockClear();
	await ensureInstalled(folder, install);
	await ensureInstalled(folder, install);
	return install.mock.calls.length;
}

beforeEach(() => {
	jest.spyOn(console, 'log').mockReturnValue(undefined);
});
afterEach(() => {
	jest.restoreAllMocks();
	remove();
});

describe('starting twice', () => {
	it.each<[string, Record<string, Entry>]>([
		['a fresh folder', plain],
		['an optional package of another platform', { ...plain, extra: { optional: true, os: ['aix'] } }],
		[
			'a package for a peer only',
			{ a: { dev: true, peerDependencies: { p: '*' } }, p: { dev: true, peer: true } },
		],
		[
			'a package for development that users may do without',
			{
				a: { dev: true, dependencies: { d: '*' } },
				d: { devOptional: true },
				extra: { optional: true, dependencies: { d: '*' } },
			},
		],
		['a package for nothing', { ...plain, stray: { extraneous: true } }],
	])('COST6 · installs once: %s', async (_claim, entries) => {
		expect(await startTwice(tinyProject(filesOf(entries)).folder)).toBe(1);
	});

	it('COST6 · installs once after an installation that was broken off', async () => {
		const half = { 'node_modules/a/package.json': { name: 'a', version: '1.0.0' } };
		expect(await startTwice(tinyProject({ ...filesOf(plain), ...half }).folder)).toBe(1);
	});

	it('COST6 · installs once more when the lock file asks for another version', async () => {
		const project = tinyProject(filesOf(plain));
		expect(await startTwice(project.folder)).toBe(1);
		project.write(filesOf(plain, '1.0.1'));
		expect(await startTwice(project.folder)).toBe(1);
		expect(await startTwice(project.folder)).toBe(0);
	});
});
