// @ts-check
'use strict';

const { createV2 } = require('./v2');

/**
 * Everything that one generation of MoviePilot does in its own way; routes and state ask this and nothing else.
 *
 * @typedef {{ status: number, detail: string }} Refused
 * @typedef {'jwt' | 'header' | 'apikey' | 'token'} AuthWay
 * @typedef {{ success: boolean, message?: string | null, data?: object }} Action
 *
 * @typedef {object} Generation
 * @property {string} name
 * @property {string} version as `/api/v3/system/status` tells it
 * @property {{ bare(data: unknown): unknown, action(action: Action): unknown }} envelope
 * @property {{
 *   parse(mediaId: string): { [part: string]: string } | null,
 *   row(tmdbId: number | null): object,
 *   mediaInfo(tmdbId: number | null): object,
 *   downloadMedia(tmdbId: number): object,
 * }} identity
 * @property {Record<'api' | 'servarr', readonly AuthWay[]> & Record<'badJwt' | 'badKey' | 'badToken' | 'missing'
 *   | 'unknownUser' | 'inactiveUser' | 'superuserNeeded' | 'badLogin', Refused>} auth
 * @property {{ whenOmitted: number, specialsKnown: boolean, specialsSearched: boolean }} seasons
 * @property {Record<'hasLateFields' | 'zeroesHistoryTotals' | 'refusesSearchOfMissing' | 'dedupesEpisodeGroup'
 *   | 'ownRowsOnly' | 'searchesApiRowsFirst', boolean>} subscription
 * @property {Record<'searchSubscription' | 'resetSubscription', 'GET' | 'POST'>} verbs
 * @property {Record<'created' | 'exists' | 'unrecognized' | 'noSeasons' | 'noSubscription' | 'badState' | 'nothingFound'
 *   | 'doubanUnrecognized' | 'unknownMediaId' | 'downloadFailed', string> & { noEpisodes(season: number): string }} messages
 */

/** @param {string} name @param {string} version @returns {Generation} */
function createGeneration(name, version) {
	if (name === 'v2') return createV2(version);
	throw new Error(`MoviePilot generation ${name} is not simulated`);
}

module.exports = { createGeneration };
