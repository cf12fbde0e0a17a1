import { foreignNamesIn } from './foreignNames';
import { shippedSources } from './source';
import { wordsOf } from './words';

describe('letters that MoviePilot has for the state of a subscription', () => {
	const lettersIn = (file: string, text?: string) =>
		wordsOf(file, text).filter(({ word }) => ['N', 'R', 'P', 'S'].includes(word));

	it('are unknown in the core', () => {
		const core = shippedSources().filter((file) => file.startsWith('nodes/shared/core/'));
		expect(core.length).toBeGreaterThan(10);
		expect(core.flatMap((file) => lettersIn(file))).toEqual([]);
	});

	it('would be found', () => {
		expect(
			lettersIn('nodes/shared/core/x.ts', "const names = { N: 'new' }; if (a === 'S') b();"),
		).toHaveLength(2);
	});
});

describe('field names of a foreign API', () => {
	it('stop at the client of their service', () => {
		expect(shippedSources().flatMap((file) => foreignNamesIn(file, wordsOf(file)))).toEqual([]);
	});

	it.each([
		['a property', 'nodes/MoviePilotSubscribe/resources/media/x.ts', 'const a = { tmdbid: 1 };'],
		['a quoted property', 'nodes/shared/core/x.ts', "const a = row['media_source'];"],
		['a value', 'nodes/shared/core/x.ts', "const type = '电影';"],
		['the field of another service', 'nodes/MoviePilotSubscribe/x.ts', 'const { mediaInfo } = row;'],
	])('are found as %s', (_claim, file, text) => {
		expect(foreignNamesIn(file, wordsOf(file, text))).toHaveLength(1);
	});

	it.each([
		['their own client', 'nodes/MoviePilotSubscribe/client/dialects/v2.ts', 'const a = { tmdbid: 1 };'],
		['a comment', 'nodes/shared/core/x.ts', '// tmdbid\nconst a = 1;'],
		['a sentence for people', 'nodes/shared/core/x.ts', "const a = '2 部电影';"],
	])('are left alone in %s', (_claim, file, text) => {
		expect(foreignNamesIn(file, wordsOf(file, text))).toEqual([]);
	});
});
