import { filesIn, shippedSources } from './source';
import { escapeHatches } from './words';

const lintOff = `// eslint-${'disable'}-next-line`;
const unchecked = `// @ts-${'ignore'}`;

describe('shipped code', () => {
	it('has no way around the type checker or the linter', () => {
		expect(shippedSources().flatMap((file) => escapeHatches(file))).toEqual([]);
	});

	it.each([
		['any', 'const a: any = 1;'],
		['a cast to any', 'const a = b as any;'],
		['a double cast', 'const a = b as unknown as string;'],
		['a non-null assertion', 'const a = b!.c;'],
		['a switched-off rule', `${lintOff}\nconst a = 1;`],
		['an unchecked line', `${unchecked}\nconst a = 1;`],
	])('would be caught with %s', (_claim, text) => {
		expect(escapeHatches('x.ts', text)).toHaveLength(1);
	});

	it('may speak of any in words', () => {
		expect(escapeHatches('x.ts', "// any of them\nconst a = 'any';")).toEqual([]);
	});
});

describe('tests', () => {
	it('switch off no rule', () => {
		const files = filesIn('test', /\.(ts|js)$/).filter((file) => file !== 'test/architecture/words.js');
		const found = files
			.flatMap((file) => escapeHatches(file))
			.filter((line) => /eslint|ignore|nocheck/.test(line));
		expect(found).toEqual([]);
	});
});
