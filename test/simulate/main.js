// @ts-check
'use strict';

/** `npm run simulate`: random stories of wishes, faults and restarts, each judged by what MoviePilot has in the end. */
const { readOptions } = require('./options');
const { printPlanted } = require('./planted');
const { tellMany } = require('./tellMany');

/** @typedef {import('./worker').Reply} Reply */

/** More than these would bury the first ones. */
const TOLD_AT_MOST = 3;

/** @param {Reply} reply @param {import('./options').Options} options */
function printStory({ seed, lines, violations }, { generation }) {
	const alone = `npm run simulate -- --seed ${seed} --runs 1 --moviepilot ${generation} --story`;
	console.log(`\n=== story ${seed}\n${lines.join('\n')}`);
	for (const violation of violations) console.log(`\n  wrong: ${violation}`);
	if (violations.length > 0) console.log(`\n  this story alone: ${alone}`);
}

/** @param {import('./options').Options} options @returns {{ next: () => import('./worker').Order | undefined }} */
function ordersOf({ runs, seed, generation, isStory }) {
	let given = 0;
	return {
		next: () => (given < runs ? { seed: seed + given++, generation, isTold: isStory } : undefined),
	};
}

/** @param {number} done @param {number} all @param {number} violations */
function showProgress(done, all, violations) {
	if (done % 100 !== 0 && done !== all) return;
	const line = `${done} of ${all} stories, ${violations} violations`;
	process.stderr.write(
		process.stderr.isTTY ? `\r${line}${done === all ? '\n' : ''}` : done % 1000 === 0 ? `${line}\n` : '',
	);
}

/** The stories that went wrong once more, with everything told. @param {Reply[]} failed @param {import('./options').Options} options */
async function printFailed(failed, options) {
	const first = failed.sort((a, b) => a.seed - b.seed).slice(0, TOLD_AT_MOST);
	const again = first.map(({ seed }) => ({ seed, generation: options.generation, isTold: true }));
	await tellMany(
		1,
		() => again.shift(),
		(reply) => printStory(reply, options),
	);
	const seeds = failed.map(({ seed }) => seed).join(', ');
	if (failed.length > 0) console.log(`\n${failed.length} stories went wrong, with the seeds ${seeds}`);
}

async function main() {
	const options = readOptions(process.argv.slice(2));
	const { runs, seed, isStory, isJson } = options;
	if (options.isPlanted) return await printPlanted(options);
	const started = Date.now();
	/** @type {Reply[]} */
	const failed = [];
	let [done, wishes, violations] = [0, 0, 0];
	await tellMany(options.workers, ordersOf(options).next, (reply) => {
		done += 1;
		wishes += reply.wishes;
		violations += reply.violations.length;
		if (reply.violations.length > 0) failed.push(reply);
		if (isStory) printStory(reply, options);
		else showProgress(done, runs, violations);
	});
	const seconds = Math.round((Date.now() - started) / 100) / 10;
	if (!isStory) await printFailed(failed, options);
	const summary = { runs, seed, wishes, violations, seconds };
	console.log(
		isJson
			? JSON.stringify(summary)
			: `${runs} stories, ${wishes} wishes, ${violations} violations, ${seconds} s`,
	);
	process.exitCode = violations > 0 ? 1 : 0;
}

main().catch((error) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
