import { arrowsOf, between, findCircles, withOneImporter } from './importers';
import { importsOf, shippedSources } from './source';

const arrows = arrowsOf(shippedSources().flatMap((file) => importsOf(file)));

/** A client is one room, whose index and parts lean on each other; core/ledger is a part of core. */
const folderOf = (file: string) =>
	file
		.split('/')
		.slice(0, -1)
		.join('/')
		.replace(/(\/client|\/resources)\/.*/, '$1');

describe('imports, those of types included,', () => {
	it('run in no circle', () => {
		expect(findCircles(arrows)).toEqual([]);
	});

	it('run in no circle between folders either', () => {
		expect(findCircles(between(arrows, folderOf))).toEqual([]);
	});

	it('serve more than one file each, but for 25 files outside resources and fields', () => {
		const single = withOneImporter(arrows).filter((file) => !/\/(resources|fields)\//.test(file));
		expect(single.length).toBeLessThanOrEqual(25);
	});
});

describe('the check itself', () => {
	const of = (text: Record<string, string[]>) =>
		new Map(Object.entries(text).map(([from, targets]) => [from, new Set(targets)]));

	it('finds a circle of two and one of three, behind files that are in none', () => {
		expect(findCircles(of({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual([['b', 'c', 'b']]);
		expect(findCircles(of({ a: ['b'], b: ['c'], c: ['a'] }))).toEqual([['a', 'b', 'c', 'a']]);
	});

	it('takes two ways to one file for no circle', () => {
		expect(findCircles(of({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
	});

	it('finds a circle made of types', () => {
		const imports = [
			...importsOf('nodes/Trakt/client/pages.ts', "import type { A } from './works';"),
			...importsOf('nodes/Trakt/client/works.ts', "import type { B } from './pages';"),
		];
		expect(findCircles(arrowsOf(imports))).toHaveLength(1);
	});

	it('counts files, not imports', () => {
		expect(withOneImporter(of({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual(['b']);
	});
});
