// @ts-check
'use strict';

const { DEFAULT_SETTINGS } = require('../state/settings');
const { LABELS } = require('./mediaType');
const { dateText } = require('./dates');

/**
 * @typedef {import('../state/subscriptions').Subscription} Subscription
 * @typedef {import('../generations').Generation} Generation
 */

const UNSET = { poster: null, backdrop: null, vote: 0, description: null };

/** Fields of the OpenAPI of 2026-05-02, and what late v2 added. @param {Subscription} row @param {Generation} generation */
function subscriptionRow(row, generation) {
	const late = { completed_episode: row.totalEpisode - row.lackEpisode, best_version_full: 0 };
	return {
		id: row.id,
		name: row.name,
		year: row.year,
		type: LABELS[row.mediaType],
		...generation.identity.row(row.tmdbId),
		...UNSET,
		season: row.season,
		total_episode: row.totalEpisode,
		start_episode: row.startEpisode,
		lack_episode: row.lackEpisode,
		manual_total_episode: Number(row.manualTotal),
		note: row.note,
		state: row.state,
		username: row.username,
		date: dateText(row.createdAt),
		last_update: dateText(row.updatedAt),
		current_priority: null,
		...row.settings,
		...(generation.subscription.hasLateFields ? late : {}),
	};
}

/** What v2 answers for a row that is not there: every key, no value. @param {Generation} generation */
function absentRow(generation) {
	/** @type {Subscription} */
	const blank = {
		id: 0,
		mediaType: 'movie',
		tmdbId: 0,
		name: '',
		year: null,
		season: null,
		totalEpisode: 0,
		startEpisode: 0,
		lackEpisode: 0,
		manualTotal: false,
		note: [],
		state: 'N',
		username: '',
		createdAt: 0,
		updatedAt: 0,
		byApi: false,
		settings: { ...DEFAULT_SETTINGS },
	};
	return Object.fromEntries(Object.keys(subscriptionRow(blank, generation)).map((key) => [key, null]));
}

/** Late v2 answers completed shows with their totals at zero. @param {import('../state/subscriptions').CompletedSubscription} row @param {Generation} generation */
function completedRow(row, generation) {
	const { id, name, year, type, season, username, ...rest } = subscriptionRow(row, generation);
	const zeroed = row.mediaType === 'tv' && generation.subscription.zeroesHistoryTotals;
	return {
		id,
		name,
		year,
		type,
		...generation.identity.row(row.tmdbId),
		...UNSET,
		season,
		total_episode: zeroed ? 0 : rest.total_episode,
		start_episode: zeroed ? 0 : rest.start_episode,
		date: dateText(row.completedAt),
		username,
		...row.settings,
	};
}

module.exports = { absentRow, completedRow, subscriptionRow };
