// @ts-check
'use strict';

/** Adds up `npm test` and the demo for .ci/run: total.js <test log> <its status> <demo log> <its status> */
const fs = require('node:fs');
const { demoProblems } = require('./demoVerdict');
const { formatTotals, parseTotals } = require('./totals');

const [testLog = '', testStatus, demoLog = '', demoStatus] = process.argv.slice(2);
const tests = parseTotals(fs.readFileSync(testLog, 'utf8'), Number(testStatus));
const problems = demoProblems(fs.readFileSync(demoLog, 'utf8'), Number(demoStatus));
for (const problem of problems) console.log(`demo: ${problem}`);

const verdict = problems.length > 0 ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
const totals = {
	passed: tests.passed + verdict.passed,
	failed: tests.failed + verdict.failed,
	skipped: tests.skipped,
};
console.log(formatTotals(totals));
process.exitCode = totals.failed === 0 ? 0 : 1;
