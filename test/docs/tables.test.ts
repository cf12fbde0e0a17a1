import { describedOperations } from './described';
import { generatedPages, textProblems, withItsTables } from './generated';
import { read } from './markdown';
import { stalePages } from './stale';
import { generationTable, keyProblems, operationTable, withTables } from './tables';

const byNode = describedOperations();

describe('the tables of operations', () => {
	it('say what the nodes say; `npm run docs` mends them', () => {
		expect(stalePages()).toEqual([]);
	});

	it('have a text for every operation in chinese.json and generationNotes.js, and for nothing else', () => {
		expect(textProblems(byNode)).toEqual([]);
	});

	it.each(generatedPages)('are written anew in %s when an operation is described otherwise', (page) => {
		const operations = byNode.moviePilotSubscribe ?? [];
		const renamed = operations.map((one) => ({ ...one, operation: `${one.operation} Anew` }));
		const text = withItsTables(page, read(page), { ...byNode, moviePilotSubscribe: renamed });
		expect(operations.length).toBeGreaterThan(20);
		for (const { operation } of renamed) expect(text).toContain(operation);
	});
});

const add = { id: 'a/list.add', resource: 'List', operation: 'Add', description: 'Adds this | that' };
const drop = { id: 'a/list.drop', resource: 'List', operation: 'Drop', description: 'Drops it' };
const find = { id: 'a/title.find', resource: 'Title', operation: 'Find', description: 'Finds it' };

describe('a table', () => {
	it('has a row for each operation in their order, and keeps a bar inside its cell', () => {
		expect(operationTable(['r', 'o', 'd'], [drop, add], ({ description }) => description)).toBe(
			'| r | o | d |\n| --- | --- | --- |\n| List | Drop | Drops it |\n| List | Add | Adds this \\| that |',
		);
	});

	it('of generations joins operations of one resource whose notes are the same', () => {
		const notes = {
			[add.id]: ['x', 'y', 'z'],
			[drop.id]: ['x', 'y', 'z'],
			[find.id]: ['x', 'y', 'z'],
		} as const;
		const other = { ...drop, id: 'a/list.sort', operation: 'Sort' };
		const rows = generationTable(['', '1', '2', '3'], [add, other, drop, find], {
			...notes,
			[other.id]: ['x', 'y', '-'],
		}).split('\n');
		expect(rows.slice(2)).toEqual([
			'| List: Add, Drop | x | y | z |',
			'| List: Sort | x | y | - |',
			'| Title: Find | x | y | z |',
		]);
	});
});

describe('the keys of a file of texts', () => {
	it('are found missing, and found to be of no operation', () => {
		expect(keyProblems([add, drop], { [add.id]: '', 'a/list.gone': '' })).toEqual([
			'a/list.drop is missing',
			'a/list.gone is no operation',
		]);
	});
});

describe('a place in a page', () => {
	const place = (name: string) => `<!-- operations:${name} -->\nold\n<!-- /operations -->`;

	it('gets the table that is named there', () => {
		expect(withTables('p.md', `a\n${place('x')}\nb\n${place('y')}\nc`, { x: 'X', y: 'Y' })).toBe(
			[
				'a\n<!-- operations:x -->\n\nX\n\n<!-- /operations -->',
				'b\n<!-- operations:y -->\n\nY\n\n<!-- /operations -->\nc',
			].join('\n'),
		);
	});

	it.each([
		['is missing', 'a', { x: 'X' }],
		['is there twice', `${place('x')}\n${place('x')}`, { x: 'X' }],
		['is of no table', place('x'), {}],
	])('that %s is an error', (_claim, text, tables) => {
		expect(() => withTables('p.md', text, tables)).toThrow('p.md needs one place for each table: x');
	});
});
