// @ts-check
'use strict';

const { tally } = require('./outcomes');

/**
 * Holds what n8n says and what MoviePilot really has against what the scenario expects.
 *
 * @typedef {Awaited<ReturnType<typeof import('./services').startServices>>} Services
 * @typedef {import('./outcomes').Recorded} Recorded
 */

/** @param {{ mediaType: string, tmdbId: number, season?: number | null }} row */
const unitOf = ({ mediaType, tmdbId, season }) =>
	`${mediaType}:${tmdbId}${season === null || season === undefined ? '' : `:${season}`}`;

/** What exists in MoviePilot, by unit. @param {Services} services */
function inMoviePilot({ moviePilot: { state } }) {
	return {
		subscribed: new Set(state.subscriptions.all().map(unitOf)),
		downloading: new Set(state.downloads.all().flatMap(({ part }) => (part ? [unitOf(part)] : []))),
	};
}

/**
 * An outcome that says something was done counts only when MoviePilot has it.
 * @param {Map<string, string>} expected @param {Map<string, Recorded>} actual @param {Services} services
 */
function findLost(expected, actual, services) {
	const { subscribed, downloading } = inMoviePilot(services);
	return [...expected].flatMap(([unit, outcome]) => {
		const said = actual.get(unit)?.outcome;
		const isThere =
			(outcome !== 'subscribed' || subscribed.has(unit)) &&
			(outcome !== 'download_started' || downloading.has(unit));
		return said === outcome && isThere
			? []
			: [
					`${unit}: expected ${outcome}, got ${said ?? 'nothing'}${isThere ? '' : ', and MoviePilot does not have it'}`,
				];
	});
}

/** Rows, announcements and downloads that exist twice; an announcement repeated means that something was created again. @param {Services} services */
function findDuplicates({ moviePilot: { state } }) {
	const rows = tally(state.subscriptions.all().map((row) => `row ${unitOf(row)}`));
	const announced = tally(
		state.notifications
			.all()
			.map(({ kind, text, ...unit }) => `${kind} ${unitOf(unit)}${kind === 'download' ? ` ${text}` : ''}`),
	);
	return Object.entries({ ...rows, ...announced })
		.filter(([, count]) => count > 1)
		.map(([what, count]) => `${what}: ${count} times`);
}

/** Done although nobody wished for it. @param {Map<string, string>} expected @param {Services} services */
function findUnwished(expected, { moviePilot: { state } }) {
	const announced = state.notifications
		.all()
		.filter(({ kind }) => kind !== 'completed')
		.map(unitOf);
	const undone = new Set(state.subscriptions.all().map(unitOf));
	return [...new Set(announced)].filter((unit) => !expected.has(unit) && undone.has(unit));
}

/** How often something was created or downloaded so far. @param {Services} services */
const creations = ({ moviePilot: { state } }) =>
	new Set(
		state.notifications
			.all()
			.filter(({ kind }) => kind !== 'completed')
			.map(unitOf),
	).size;

/** Requests that change something in MoviePilot. @param {Services} services */
const writes = ({ moviePilot }) =>
	moviePilot.log.filter(
		({ method, path }) => method === 'POST' && /^\/api\/v1\/(subscribe|download)\/$/.test(path),
	).length;

/** Where a secret shows. @param {Services} services @param {{ where: string, text: string }[]} stored @param {string} logs */
function findSecrets({ secrets }, stored, logs) {
	return [...stored, { where: 'n8n log', text: logs }]
		.filter(({ text }) => secrets.some((secret) => text.includes(secret)))
		.map(({ where }) => where);
}

module.exports = { creations, findDuplicates, findLost, findSecrets, findUnwished, writes };
