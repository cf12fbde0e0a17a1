// @ts-check
'use strict';

const { DEFAULT_SETTINGS } = require('./settings');

/**
 * The rows: one per film, one per season of a show.
 *
 * @typedef {'N' | 'R' | 'P' | 'S'} SubscriptionState new, running, pending, suspended
 * @typedef {object} Subscription
 * @property {number} id
 * @property {'movie' | 'tv'} mediaType
 * @property {number} tmdbId
 * @property {string} name
 * @property {string | null} year
 * @property {number | null} season null for films
 * @property {number} totalEpisode
 * @property {number} startEpisode 0 = from the first
 * @property {number} lackEpisode
 * @property {boolean} manualTotal the total was changed by hand and is no longer refreshed
 * @property {number[]} note episodes already sent to a downloader
 * @property {SubscriptionState} state
 * @property {string} username
 * @property {number} createdAt
 * @property {number} updatedAt
 * @property {boolean} byApi
 * @property {import('./settings').Settings} settings
 *
 * @typedef {Pick<Subscription, 'mediaType' | 'tmdbId'> & Partial<Omit<Subscription, 'id' | 'settings'>>
 *   & { settings?: Partial<import('./settings').Settings> }} Draft
 * @typedef {import('./accounts').Caller} Caller
 * @typedef {Subscription & { completedAt: number }} CompletedSubscription id counts on its own
 */

/**
 * @param {{ clock: import('../../core/clock').Clock, generation: import('../generations').Generation,
 *   recognition: ReturnType<typeof import('./recognition').createRecognition> }} options
 */
function createSubscriptions({ clock, generation, recognition }) {
	/** @type {Subscription[]} */
	let rows = [];
	/** @type {CompletedSubscription[]} */
	let history = [];
	let lastId = 0;
	let lastHistoryId = 0;

	/** @param {Caller} caller @param {{ username: string }} row */
	const sees = (caller, row) =>
		!generation.subscription.ownRowsOnly || caller.superuser || row.username === caller.name;

	/** A row as the server would have stored it. @param {Draft} draft @returns {Subscription} */
	const insert = (draft) => {
		const title = recognition.byId(draft.mediaType, draft.tmdbId);
		const season = draft.mediaType === 'tv' ? (draft.season ?? generation.seasons.whenOmitted) : null;
		const counted = title?.seasons?.find(({ number }) => number === season)?.episodeCount ?? 0;
		const totalEpisode = draft.mediaType === 'tv' ? (draft.totalEpisode ?? counted) : 0;
		lastId += 1;
		/** @type {Subscription} */
		const row = {
			name: title?.chineseTitle ?? title?.title ?? `#${draft.tmdbId}`,
			year: title?.year ? String(title.year) : null,
			startEpisode: 0,
			lackEpisode: totalEpisode,
			manualTotal: false,
			note: [],
			state: 'N',
			username: 'admin',
			createdAt: clock.now(),
			updatedAt: clock.now(),
			byApi: false,
			...draft,
			id: lastId,
			season,
			totalEpisode,
			settings: { ...DEFAULT_SETTINGS, ...draft.settings },
		};
		rows.push(row);
		return row;
	};

	/** @param {Subscription} row */
	const remove = (row) => void (rows = rows.filter((other) => other !== row));

	return {
		insert,
		remove,
		/** Any state, outside the API: nobody is notified. @param {Draft} draft */
		seed: insert,
		/** @returns {readonly Subscription[]} */
		all: () => rows,
		/** @param {Caller} caller */
		visibleTo: (caller) => rows.filter((row) => sees(caller, row)),
		/** Anybody's. @param {number} id */
		exists: (id) => rows.some((row) => row.id === id),
		/** @param {Caller} caller @param {number} id */
		find: (caller, id) => rows.find((row) => row.id === id && sees(caller, row)),
		/**
		 * The first row with this number: no filter by type, and no season means any, so a show's row answers for
		 * the film of the same number (issue #3914).
		 * @param {Caller} caller @param {number} tmdbId @param {number | null} season
		 */
		lookUp: (caller, tmdbId, season) =>
			rows.filter(
				(row) => row.tmdbId === tmdbId && (season === null || row.season === season) && sees(caller, row),
			),
		/** MoviePilot copies a finished row to the history and deletes it (v2.5.6 chain/subscribe.py:1027). @param {Subscription} row @param {number} at */
		complete(row, at) {
			lastHistoryId += 1;
			history = [{ ...row, id: lastHistoryId, completedAt: at }, ...history];
			remove(row);
		},
		/** @returns {readonly CompletedSubscription[]} newest first */
		history: () => history,
		/** @param {Caller} caller */
		historyVisibleTo: (caller) => history.filter((row) => sees(caller, row)),
		/** @param {Caller} caller @param {number} id */
		forgetCompleted(caller, id) {
			history = history.filter((row) => row.id !== id || !sees(caller, row));
		},
	};
}

module.exports = { createSubscriptions };
