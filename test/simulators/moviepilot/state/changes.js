// @ts-check
'use strict';

const { CLEARABLE, resetByOmission, withoutNulls } = require('./settings');

/**
 * @typedef {import('./subscriptions').Subscription} Subscription
 * @typedef {{ name: string | null, year: string | null, season: number | null, totalEpisode: number | null,
 *   startEpisode: number | null, omitted: ReadonlySet<string>, settings: import('./settings').WrittenSettings,
 *   run: RunState }} Update
 * @typedef {object} RunState what 2.5 lets anybody write and later generations keep to themselves
 * @property {import('./subscriptions').SubscriptionState | null} state
 * @property {number[] | null} note
 * @property {number | null} lackEpisode
 * @property {string | null} username
 */

/** @param {string} value @returns {value is 'R' | 'P' | 'S'} N cannot be set */
const isSettable = (value) => ['R', 'P', 'S'].includes(value);

/** @param {Subscription} row @param {Update} update @param {number} at */
function overwriteFields(row, update, at) {
	const total = update.omitted.has('total_episode') ? 0 : (update.totalEpisode ?? row.totalEpisode);
	if (total !== row.totalEpisode) row.manualTotal = true;
	row.totalEpisode = total;
	row.startEpisode = update.omitted.has('start_episode') ? 0 : (update.startEpisode ?? row.startEpisode);
	row.name = update.name ?? row.name;
	row.year = update.year ?? row.year;
	row.season = update.season ?? row.season;
	const omitted = Object.entries(resetByOmission()).filter(([name]) => update.omitted.has(name));
	Object.assign(row.settings, Object.fromEntries(omitted), withoutNulls(update.settings));
	row.updatedAt = at;
}

/**
 * `PUT /subscribe/` writes the whole object: what the body leaves out falls back to the schema's default, and
 * only a default of null changes nothing. A growing total grows what is lacking (MoviePilot v2.5.6 subscribe.py:95-130).
 *
 * @param {Subscription} row @param {Update} update @param {number} at
 */
function overwrite(row, update, at) {
	const before = row.totalEpisode;
	overwriteFields(row, update, at);
	row.lackEpisode += Math.max(0, row.totalEpisode - before);
}

/**
 * 2.5 writes progress, state and owner as well. What is lacking grows with the total only when the body names it;
 * zero counts as left out (MoviePilot v2.5.6 subscribe.py:95-130).
 *
 * @param {Subscription} row @param {Update} update @param {number} at
 */
function overwriteWithRunState(row, update, at) {
	const before = row.totalEpisode;
	overwriteFields(row, update, at);
	const { state, note, lackEpisode, username } = update.run;
	if (lackEpisode)
		row.lackEpisode = row.totalEpisode > before ? row.lackEpisode + row.totalEpisode - before : lackEpisode;
	row.state = state ?? row.state;
	row.note = note ?? row.note;
	row.username = username ?? row.username;
}

/** v3 writes what the body names. An emptied or null filter is cleared, other nulls change nothing (the sources do not tell). @param {Subscription} row @param {Update} update @param {number} at */
function patch(row, update, at) {
	const total = update.totalEpisode ?? row.totalEpisode;
	row.lackEpisode += Math.max(0, total - row.totalEpisode);
	if (total !== row.totalEpisode) row.manualTotal = true;
	row.totalEpisode = total;
	row.startEpisode = update.startEpisode ?? row.startEpisode;
	row.name = update.name ?? row.name;
	row.year = update.year ?? row.year;
	row.season = update.season ?? row.season;
	const cleared = CLEARABLE.filter((name) => !update.omitted.has(name) && update.settings[name] === null);
	Object.assign(
		row.settings,
		withoutNulls(update.settings),
		Object.fromEntries(cleared.map((name) => [name, null])),
	);
	row.updatedAt = at;
}

/** @param {Subscription} row @param {number} at */
function reset(row, at) {
	row.note = [];
	row.lackEpisode = row.totalEpisode;
	row.state = 'R';
	row.updatedAt = at;
}

module.exports = { isSettable, overwrite, overwriteWithRunState, patch, reset };
