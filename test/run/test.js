// @ts-check
'use strict';

/**
 * `npm test`: everything a change must pass, from a bare clone, but for what `npm run check` does. `--times` adds where
 * the time went. The last line counts; the exit status agrees with it.
 */
const { parseArgs } = require('node:util');
const { ensureInstalled } = require('./ensureInstalled');
const { inLanes } = require('./lanes');
const { createReport } = require('./report');
const { build, checks } = require('./steps');

/** @param {import('./report').Report} report @param {import('./jestCounts').FileTime[]} slowest */
function printTimes(report, slowest) {
	console.log('\nThe slowest test files:');
	for (const { file, seconds } of slowest) console.log(`${seconds.toFixed(1).padStart(8)} s  ${file}`);
	console.log(`\n${report.seconds().toFixed(0)} s altogether`);
}

async function main() {
	const { values } = parseArgs({ options: { times: { type: 'boolean', default: false } } });
	await ensureInstalled();
	const report = createReport();
	try {
		await inLanes(2, [build, ...checks], (step) => report.step(step));
		const slowest = await report.jest();
		if (values.times) printTimes(report, slowest);
	} catch (error) {
		report.crash(error);
	}
	report.finish();
}

main().catch((error) => {
	console.error(error instanceof Error ? error.message : error);
	console.log('0 passed, 1 failed');
	process.exitCode = 1;
});
