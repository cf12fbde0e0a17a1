// @ts-check
'use strict';

const path = require('node:path');
const { OUTPUT } = require('../../support/engine/transpile');

/** @param {string} file */
const isOurs = (file) => file.startsWith(OUTPUT + path.sep);

/** Forgets our own package as n8n's loader loaded it: what it remembers is gone, as after a restart. n8n stays. */
function forgetPackage() {
	const ours = Object.keys(require.cache).filter(isOurs);
	if (ours.length === 0) return;
	for (const file of ours) delete require.cache[file];
	// Whoever loaded a file first would keep every forgotten copy of it.
	for (const module of Object.values(require.cache)) {
		if (module) module.children = module.children.filter(({ filename }) => !isOurs(filename));
	}
}

module.exports = { forgetPackage };
