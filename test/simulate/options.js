// @ts-check
'use strict';

const os = require('node:os');
const { parseArgs } = require('node:util');
const { chooseGeneration } = require('../simulators/moviepilot/choice');

/** @typedef {{ runs: number, seed: number, generation: string, isJson: boolean, isStory: boolean, isPlanted: boolean, workers: number }} Options */

const usage = `npm run simulate -- [options]
  --runs N              how many stories (default 1000)
  --seed N              the first one's seed (default 1); the others follow
  --story               tell what happened, of every story
  --moviepilot 2.5|2|3  which generation (default 2)
  --workers N           processes (default: one for each processor)
  --json                one JSON object as the last line
  --planted             instead: in which of the stories each planted bug shows`;

/** @param {string | undefined} value @param {string} name @param {number} least @returns {number} */
function wholeNumber(value, name, least) {
	const number = Number(value);
	if (!Number.isSafeInteger(number) || number < least)
		throw new Error(`--${name} needs a whole number from ${least} on\n\n${usage}`);
	return number;
}

/** @param {string[]} args @returns {Options} */
function readOptions(args) {
	const { values } = parseArgs({
		args,
		options: {
			runs: { type: 'string', default: '1000' },
			seed: { type: 'string', default: '1' },
			workers: { type: 'string', default: String(os.availableParallelism()) },
			moviepilot: { type: 'string', default: '2' },
			json: { type: 'boolean', default: false },
			story: { type: 'boolean', default: false },
			planted: { type: 'boolean', default: false },
		},
	});
	const generation = chooseGeneration(values.moviepilot ?? '2');
	const runs = wholeNumber(values.runs, 'runs', 1);
	return {
		...{ runs, generation, isJson: values.json === true, isStory: values.story === true },
		isPlanted: values.planted === true,
		seed: wholeNumber(values.seed, 'seed', 0),
		workers: Math.min(runs, wholeNumber(values.workers, 'workers', 1)),
	};
}

module.exports = { readOptions };
