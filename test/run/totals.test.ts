import { addTotals, formatTotals, parseTotals } from './totals';

describe('the last line', () => {
	it('names skipped tests only when there are some', () => {
		expect(formatTotals({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
		expect(formatTotals({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
	});

	it('adds up what each part counted', () => {
		const parts = [
			{ passed: 3, failed: 0, skipped: 1 },
			{ passed: 1, failed: 2, skipped: 0 },
		];
		expect(addTotals(parts)).toEqual({ passed: 4, failed: 2, skipped: 1 });
	});
});

describe('a log of npm test', () => {
	it('is read from its last line that counts', () => {
		const log = 'ok tests  2 passed, 0 failed\n9 passed, 1 failed\nnoise\n412 passed, 0 failed\n';
		expect(parseTotals(log, 0)).toEqual({ passed: 412, failed: 0, skipped: 0 });
	});

	it('fails when it has no such line', () => {
		expect(parseTotals('Killed\n', 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
	});

	it('fails when the exit status contradicts a clean count', () => {
		expect(parseTotals('5 passed, 0 failed\n', 137)).toEqual({ passed: 5, failed: 1, skipped: 0 });
	});

	it('keeps its own failures', () => {
		expect(parseTotals('5 passed, 2 failed, 1 skipped\n', 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
	});
});
