// @ts-check
'use strict';

const { judgeEnding } = require('./check/ending');
const { createModules } = require('./n8n/modules');
const { createNodes } = require('./n8n/workflow');
const { drawPlot, play } = require('./story/plot');
const { reconcile } = require('./story/runs');
const { createStory } = require('./story/story');
const { createLookUp } = require('./story/workflows');

/**
 * One story from its beginning to the judgement over its ending.
 *
 * @typedef {{ seed: number, wishes: number, violations: string[], lines: string[] }} Told
 */

/** @type {WeakMap<object, import('./n8n/workflow').OurNodes>} */
const described = new WeakMap();

/** Our nodes as n8n describes them. @param {ReadonlyMap<string, import('./n8n/modules').Body>} sources */
function nodesOf(sources) {
	const known = described.get(sources) ?? createNodes(createModules(sources));
	described.set(sources, known);
	return known;
}

/** @param {import('./story/story').Story} story @param {import('./story/plot').Plot} plot @param {import('./n8n/workflow').OurNodes} ours */
function createLookUps(story, { workflows }, ours) {
	/** @param {any[]} items @param {import('./n8n/workflow').Workflow} workflow */
	const ask = async (items, { id }) => {
		const ended = await story.n8n.execute(
			createLookUp(id, ours),
			items.map((json) => ({ json })),
		);
		return ended.results.map(({ json }) => json.ledger);
	};
	/** Each wish is looked up in the ledger of its own workflow. @param {any[]} items */
	return async (items) => {
		const found = new Map();
		for (const source of [/** @type {const} */ ('trakt'), /** @type {const} */ ('jellyseerr')]) {
			const own = items.filter((item) => item.source === source);
			const answers = own.length === 0 ? [] : await ask(own, workflows[source]);
			own.forEach((item, index) => found.set(item, answers[index]));
		}
		return items.map((item) => found.get(item));
	};
}

/** @param {import('./story/story').StoryOptions} options @returns {Promise<Told>} */
async function tellOne(options) {
	const story = createStory(options);
	const ours = nodesOf(options.sources);
	const plot = drawPlot(story, ours);
	await play(story, plot);
	await reconcile(story, plot);
	// A new n8n, so that only what was saved counts.
	story.n8n.restart();
	(await judgeEnding(story, createLookUps(story, plot, ours))).forEach(story.violate);
	const { violations, lines } = story;
	return { seed: options.seed, wishes: story.lists.all().length, violations, lines };
}

module.exports = { tellOne };
