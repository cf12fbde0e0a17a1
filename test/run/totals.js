// @ts-check
'use strict';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** @param {Totals} totals */
function formatTotals({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * The last such line of a log. None at all, or a bad exit status under a clean count, is a failure of its own.
 *
 * @param {string} log @param {number} status @returns {Totals}
 */
function parseTotals(log, status) {
	const lines = [...log.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/gm)];
	const [, passed = '0', failed = '1', skipped = '0'] = lines.at(-1) ?? [];
	const totals = { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
	return status !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

/** @param {Totals[]} parts @returns {Totals} */
const addTotals = (parts) => ({
	passed: parts.reduce((sum, { passed }) => sum + passed, 0),
	failed: parts.reduce((sum, { failed }) => sum + failed, 0),
	skipped: parts.reduce((sum, { skipped }) => sum + skipped, 0),
});

module.exports = { addTotals, formatTotals, parseTotals };
