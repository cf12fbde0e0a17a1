// @ts-check
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./project');

/** @typedef {{ file: string, seconds: number }} FileTime */

/**
 * What really ran, from jest's own report. A file that could not be loaded holds no test, yet counts as a failure;
 * so does a report that is missing, or a jest that ends badly although every test it names passed.
 *
 * @param {string} reportFile @param {number} status jest's exit status @returns {import('./totals').Totals}
 */
function readJestCounts(reportFile, status) {
	/** @type {any} */
	let report;
	try {
		report = JSON.parse(fs.readFileSync(reportFile, 'utf8'));
	} catch {
		return { passed: 0, failed: 1, skipped: 0 };
	}
	const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
	const nothingRan = report.numPassedTests === 0;
	const endedBadly = status !== 0 || report.wasInterrupted;
	return {
		passed: report.numPassedTests,
		failed: failed === 0 && (nothingRan || endedBadly) ? 1 : failed,
		skipped: report.numPendingTests + report.numTodoTests,
	};
}

/** @param {string} reportFile @param {number} [count] @returns {FileTime[]} none without a report */
function slowestFiles(reportFile, count = 10) {
	/** @type {any} */
	let report;
	try {
		report = JSON.parse(fs.readFileSync(reportFile, 'utf8'));
	} catch {
		return [];
	}
	return report.testResults
		.map((/** @type {any} */ { name, startTime, endTime }) => ({
			...{ file: path.relative(root, name), seconds: (endTime - startTime) / 1000 },
		}))
		.sort((/** @type {FileTime} */ a, /** @type {FileTime} */ b) => b.seconds - a.seconds)
		.slice(0, count);
}

module.exports = { readJestCounts, slowestFiles };
