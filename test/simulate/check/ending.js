// @ts-check
'use strict';

const { hasNothingToGet, isBlockedByShow, isMatchedWrongly } = require('./truth');
const { isWhollyDownloading, standingOf } = require('./standing');

/**
 * How every wish stands when the story is over. Exactly one holds: MoviePilot has it (subscribed, downloading, in the
 * library), it was left out for a reason, or it waits for its next try. And what waits must have to: after runs in
 * which nothing went wrong, a wish that MoviePilot could fulfil is not allowed to be waiting still.
 *
 * @typedef {import('../story/story').Story} Story
 * @typedef {import('../story/lists').Wish} Wish
 * @typedef {import('./standing').Unit} Unit
 * @typedef {{ state: string, reason: string, nextAttemptAt?: string }} LookUp
 */

/** Outcomes of a wish that MoviePilot fulfils. */
const had = [
	'subscribed',
	'already_subscribed',
	'in_library',
	'downloading',
	'download_started',
	'completed_before',
];

/** @param {Story} story @param {{ mediaType: string, tmdbId: number }} work */
const isKnown = ({ server }, { mediaType, tmdbId }) =>
	server.state.recognition.byId(mediaType === 'movie' ? 'movie' : 'tv', tmdbId) !== undefined;

/** A show that TMDB does not answer for has no seasons to speak of. @param {Story} story @param {Wish} wish @returns {Unit[]} */
function unitsOf(story, wish) {
	const { mediaType, tmdbId, seasons } = wish;
	if (tmdbId === null) return [];
	if (mediaType === 'movie') return [{ mediaType, tmdbId, season: null }];
	const aired = isKnown(story, { mediaType, tmdbId }) ? story.airedWhenListed(wish) : [];
	const wanted = Array.isArray(seasons) ? seasons : aired;
	return wanted.length === 0
		? [{ mediaType, tmdbId, season: null }]
		: wanted.map((season) => ({ mediaType, tmdbId, season }));
}

/** @param {Story} story @param {Unit} unit */
function mayWait(story, unit) {
	const title = story.facts.titles.find(
		({ mediaType, tmdbId }) => mediaType === unit.mediaType && tmdbId === unit.tmdbId,
	);
	if (!title?.readable || !isKnown(story, unit)) return true;
	if (unit.mediaType === 'tv' && hasNothingToGet(story, unit)) return true;
	return isBlockedByShow(story, unit) || isMatchedWrongly(story, unit);
}

/** @param {Unit} unit */
const nameOf = ({ mediaType, tmdbId, season }) =>
	`${mediaType}:${tmdbId}${season === null ? '' : ` S${season}`}`;

/**
 * While TMDB does not answer, MoviePilot cannot tell what lies in the library, nor whether some episodes are all. About
 * specials it is silent either way before 2.15, so that its silence is never taken for "complete".
 *
 * @param {Story} story @param {Unit} unit @param {import('./standing').Standing | null} standing
 */
function isBeyondTelling(story, unit, standing) {
	if (standing === 'in library') return unit.season === 0 || !isKnown(story, unit);
	return standing === 'downloading' && !isKnown(story, unit) && !isWhollyDownloading(story.server, unit);
}

/** @param {Story} story @param {Unit} unit @param {LookUp} found @param {{ outcome: string, reason: string } | undefined} report */
function holding(story, unit, found, report) {
	const wasSkipped =
		report?.outcome === 'skipped_specials' ||
		found.reason.includes('skipped_specials') ||
		// MoviePilot 2.5 cannot subscribe to what no torrent was found for, and the reason says so.
		(report?.outcome === 'download_started' && /The rest: .* of specials/.test(report.reason));
	const skipped = found.state === 'done' && wasSkipped && unit.season === 0;
	// What the user has on his own of a part that is left out is not ours to count.
	if (skipped) return ['left out'];
	const waits = found.state === 'waiting' || found.state === 'due';
	const standing = standingOf(story.server, unit);
	// Another wish for the same title had it since; the ledger finds that out when it tries again.
	if (waits && standing && had.includes(story.reports.ofTitle(unit)?.outcome ?? '')) return [standing];
	// Wished for again since, and gone from the library: that it was there once is no contradiction.
	if (waits && standing === 'completed') return ['waiting'];
	return waits && isBeyondTelling(story, unit, standing)
		? ['waiting']
		: [standing, waits ? 'waiting' : null].filter((one) => one !== null);
}

/** Done, and unknown since: then each of its seasons was taken care of. @param {Story} story @param {Wish} wish */
function judgeWhole(story, wish) {
	const { mediaType, tmdbId } = wish;
	const open = story
		.airedWhenListed(wish)
		.filter((season) => standingOf(story.server, { mediaType, tmdbId: tmdbId ?? 0, season }) === null);
	return open.length === 0 ? null : `${wish.sourceId} counts as done, but seasons ${open} of it are lost`;
}

/** @param {Story} story @param {Wish} wish @param {Unit} unit @param {LookUp} found @returns {string | null} */
function judge(story, wish, unit, found) {
	const name = `${nameOf(unit)} (${wish.sourceId})`;
	const report = story.reports.of(wish.sourceId, unit);
	const holds = holding(story, unit, found, report);
	if (unit.mediaType === 'tv' && unit.season === null && found.state === 'done')
		return judgeWhole(story, wish);
	const said = report ? `last outcome ${report.outcome}: ${report.reason}` : 'no outcome was ever recorded';
	if (holds.length === 0)
		return `${name} is lost: MoviePilot has nothing of it, the ledger says "${found.state}", ${said}`;
	if (holds.length > 1) return `${name} is ${holds.join(' and ')} at once; ${said}`;
	if (holds[0] !== 'waiting') {
		return found.state === 'new'
			? `${name} is ${holds[0]}, and the ledger knows nothing of it; ${said}`
			: null;
	}
	if (found.reason === '' || (found.state === 'waiting' && found.nextAttemptAt === undefined))
		return `${name} waits without a time or a reason`;
	return mayWait(story, unit) ? null : `${name} still waits, although nothing stands in its way; ${said}`;
}

/** @param {Story} story @param {(items: object[]) => Promise<LookUp[]>} lookUp in the order of the items */
async function judgeEnding(story, lookUp) {
	const asked = story.lists.all().flatMap((wish) => {
		const units = unitsOf(story, wish);
		return (units.length > 0 ? units : [null]).map((unit) => ({ wish, unit }));
	});
	const items = asked.map(({ wish, unit }) =>
		unit === null || unit.season === null ? wish : { ...wish, seasons: [unit.season] },
	);
	const found = asked.length === 0 ? [] : await lookUp(items);
	return asked.flatMap(({ wish, unit }, index) => {
		const answer = found[index] ?? { state: 'no answer', reason: '' };
		if (unit) return judge(story, wish, unit, answer) ?? [];
		const waits = answer.state === 'waiting' || answer.state === 'due';
		return waits ? [] : [`${wish.sourceId} has no number, and nobody is waiting for one ("${answer.state}")`];
	});
}

module.exports = { judgeEnding };
