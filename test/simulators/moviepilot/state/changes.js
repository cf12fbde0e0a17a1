// @ts-check
'use strict';

const { resetByOmission, withoutNulls } = require('./settings');

/**
 * @typedef {import('./subscriptions').Subscription} Subscription
 * @typedef {{ name: string | null, year: string | null, season: number | null, totalEpisode: number | null,
 *   startEpisode: number | null, omitted: ReadonlySet<string>, settings: import('./settings').WrittenSettings }} Update
 */

/** @param {string} value @returns {value is 'R' | 'P' | 'S'} N cannot be set */
const isSettable = (value) => ['R', 'P', 'S'].includes(value);

/**
 * `PUT /subscribe/` writes the whole object: what the body leaves out falls back to the schema's default, and
 * only a default of null changes nothing. A growing total grows what is lacking (MoviePilot v2.5.6 subscribe.py:95-130).
 *
 * @param {Subscription} row @param {Update} update @param {number} at
 */
function overwrite(row, update, at) {
	const total = update.omitted.has('total_episode') ? 0 : (update.totalEpisode ?? row.totalEpisode);
	if (total > row.totalEpisode) row.lackEpisode += total - row.totalEpisode;
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

/** @param {Subscription} row @param {number} at */
function reset(row, at) {
	row.note = [];
	row.lackEpisode = row.totalEpisode;
	row.state = 'R';
	row.updatedAt = at;
}

module.exports = { isSettable, overwrite, reset };
