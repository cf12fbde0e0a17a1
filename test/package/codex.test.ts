import { filesIn } from '../architecture/source';
import { transpilePackage } from '../support/engine/transpile';
import { loadPackage } from './loaded';
import { manifest, readText } from './packed';

const { nodes, credentials } = loadPackage(transpilePackage());
const codexFiles = filesIn('nodes', /\.node\.json$/);

/** Every label in a description, however deep. */
function labelsIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) =>
		key === 'displayName' ? [String(one)] : labelsIn(one),
	);
}

const withChinese = (labels: string[]) => labels.filter((label) => /\p{Script=Han}/u.test(label));

describe("n8n's search", () => {
	it('has a codex file for every node, and for nothing else', () => {
		const files = nodes.map(({ file }) => file.replace(/^dist\/(.+)\.js$/, '$1.json'));
		expect(codexFiles).toEqual(files.sort());
	});

	it.each(codexFiles)('finds the node of %s by its own name and by tmdb', (file) => {
		const { node, alias } = JSON.parse(readText(file));
		const described = nodes.find((one) => one.file === `dist/${file.replace(/\.json$/, '.js')}`);
		expect(node).toBe(`${manifest().name}.${described?.name}`);
		expect(alias).toContain('tmdb');
		expect(new Set(alias).size).toBe(alias.length);
	});
});

describe('labels', () => {
	it.each([...nodes, ...credentials].map((one) => [one.displayName, one] as const))(
		'of %s are in English alone',
		(_name, one) => {
			expect(labelsIn(one).length).toBeGreaterThan(1);
			expect(withChinese(labelsIn(one))).toEqual([]);
		},
	);

	it('in Chinese would be found at any depth', () => {
		const planted = { displayName: 'A', properties: [{ options: [{ displayName: 'B 电影' }] }] };
		expect(withChinese(labelsIn(planted))).toEqual(['B 电影']);
	});
});
