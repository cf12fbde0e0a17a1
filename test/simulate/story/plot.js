// @ts-check
'use strict';

const { MINUTE, pass, run } = require('./runs');
const { createWorkflow } = require('./workflows');
const { worldEvents } = require('./world');

/**
 * What happens in a story, drawn step by step.
 *
 * @typedef {import('./story').Story} Story
 * @typedef {import('./lists').Wish} Wish
 * @typedef {{ workflows: Record<import('./runs').Source, import('../n8n/workflow').Workflow>, polled: Set<string>,
 *   weather: import('../server/faults').Weather, deaths: number, overlaps: number, wipes: number, byHand: number }} Plot
 */

/** @param {Story} story @param {import('../n8n/workflow').OurNodes} ours @returns {Plot} */
function drawPlot({ random }, ours) {
	const draw = (/** @type {string} */ id) => {
		const kind = random.pick([/** @type {const} */ ('visible'), /** @type {const} */ ('oneStep')]);
		const searchFirst = random.chance(0.6);
		const specials = kind === 'oneStep' && random.chance(0.2) ? 'include' : 'leaveOut';
		return createWorkflow({ kind, searchFirst, specials }, id, ours);
	};
	const shared = draw('mrSubscribeMedia');
	const isShared = random.chance(0.75);
	return {
		workflows: { trakt: shared, jellyseerr: isShared ? shared : draw('mrSubscribeTwo') },
		polled: new Set(),
		weather: random.pick([
			...[
				{ rate: 0, outage: 0 },
				{ rate: 0, outage: 0 },
				{ rate: 0.03, outage: 0 },
			],
			...[
				{ rate: 0.1, outage: 0.01 },
				{ rate: 0.35, outage: 0.05 },
			],
		]),
		deaths: random.pick([0, 0, 0.25]),
		overlaps: random.pick([0, 0.4, 0.8]),
		wipes: random.pick([0, 0, 1]),
		byHand: random.pick([0, 0, 0.15]),
	};
}

/** @param {Wish} wish */
const describe = ({ mediaType, tmdbId, seasons, sourceId, title }) =>
	`${mediaType}:${tmdbId} "${title}"${seasons === undefined ? '' : ` seasons ${JSON.stringify(seasons)}`} (${sourceId})`;

/** @type {Record<string, (story: Story, plot: Plot) => Promise<void> | void>} */
const actions = {
	run,
	wish(story) {
		for (let left = story.random.int(1, 3); left > 0; left--) {
			const wish = story.lists.wish();
			story.noteAired(wish);
			story.tell(() => `wished: ${describe(wish)}`);
		}
	},
	relist(story) {
		const change = story.random.chance(0.6) ? story.lists.relist() : story.lists.extend();
		if (!change) return;
		story.noteAired(change.wish);
		story.tell(() => `wished again: ${describe(change.wish)}, before ${describe(change.old)}`);
	},
	remove(story) {
		const wish = story.lists.remove();
		if (wish) story.tell(() => `no longer wished: ${describe(wish)}`);
	},
	async wait(story) {
		await pass(story, story.random.pick([1, 6, 20, 70, 60 * 5, 60 * 30]) * MINUTE);
	},
	world(story) {
		story.random.pick(Object.values(worldEvents))(story);
	},
	wipe({ n8n, tell, random }, { wipes }) {
		if (!random.chance(wipes)) return;
		n8n.staticData.clear();
		tell(() => 'the ledger is lost');
	},
	restart({ n8n, tell, random }, { deaths }) {
		if (!random.chance(deaths)) return;
		n8n.restart();
		tell(() => 'n8n restarts');
	},
};

/** @param {Story} story @param {Plot} plot */
async function play(story, plot) {
	await actions.wish?.(story, plot);
	for (let left = story.random.int(5, 14); left > 0; left--) {
		const weights = { run: 6, wish: 3, relist: 1, remove: 0.3, wait: 3, world: 3, wipe: 0.5, restart: 0.5 };
		await actions[story.random.weighted(weights)]?.(story, plot);
	}
}

module.exports = { drawPlot, play };
