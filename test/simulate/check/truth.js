// @ts-check
'use strict';

const {
	isCompleted,
	isDownloadedBefore,
	isInLibrary,
	isUnderWay,
	seasonOf,
	standingOf,
} = require('./standing');

/**
 * Whether an outcome is true at the moment it is recorded.
 *
 * @typedef {import('../story/story').Story} Story
 * @typedef {import('./standing').Unit} Unit
 * @typedef {Record<string, any>} Result an item that "Ledger: Record" put out
 * @typedef {{ startedAt: number, isTroubled: boolean }} Run
 */

/** @param {Result} json @returns {Unit | null} */
const unitOf = ({ mediaType, tmdbId, season }) =>
	tmdbId === null || tmdbId === undefined ? null : { mediaType, tmdbId, season: season ?? null };

/** @param {Story} story @param {Unit} unit @param {Run} run */
function isUnrecognisable({ facts, server, hiding }, unit, run) {
	const title = facts.titles.find(
		({ mediaType, tmdbId }) => mediaType === unit.mediaType && tmdbId === unit.tmdbId,
	);
	if (!title || !title.readable) return true;
	return (
		!server.state.recognition.byId(unit.mediaType, unit.tmdbId) || hiding.wasHidden(title, run.startedAt)
	);
}

/** @param {Story} story @param {Unit} unit */
function hasNothingToGet({ server, clock }, unit) {
	if (unit.season !== null) return !seasonOf(server, unit)?.episodeCount;
	const title = server.state.recognition.byId('tv', unit.tmdbId);
	const today = clock.iso().slice(0, 10);
	return !title?.seasons?.some(
		({ number, episodeCount, airDate }) =>
			number > 0 && episodeCount > 0 && (airDate === null || airDate <= today),
	);
}

/** A film cannot be subscribed while a show of its number is (issue #3914). @param {Story} story @param {Unit} unit */
const isBlockedByShow = ({ server }, unit) =>
	unit.mediaType === 'movie' &&
	server.state.subscriptions.all().some((row) => row.tmdbId === unit.tmdbId && row.mediaType === 'tv');

/** @param {Story} story @param {Unit} unit */
const isMatchedWrongly = ({ mismatches }, unit) =>
	mismatches.some(([asked]) => asked.mediaType === unit.mediaType && asked.tmdbId === unit.tmdbId);

/** @type {Record<string, (story: Story, unit: Unit, run: Run) => boolean>} */
const truths = {
	subscribed: ({ server }, unit) => standingOf(server, unit) !== null,
	already_subscribed: ({ server }, unit) => standingOf(server, unit) !== null,
	in_library: ({ server }, unit) => isInLibrary(server, unit),
	completed_before: ({ server }, unit) => isCompleted(server, unit) || isDownloadedBefore(server, unit),
	downloading: ({ server }, unit) => standingOf(server, unit) !== null,
	download_started: ({ server }, unit) => isUnderWay(server, unit),
	unrecognized: (story, unit, run) => isUnrecognisable(story, unit, run) || isMatchedWrongly(story, unit),
	no_episodes_yet: (story, unit, run) =>
		hasNothingToGet(story, unit) || isUnrecognisable(story, unit, run) || isMatchedWrongly(story, unit),
	skipped_specials: (_, unit) => unit.season === 0,
	wrong_match_reverted: (story, unit, run) =>
		isMatchedWrongly(story, unit) || isUnrecognisable(story, unit, run),
	// A wrong match may be a row that was completed between two requests.
	deferred: (story, unit, run) =>
		run.isTroubled || isBlockedByShow(story, unit) || isMatchedWrongly(story, unit),
	failed: (story, unit, run) =>
		run.isTroubled ||
		isBlockedByShow(story, unit) ||
		isMatchedWrongly(story, unit) ||
		isUnrecognisable(story, unit, run),
};

/** @param {Story} story @param {Result} json @param {Run} run @returns {string | null} what is wrong with it */
function untruthOf(story, json, run) {
	const { outcome, reason } = json;
	const name = `${json.mediaKey ?? json.title} is recorded as ${outcome}`;
	if (typeof reason !== 'string' || reason === '') return `${name} without a reason`;
	const unit = unitOf(json);
	if (!unit) return outcome === 'missing_tmdb_id' || run.isTroubled ? null : `${name}, but has no number`;
	const holds = truths[outcome];
	if (!holds) return `${name}, which no rule knows`;
	return holds(story, unit, run) ? null : `${name}, which is not true ("${reason}")`;
}

module.exports = { hasNothingToGet, isBlockedByShow, isMatchedWrongly, untruthOf };
