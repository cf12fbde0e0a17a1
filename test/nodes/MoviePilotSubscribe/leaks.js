// @ts-check
'use strict';

const { inspect } = require('node:util');

/** Every secret of the simulators begins with this word. */
const MARK = /CANARY[\w-]{0,30}/;

/** Anything a run left behind, hidden properties of errors included. @param {unknown} left @returns {string | null} the secret in it */
function findLeak(left) {
	const options = { depth: 30, showHidden: true, maxStringLength: null, maxArrayLength: null };
	return MARK.exec(inspect(left, options))?.[0] ?? null;
}

module.exports = { findLeak };
