// @ts-check
'use strict';

const { npm, run } = require('./command');
const { inProject } = require('./project');

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<import('./command').Finished>} run
 */

/** A program of a development dependency, started without a shell. @param {string} script @param {...string} args */
const tool = (script, ...args) => run(process.execPath, [inProject('node_modules', script), ...args]);

/** n8n's own command passes with warnings; here a warning fails too. */
async function lint() {
	const finished = await npm(['run', '--silent', 'lint']);
	return /✖ \d+ problem/.test(finished.output) && finished.status === 0
		? { ...finished, status: 1 }
		: finished;
}

// CI keeps n8n-node's spinner from drawing hundreds of frames into the log.
/** @type {Step} */
const build = { name: 'build', run: () => npm(['run', '--silent', 'build'], { env: { CI: 'true' } }) };

/** npm empties it with an installation; git and the other tools leave it alone. @param {string} name */
const cache = (name) => inProject('node_modules', '.cache', 'media-requests', name);

/** Contents and not dates decide, so that a fresh clone and a branch that was left read the cache rightly. */
const format = () =>
	tool(
		...['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
		...['--cache', '--cache-strategy', 'content', '--cache-location', cache('prettier')],
	);

const types = () =>
	tool(
		...['typescript/bin/tsc', '-p', 'tsconfig.test.json', '--pretty', 'false'],
		...['--incremental', '--tsBuildInfoFile', cache('types.tsbuildinfo')],
	);

/** The longest ones first. @type {Step[]} */
const checks = [
	{ name: 'lint', run: lint },
	{ name: 'types', run: types },
	{ name: 'format', run: format },
];

module.exports = { build, checks, tool };
