import { iconFiles, loadPackage } from './loaded';
import { builtFiles, manifest, packAndUnpack, readJson } from './packed';

const packed = packAndUnpack();
const packageJson = manifest();
afterAll(() => packed.remove());

const belongs = [
	/^(package\.json|LICENSE|CHANGELOG\.md|README(\.[\w-]+)?\.md)$/,
	/^dist\/(nodes|credentials)\/[\w./-]+\.js$/,
	/^dist\/nodes\/\w+\/\w+\.node\.json$/,
	/^dist\/icons\/\w+(\.dark)?\.svg$/,
	/^dist\/workflows\/[\w-]+\.json$/,
];

describe('the packed package', () => {
	it('holds only what users need: no tests, simulators, source maps, caches or pictures beyond the icons', () => {
		const strangers = packed.files.filter((file) => !belongs.some((pattern) => pattern.test(file)));
		expect(strangers).toEqual([]);
		expect(packed.files.filter((file) => /(^|\/)(tests?|simulators|coverage)\/|\.test\./.test(file))).toEqual(
			[],
		);
	});

	it('stays small', () => {
		expect(packed.bytes).toBeLessThan(200_000);
	});

	it('holds every registered node and credential', () => {
		const { nodes, credentials } = builtFiles();
		expect(packed.files).toEqual(
			expect.arrayContaining([
				...nodes,
				...credentials,
				...packageJson.n8n.nodes,
				...packageJson.n8n.credentials,
			]),
		);
	});

	it('holds the licence and a README', () => {
		expect(packed.files).toEqual(expect.arrayContaining(['LICENSE', 'README.md']));
	});
});

describe('n8n', () => {
	const loaded = loadPackage(packed.folder);

	it('loads every class with nothing but what n8n itself provides', () => {
		expect(loaded.nodes).toHaveLength(packageJson.n8n.nodes.length);
		expect(loaded.credentials).toHaveLength(packageJson.n8n.credentials.length);
	});

	it.each(loaded.nodes.map((node) => [node.displayName, node] as const))(
		'finds the icons of %s',
		(_name, node) => {
			expect(iconFiles(node)).toHaveLength(2);
			expect(packed.files).toEqual(expect.arrayContaining(iconFiles(node)));
		},
	);

	it.each(loaded.credentials.map((one) => [one.name, one] as const))(
		'finds the icons of %s',
		(_name, one) => {
			expect(iconFiles(one)).toHaveLength(2);
			expect(packed.files).toEqual(expect.arrayContaining(iconFiles(one)));
		},
	);

	it.each(loaded.nodes.map((node) => [node.displayName, node] as const))(
		'finds %s in its search',
		(_name, node) => {
			const codex = readJson(packed.folder, node.file.replace(/\.js$/, '.json'));
			expect(codex.node).toBe(`${packageJson.name}.${node.name}`);
			expect(codex.categories.length).toBeGreaterThan(0);
		},
	);

	it('knows every credential that a node asks for', () => {
		const known = loaded.credentials.map(({ name }) => name);
		const asked = loaded.nodes.flatMap((node) => (node.credentials ?? []).map(({ name }) => name));
		expect(asked.filter((name) => !known.includes(name))).toEqual([]);
	});
});
