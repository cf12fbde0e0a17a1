import { writeFolder } from './fixtures';
import { readJestCounts, slowestFiles } from './jestCounts';
import { inProject } from './project';

const clean = {
	numPassedTests: 7,
	numFailedTests: 0,
	numPendingTests: 0,
	numTodoTests: 0,
	numRuntimeErrorTestSuites: 0,
	wasInterrupted: false,
};

function countsOf(report: unknown, status: number) {
	const { folder, remove } = writeFolder({ 'report.json': report });
	const counts = readJestCounts(`${folder}/report.json`, status);
	remove();
	return counts;
}

describe("jest's report", () => {
	it('counts what passed', () => {
		expect(countsOf(clean, 0)).toEqual({ passed: 7, failed: 0, skipped: 0 });
	});

	it('counts a file that could not be loaded as a failure', () => {
		expect(countsOf({ ...clean, numRuntimeErrorTestSuites: 2, numFailedTests: 1 }, 1)).toMatchObject({
			failed: 3,
		});
	});

	it('counts skipped and planned tests as skipped, never as passed', () => {
		expect(countsOf({ ...clean, numPendingTests: 2, numTodoTests: 1 }, 0)).toEqual({
			passed: 7,
			failed: 0,
			skipped: 3,
		});
	});

	it.each([
		['nothing ran', { ...clean, numPassedTests: 0 }, 0],
		['jest ended badly', clean, 1],
		['it was interrupted', { ...clean, wasInterrupted: true }, 0],
	])('is a failure when %s', (_claim, report, status) => {
		expect(countsOf(report, status)).toMatchObject({ failed: 1 });
	});

	it.each([
		['missing', `${'no'}-such-file`],
		['damaged', undefined],
	])('is a failure when it is %s', (_claim, file) => {
		const { folder, remove } = writeFolder({ 'report.json': '{"numPassed' });
		expect(readJestCounts(file ?? `${folder}/report.json`, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
		remove();
	});
});

describe('the slowest test files', () => {
	const testResults = [1, 3, 2].map((seconds) => ({
		...{ name: inProject(`${seconds}.test.ts`), startTime: 5_000, endTime: 5_000 + seconds * 1_000 },
	}));

	it('are named from the slowest on, and none when there is no report', () => {
		const { folder, remove } = writeFolder({ 'report.json': { testResults } });
		expect(slowestFiles(`${folder}/report.json`, 2)).toEqual([
			{ file: '3.test.ts', seconds: 3 },
			{ file: '2.test.ts', seconds: 2 },
		]);
		expect(slowestFiles(`${folder}/none.json`)).toEqual([]);
		remove();
	});
});
