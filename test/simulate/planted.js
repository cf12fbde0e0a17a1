// @ts-check
'use strict';

const { readSources } = require('./n8n/modules');
const { plantedBugs, withBug } = require('./plantedBugs');
const { tellOne } = require('./tellOne');

/** One would do; with more of them, a change that turns one story around leaves others. */
const SEEDS_EACH = 3;

/**
 * @param {ReadonlyMap<string, import('./n8n/modules').Body>} ill @param {Iterable<number>} seeds @param {string} generation
 * @param {number} [atMost]
 * @returns {Promise<number[]>} the seeds among them of stories that go wrong
 */
async function wrongAmong(ill, seeds, generation, atMost = 1) {
	const found = [];
	for (const seed of seeds) {
		const { violations } = await tellOne({ seed, generation, sources: ill, isTold: false });
		if (violations.length > 0) found.push(seed);
		if (found.length === atMost) break;
	}
	return found;
}

/** @param {number} from @param {number} count */
const range = (from, count) => Array.from({ length: count }, (_, index) => from + index);

/** @param {import('./options').Options} options */
async function printPlanted({ seed, runs, generation }) {
	const sources = readSources();
	for (const bug of plantedBugs) {
		const seeds = range(seed, runs);
		const found = await wrongAmong(withBug(sources, bug), seeds, generation, SEEDS_EACH);
		console.log(`${bug.name}: ${found.length > 0 ? found.join(', ') : `in none of ${runs} stories`}`);
		if (found.length === 0) process.exitCode = 1;
	}
}

module.exports = { printPlanted, range, wrongAmong };
