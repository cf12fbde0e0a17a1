// @ts-check
'use strict';

const { NodeApiError, NodeOperationError } = require('n8n-workflow');
const { untruthOf } = require('../check/truth');

/**
 * Executions within a story, one or two at a time, and what is checked about each.
 *
 * @typedef {import('./story').Story} Story
 * @typedef {import('./plot').Plot} Plot
 * @typedef {import('./lists').Wish} Wish
 * @typedef {'trakt' | 'jellyseerr'} Source
 */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** @param {Story} story @param {import('../n8n/n8n').Item} item @param {{ startedAt: number, isTroubled: boolean }} run */
function checkRecorded(story, { json }, run) {
	if (!('recorded' in json)) return;
	story.tell(() => `    → ${json.mediaKey ?? json.title}: ${json.outcome} (${json.reason})`);
	const untruth = untruthOf(story, json, run);
	if (untruth) story.violate(untruth);
}

/**
 * One execution of a source's workflow with some of its wishes.
 *
 * @param {Story} story @param {Plot} plot @param {Source} source @param {readonly Wish[]} wishes @param {boolean} isShaken
 *   whether anything but the network may go wrong, so that an outcome may be "put off"
 */
async function runOnce(story, plot, source, wishes, isShaken) {
	if (wishes.length === 0) return;
	const { n8n, random, clock, tell, turns, violate, reports, troubledAt } = story;
	// Nothing starts in the same millisecond in which something else ends.
	await turns.pause({}, 1);
	const workflow = plot.workflows[source];
	const mode = random.chance(plot.byHand) ? 'manual' : 'integrated';
	tell(
		() =>
			`run (${mode}) of ${workflow.id} with ${wishes.length}: ${wishes.map(({ sourceId }) => sourceId).join(', ')}`,
	);
	const startedAt = clock.now();
	const ended = await n8n.execute(
		workflow,
		wishes.map((wish) => ({ json: { ...wish } })),
		mode,
	);
	// What was sent without an answer stays in hand for three minutes, which the next run may meet.
	const isTroubled = isShaken || troubledAt() >= startedAt - 3 * MINUTE;
	tell(() => `run of ${workflow.id} ends: ${ended.ended} ${ended.error?.message ?? ''}`);
	const isForPeople = ended.error instanceof NodeApiError || ended.error instanceof NodeOperationError;
	if (ended.ended === 'error' && !(isTroubled && isForPeople))
		violate(`a run broke off: ${ended.error?.stack ?? ended.error}`);
	for (const { json } of ended.results)
		if (json.ledger && !('recorded' in json) && !('status' in json))
			tell(
				() =>
					`    ${json.sourceId}: ${json.ledger.state} ${json.ledger.nextAttemptAt ?? ''} (${json.ledger.reason})`,
			);
	ended.results.forEach((item) => checkRecorded(story, item, { startedAt, isTroubled }));
	if (ended.ended === 'success' && mode !== 'manual')
		ended.results.filter(({ json }) => 'recorded' in json).forEach(({ json }) => reports.add(json));
	if (JSON.stringify([ended.results, [...n8n.staticData]]).includes('CANARY'))
		violate('a secret is in an output or in the ledger');
}

/** A poll of the watchlist: what is new since the last one, whatever became of that. @param {Story} story @param {Plot} plot @returns {[Source, Wish[]]} */
function pollTrakt({ lists }, { polled }) {
	const fresh = lists.all().filter(({ source, sourceId }) => source === 'trakt' && !polled.has(sourceId));
	fresh.forEach(({ sourceId }) => polled.add(sourceId));
	return ['trakt', fresh];
}

/** @param {Story} story @param {Source} wanted @returns {[Source, Wish[]]} */
const readAll = ({ lists }, wanted) => [wanted, lists.all().filter(({ source }) => source === wanted)];

/** @param {Story} story @param {() => boolean} isDone */
const until = async ({ turns }, isDone) => await turns.until(isDone);

/** @param {Story} story @param {number} ms */
async function pass(story, ms) {
	let isOver = false;
	void story.turns.pause({}, ms).then(() => (isOver = true));
	await until(story, () => isOver);
	story.server.state.runJobs();
}

/** @param {Story} story @param {Plot} plot @returns {[Source, Wish[]]} */
const drawRun = (story, plot) => {
	const kind = story.random.weighted({ poll: 3, reconcile: 2, sync: 3 });
	if (kind === 'poll') return pollTrakt(story, plot);
	return readAll(story, kind === 'reconcile' ? 'trakt' : 'jellyseerr');
};

/** @param {Story} story @param {Plot} plot */
async function run(story, plot) {
	const { random, faults, n8n, setFate, server, tell } = story;
	const runs = [drawRun(story, plot), ...(random.chance(plot.overlaps) ? [drawRun(story, plot)] : [])];
	const isDying = random.chance(plot.deaths);
	faults.setWeather(plot.weather);
	if (isDying) setFate({ dieAfter: random.int(1, 25), onDeath: () => n8n.restart() });
	let left = runs.length;
	const isShaken = isDying || runs.length > 1;
	for (const [source, wishes] of runs)
		void runOnce(story, plot, source, wishes, isShaken).finally(() => (left -= 1));
	await until(story, () => left === 0);
	setFate(null);
	if (!isDying) return;
	// Strictly, a new n8n could ask before MoviePilot has finished what the killed one sent. No client without a
	// memory of its own can tell those apart, so MoviePilot is given the time n8n takes to start.
	await until(story, () => !server.isBusy());
	tell(() => 'n8n is up again');
}

/** Nothing goes wrong any more, and every retry is due: the longest wait is seven days, of everything else one. @param {Story} story @param {Plot} plot */
async function reconcile(story, plot) {
	story.faults.setWeather({ rate: 0, outage: 0 });
	story.calmDown();
	story.tell(() => 'from here on nothing goes wrong');
	for (const days of [8, 2]) {
		if (days === 2) story.holdStill();
		await pass(story, days * DAY);
		for (const source of [/** @type {const} */ ('trakt'), /** @type {const} */ ('jellyseerr')]) {
			let isOver = false;
			const [, wishes] = readAll(story, source);
			const calm = { ...plot, byHand: 0 };
			void runOnce(story, calm, source, wishes, false).finally(() => (isOver = true));
			await until(story, () => isOver);
		}
	}
}

module.exports = { MINUTE, pass, reconcile, run };
