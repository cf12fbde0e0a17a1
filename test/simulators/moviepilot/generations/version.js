// @ts-check
'use strict';

/** @param {string} version `v2.15.6` or `2.15.6` @returns {number[]} */
const numbersOf = (version) => version.replace(/^v/, '').split('.').map(Number);

/** @param {string} version @param {string} wanted */
function isAtLeast(version, wanted) {
	const have = numbersOf(version);
	for (const [index, number] of numbersOf(wanted).entries()) {
		const difference = (have[index] ?? 0) - number;
		if (difference !== 0) return difference > 0;
	}
	return true;
}

module.exports = { isAtLeast };
