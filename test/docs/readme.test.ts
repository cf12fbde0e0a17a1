import { loadPackage, operationsOf } from '../package/loaded';
import { packAndUnpack } from '../package/packed';
import { pages, read, sectionOf } from './markdown';

const packed = packAndUnpack();
afterAll(() => packed.remove());
const { nodes, credentials } = loadPackage(packed.folder);
const operations = nodes.flatMap((node) =>
	operationsOf(node).map(({ resource, operation }) => [node.displayName, resource, operation] as const),
);

/** A row of a table, or a line of a list, that names both. */
const names = (section: string, resource: string, operation: string) =>
	section.split('\n').some((line) => line.includes(resource) && line.includes(operation));

describe('README.md', () => {
	const readme = read('README.md');

	it.each(nodes.map((node) => node.displayName))('has a section about %s', (displayName) => {
		expect(sectionOf(readme, displayName)).toBeDefined();
	});

	it.each(operations)('names %s → %s → %s', (displayName, resource, operation) => {
		expect(names(sectionOf(readme, displayName) ?? '', resource, operation)).toBe(true);
	});

	it('speaks of every credential', () => {
		expect(credentials.length).toBeGreaterThan(0);
		const missing = credentials.filter((one) => !readme.includes(one.displayName));
		expect(missing.map(({ name }) => name)).toEqual([]);
	});
});

describe('the Chinese README', () => {
	it('exists, and each of the two links to the other', () => {
		const chinese = pages().find((page) => /^README\.zh[\w-]*\.md$/.test(page)) ?? 'README.zh-CN.md';
		expect(read('README.md')).toContain(`(${chinese})`);
		expect(read(chinese)).toContain('(README.md)');
	});
});
