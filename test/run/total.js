// @ts-check
'use strict';

/**
 * Adds up the three parts of .ci/run, each given as its log, its exit status and its seconds:
 * total.js <npm test> <…> <…> <demo> <…> <…> <npm run check> <…> <…>
 */
const fs = require('node:fs');
const { demoProblems } = require('./demoVerdict');
const { addTotals, formatTotals, parseTotals } = require('./totals');

/** @param {number} place */
function part(place) {
	const [log = '', status = '1', seconds = '0'] = process.argv.slice(2 + place * 3, 5 + place * 3);
	// A part that never began has no log.
	const text = fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : '';
	return { text, status: Number(status), seconds: Number(seconds) };
}

const [test, demo, check] = [part(0), part(1), part(2)];
const problems = demoProblems(demo.text, demo.status);
for (const problem of problems) console.log(`demo: ${problem}`);

const failed = problems.length > 0 ? 1 : 0;
const verdict = { passed: 1 - failed, failed, skipped: 0 };
const totals = addTotals([
	parseTotals(test.text, test.status),
	verdict,
	parseTotals(check.text, check.status),
]);
const seconds = test.seconds + demo.seconds + check.seconds;
console.log(
	`npm test ${test.seconds} s, the demo ${demo.seconds} s, npm run check ${check.seconds} s: ${seconds} s together`,
);
console.log(formatTotals(totals));
process.exitCode = totals.failed === 0 ? 0 : 1;
