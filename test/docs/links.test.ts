import { manifest } from '../package/packed';
import { anchorsOf, commandsOf, linkProblem, linksOf, pages, read } from './markdown';

const repository: string = manifest().repository.url.replace(/^git\+|\.git$/g, '');
const problemsOf = (file: string, text?: string) =>
	linksOf(file, text)
		.map((link) => linkProblem(link, repository))
		.filter((problem) => problem !== null);

describe.each(pages())('%s', (page) => {
	it('links only to files, headings and pictures that exist', () => {
		expect(problemsOf(page)).toEqual([]);
	});

	it('describes every picture in words', () => {
		expect(linksOf(page).filter(({ alt }) => alt !== null && alt.trim() === '')).toEqual([]);
	});

	it('names only commands that package.json has', () => {
		const { scripts } = manifest();
		expect(commandsOf(read(page)).filter((name) => scripts[name] === undefined)).toEqual([]);
	});
});

describe('the check itself', () => {
	it.each([
		['a missing file', '[a](docs/none.md)'],
		['a missing picture', '![a](docs/none.png)'],
		['a missing picture in HTML', '<img alt="a" src="docs/none.png">'],
		['a missing picture inside a link', '[![a](docs/none.png)](LICENSE)'],
		['a missing heading', '# One\n[a](#two)'],
		['a file of its own on GitHub that is missing', `[a](${repository}/blob/main/none.md)`],
		['a reference', '[a]: none.md'],
		['a file outside the project', '[a](../other/README.md)'],
	])('finds %s', (_claim, text) => {
		expect(problemsOf('AGENTS.md', text)).toHaveLength(1);
	});

	it.each([
		['a web page', '[a](https://example.com/b)'],
		['a link inside code', '`[a](none.md)`\n```\n[b](none.md)\n```'],
		['a file with spaces around', '[a]( LICENSE )'],
	])('leaves %s alone', (_claim, text) => {
		expect(problemsOf('AGENTS.md', text)).toEqual([]);
	});

	it("makes GitHub's anchors", () => {
		const text = '# A `code`, and more!\n## 中文 标题\n## Same\n## Same\n';
		expect(anchorsOf(text)).toEqual(['a-code-and-more', '中文-标题', 'same', 'same-1']);
	});
});
