// @ts-check
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { readJestCounts, slowestFiles } = require('./jestCounts');
const { tool } = require('./steps');
const { formatTotals } = require('./totals');

/** @typedef {ReturnType<typeof createReport>} Report */

/** What ran, how long it took and how it ended: a line for each part, and the line that counts in the end. */
function createReport() {
	const started = Date.now();
	const totals = { passed: 0, failed: 0, skipped: 0 };

	/** @param {string} name @param {import('./command').Finished} finished @param {import('./totals').Totals} counts @param {string} [note] */
	function add(name, finished, counts, note = '') {
		totals.passed += counts.passed;
		totals.failed += counts.failed;
		totals.skipped += counts.skipped;
		const mark = counts.failed === 0 ? 'ok    ' : 'FAILED';
		console.log(`${mark} ${name.padEnd(7)} ${finished.seconds.toFixed(0).padStart(4)} s  ${note}`.trimEnd());
		if (counts.failed > 0) console.log(finished.output);
	}

	return {
		/** @param {import('./steps').Step} step */
		async step({ name, run }) {
			const finished = await run();
			const failed = finished.status === 0 ? 0 : 1;
			add(name, finished, { passed: 1 - failed, failed, skipped: 0 });
		},

		/** @param {string[]} args @returns {Promise<import('./jestCounts').FileTime[]>} the slowest test files */
		async jest(...args) {
			const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'media-requests-jest-'));
			const reportFile = path.join(folder, 'report.json');
			// Of two processors jest would leave one alone.
			const workers = `--maxWorkers=${Math.max(2, os.availableParallelism() - 1)}`;
			const own = ['--ci', workers, '--json', `--outputFile=${reportFile}`];
			const finished = await tool('jest/bin/jest.js', ...own, ...args);
			const counts = readJestCounts(reportFile, finished.status);
			const slowest = slowestFiles(reportFile);
			fs.rmSync(folder, { recursive: true, force: true });
			// --json also prints the whole report to stdout as one line, which no reader wants.
			const output = finished.output.replace(/^\{"num.*$/gm, '');
			add('tests', { ...finished, output }, counts, `${counts.passed} passed, ${counts.failed} failed`);
			return slowest;
		},

		/** @param {unknown} error */
		crash(error) {
			totals.failed += 1;
			console.error(error);
		},

		seconds: () => (Date.now() - started) / 1000,

		/** The last line; the exit status agrees with it. */
		finish() {
			console.log(formatTotals(totals));
			process.exitCode = totals.failed === 0 ? 0 : 1;
		},
	};
}

module.exports = { createReport };
