import { fileLength, functionLengths, quantile } from './lengths';
import { shippedSources } from './source';

const tooLong = (lengths: { name: string; lines: number }[], limit: number) =>
	lengths.filter(({ lines }) => lines > limit).map(({ name, lines }) => `${name} ${lines} lines`);

const files = shippedSources().map((file) => fileLength(file));
const functions = shippedSources().flatMap((file) => functionLengths(file));

describe('files', () => {
	it('have at most 150 lines', () => {
		expect(tooLong(files, 150)).toEqual([]);
	});
});

describe('functions', () => {
	it('have at most 60 lines', () => {
		expect(tooLong(functions, 60)).toEqual([]);
	});

	it('have at most 25 lines, nine out of ten', () => {
		expect(quantile(functions, 0.9)).toBeLessThanOrEqual(25);
	});

	it('are measured from their first to their last line, arrows and methods too', () => {
		const text = 'const a = () => {\n\treturn 1;\n};\nclass B {\n\tc() {\n\t\treturn 2;\n\t}\n}\n';
		expect(functionLengths('x.ts', text).map(({ lines }) => lines)).toEqual([3, 3]);
	});
});
