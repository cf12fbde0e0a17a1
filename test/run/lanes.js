// @ts-check
'use strict';

/**
 * Several at a time, each begun in the order of the list as soon as another one has ended.
 *
 * @template T @param {number} lanes @param {readonly T[]} list @param {(one: T) => Promise<unknown>} work
 */
async function inLanes(lanes, list, work) {
	const left = [...list];
	const lane = async () => {
		for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
	};
	await Promise.all(Array.from({ length: lanes }, lane));
}

module.exports = { inLanes };
