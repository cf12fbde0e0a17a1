// @ts-check
'use strict';

/**
 * Writes the tables of operations into the pages. A process of its own, also for the tests: prettier loads its parsers
 * with import(), which jest cannot.
 *
 *     node test/docs/write.js           writes what is stale
 *     node test/docs/write.js --check   only names it, one page a line
 */
const fs = require('node:fs/promises');
const prettier = require('prettier');
const { inProject } = require('../run/project');
const { describedOperations } = require('./described');
const { generatedPages, textProblems, withItsTables } = require('./generated');

const onlyChecks = process.argv.includes('--check');

/** @param {string} page @param {import('./generated').ByNode} byNode */
async function writePage(page, byNode) {
	const file = inProject(page);
	const before = await fs.readFile(file, 'utf8');
	const settings = { ...(await prettier.resolveConfig(file)), filepath: file };
	const after = await prettier.format(withItsTables(page, before, byNode), settings);
	if (after === before) return;
	process.stdout.write(`${page}\n`);
	if (!onlyChecks) await fs.writeFile(file, after);
}

async function main() {
	const byNode = describedOperations();
	const problems = textProblems(byNode);
	if (problems.length > 0) throw new Error(problems.join('\n'));
	for (const page of generatedPages) await writePage(page, byNode);
}

main().catch((error) => {
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
});
