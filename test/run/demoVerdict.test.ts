import { demoProblems } from './demoVerdict';

const good = { ok: true, lost: 0, duplicates: 0, secondRunNew: 0, afterRestartNew: 3 };

describe('the verdict on the demo', () => {
	it('is good when its last line proves everything', () => {
		expect(demoProblems(`starting\n${JSON.stringify({ ...good, seconds: 80 })}\n`, 0)).toEqual([]);
	});

	it.each([
		['something was lost', { ...good, lost: 1 }],
		['something came twice', { ...good, duplicates: 1 }],
		['the second run found something new', { ...good, secondRunNew: 1 }],
		['the restart lost a title', { ...good, afterRestartNew: 2 }],
		['it says so itself', { ...good, ok: false }],
		['a field is missing', { ok: true, lost: 0, duplicates: 0, secondRunNew: 0 }],
	])('is bad when %s', (_claim, result) => {
		expect(demoProblems(JSON.stringify(result), 0)).toHaveLength(1);
	});

	it('is bad when the last line is no JSON, whatever stood before it', () => {
		expect(demoProblems(`${JSON.stringify(good)}\nError: crashed`, 0)).toHaveLength(1);
		expect(demoProblems('', 0)).toHaveLength(1);
		expect(demoProblems('null', 0)).toHaveLength(1);
	});

	it('is bad when it exits with an error', () => {
		expect(demoProblems(JSON.stringify(good), 1)).toEqual(['the demo exited with 1']);
	});
});
