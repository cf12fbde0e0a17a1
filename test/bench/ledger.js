// @ts-check
'use strict';

// How large a ledger gets, and whether a look-up costs the same in a large one. Ratios, since machines differ:
// `node test/bench/ledger.js [--json]`

const path = require('node:path');
const { transpilePackage } = require('../support/engine/transpile');
const { filledLedger, wishOf } = require('./filledLedger');

const LOOK_UPS = 100_000;
const SIZES = [1_000, 10_000, 100_000];

const folder = path.join(transpilePackage(), 'dist', 'nodes', 'shared', 'core', 'ledger');
/** @type {typeof import('../../nodes/shared/core/ledger/ledger')} */
const { emptyLedger } = require(path.join(folder, 'ledger'));
/** @type {typeof import('../../nodes/shared/core/ledger/record')} */
const { record } = require(path.join(folder, 'record'));
/** @type {typeof import('../../nodes/shared/core/ledger/lookUp')} */
const { lookUp } = require(path.join(folder, 'lookUp'));
/** @type {typeof import('../../nodes/shared/core/ledger/parse')} */
const { parseLedger } = require(path.join(folder, 'parse'));

/** @param {() => void} work @returns {number} ms, the best of five: the rest is the machine's noise */
function best(work) {
	const times = Array.from({ length: 5 }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
	return Math.min(...times);
}

/** @param {import('./filledLedger').Ledger} ledger @param {number} size half of the look-ups find something */
function lookUpAll(ledger, size) {
	const items = Array.from({ length: 1_000 }, (_, index) => wishOf((index * 7_919) % (2 * size)));
	const now = Date.now();
	return best(() => {
		for (let count = 0; count < LOOK_UPS; count++) {
			const item = items[count % items.length];
			if (item) lookUp(ledger, item, now, () => false);
		}
	});
}

/** @param {number} size */
function measure(size) {
	const ledger = filledLedger({ emptyLedger, record }, size);
	const json = JSON.stringify(ledger);
	return {
		entries: size,
		bytesPerEntry: Math.round((json.length / size) * 10) / 10,
		microsecondsPerLookUp: (lookUpAll(ledger, size) * 1000) / LOOK_UPS,
		microsecondsToReadPerEntry: (best(() => parseLedger(JSON.parse(json))) * 1000) / size,
	};
}

function main() {
	lookUpAll(filledLedger({ emptyLedger, record }, 1_000), 1_000);
	const measured = SIZES.map(measure);
	const [smallest] = measured;
	const rows = measured.map((row) => ({
		...row,
		lookUpRatio: row.microsecondsPerLookUp / (smallest?.microsecondsPerLookUp ?? Number.NaN),
		readRatio: row.microsecondsToReadPerEntry / (smallest?.microsecondsToReadPerEntry ?? Number.NaN),
	}));
	if (process.argv.includes('--json')) {
		console.log(JSON.stringify({ rows }));
		return;
	}
	for (const row of rows) {
		console.log(
			`${row.entries} entries: ${row.bytesPerEntry} bytes each; ` +
				`a look-up ${row.microsecondsPerLookUp.toFixed(2)} µs (× ${row.lookUpRatio.toFixed(2)}), ` +
				`reading ${row.microsecondsToReadPerEntry.toFixed(2)} µs an entry (× ${row.readRatio.toFixed(2)})`,
		);
	}
}

main();
