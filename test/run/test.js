// @ts-check
'use strict';

/** `npm test`: everything a change must pass, from a bare clone. The last line counts; the exit status agrees with it. */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { ensureInstalled } = require('./ensureInstalled');
const { readJestCounts } = require('./jestCounts');
const { build, checks, tool } = require('./steps');
const { formatTotals } = require('./totals');

const totals = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} name @param {import('./command').Finished} finished @param {import('./totals').Totals} counts @param {string} [note] */
function report(name, finished, counts, note = '') {
	totals.passed += counts.passed;
	totals.failed += counts.failed;
	totals.skipped += counts.skipped;
	const mark = counts.failed === 0 ? 'ok    ' : 'FAILED';
	console.log(`${mark} ${name.padEnd(7)} ${finished.seconds.toFixed(0).padStart(4)} s  ${note}`.trimEnd());
	if (counts.failed > 0) console.log(finished.output);
}

/** @param {import('./steps').Step} step */
async function runStep(step) {
	const finished = await step.run();
	const failed = finished.status === 0 ? 0 : 1;
	report(step.name, finished, { passed: 1 - failed, failed, skipped: 0 });
}

async function runJest() {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'media-requests-jest-'));
	const reportFile = path.join(folder, 'report.json');
	const finished = await tool('jest/bin/jest.js', '--ci', '--json', `--outputFile=${reportFile}`);
	const counts = readJestCounts(reportFile, finished.status);
	fs.rmSync(folder, { recursive: true, force: true });
	// --json also prints the whole report to stdout as one line, which no reader wants.
	const output = finished.output.replace(/^\{"num.*$/gm, '');
	report('tests', { ...finished, output }, counts, `${counts.passed} passed, ${counts.failed} failed`);
}

async function main() {
	await ensureInstalled();
	await runStep(build);
	const [lint, ...light] = checks;
	const runInTurn = async () => {
		for (const step of light) await runStep(step);
	};
	// Two at a time: lint is as long as the others together.
	await Promise.all([lint && runStep(lint), runInTurn()]);
	await runJest();
}

main()
	.catch((error) => {
		totals.failed += 1;
		console.error(error);
	})
	.finally(() => {
		console.log(formatTotals(totals));
		process.exitCode = totals.failed === 0 ? 0 : 1;
	});
