import { foldersIn } from './source';
import { read } from '../docs/markdown';

/** Folders that a page names in the first column of a table. */
const foldersOnPage = (page: string): string[] =>
	[...page.matchAll(/^\| `(nodes\/[\w/]*)\/` +\|/gm)].map(([, folder = '']) => folder);

/** Folders that hold files; those that only hold other folders need no words. */
const missing = (page: string): string[] =>
	foldersIn('nodes').filter((folder) => !foldersOnPage(page).includes(folder));
const strangers = (page: string): string[] =>
	foldersOnPage(page).filter((folder) => !foldersIn('nodes').includes(folder));

describe('docs/architecture.md', () => {
	const page = read('docs/architecture.md');

	it('names every folder of nodes/, and no other', () => {
		expect(foldersIn('nodes').length).toBeGreaterThan(30);
		expect(missing(page)).toEqual([]);
		expect(strangers(page)).toEqual([]);
	});

	it('names each once', () => {
		expect(foldersOnPage(page)).toEqual([...new Set(foldersOnPage(page))]);
	});

	it('would be caught leaving one out, and naming one that is gone', () => {
		expect(missing(page.replace(/^\| `nodes\/Trakt\/client\/`.*$/m, ''))).toEqual(['nodes/Trakt/client']);
		expect(strangers(`${page}\n| \`nodes/Trakt/steps/\` | x |`)).toEqual(['nodes/Trakt/steps']);
	});
});
