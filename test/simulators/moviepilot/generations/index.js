// @ts-check
'use strict';

const { createV25 } = require('./v2.5');
const { createV2 } = require('./v2');
const { createV3 } = require('./v3');

/**
 * Everything that one generation of MoviePilot does in its own way; routes and state ask this and nothing else.
 *
 * @typedef {{ status: number, detail: string, challenge?: boolean }} Refused
 * @typedef {'jwt' | 'header' | 'apikey' | 'token'} AuthWay
 * @typedef {{ success: boolean, message?: string | null, data?: object }} Action
 * @typedef {{ page: number, count: number }} Page
 * @typedef {import('../http/answers').Answer} Answer
 * @typedef {typeof import('../http/fields').pydantic2Fields} Fields
 * @typedef {{ media_source?: string | null, media_id?: string | null }} PairBody
 * @typedef {PairBody & { tmdbid?: number | null }} IdentifiedSubscription
 * @typedef {PairBody & { tmdb_id?: number | null }} IdentifiedMedia
 *
 * @typedef {object} Answers
 * @property {(data: unknown) => Answer} payload one value
 * @property {(json: unknown) => Answer} raw never wrapped
 * @property {(items: readonly unknown[], query?: Record<string, unknown>) => Answer} list all, or v3's page of it
 * @property {(items: readonly unknown[], page: Page, options?: { total?: boolean }) => Answer} page always a page
 * @property {(action: Action) => Answer} action
 * @property {(reason: import('../http/answers').Reason) => Answer} refusal
 *
 * @typedef {{ kind: 'tmdb', tmdbId: number } | { kind: 'unreadable' } | { kind: 'other', source: string } | { kind: 'unknown' }} MediaKey
 *   unreadable: TMDB's, but no number; unknown: no source that is known
 *
 * @typedef {object} Identity how a title is named
 * @property {string} template of a path
 * @property {Record<'media' | 'seasons' | 'exists' | 'search', import('zod').ZodRawShape>} queries `search`: of titles
 * @property {(named: Record<string, unknown>) => MediaKey} read path and query together
 * @property {(query: Record<string, unknown>) => { tmdbId: number | null } | { refused: Refused }} ofExists
 * @property {(body: IdentifiedSubscription) => number | null} ofSubscription
 * @property {(body: IdentifiedMedia) => number | null} ofMediaInfo
 * @property {(body: PairBody) => string | null} problemOf why a body is refused with 422
 * @property {(tmdbId: number | null) => object} row @property {(tmdbId: number | null) => object} mediaInfo
 * @property {(tmdbId: number) => object} record of a download or a transfer
 *
 * @typedef {Record<'api' | 'servarr' | 'twin', readonly AuthWay[]> & Record<'badJwt' | 'badKey' | 'badToken' | 'badSeerrKey'
 *   | 'missing' | 'unknownUser' | 'inactiveUser' | 'noSuperuser' | 'starting' | 'superuserNeeded' | 'badLogin', Refused>
 *   & { keyNeedsActiveSuperuser: boolean, refusesWhileStarting: boolean }} Auth
 *
 * @typedef {object} Generation
 * @property {string} name
 * @property {string} version as `/api/v3/system/status` tells it
 * @property {Answers} answers
 * @property {Fields} fields
 * @property {import('zod').ZodRawShape} paging of lists that come whole
 * @property {Identity} identity
 * @property {Auth} auth
 * @property {{ answer: 'raw' | 'payload', hasWizard: boolean, asksForCode: boolean }} login
 * @property {'raw' | 'payload'} status how the Radarr emulation answers
 * @property {boolean} refusesEmptyNames names that parse to nothing, although the number is known
 * @property {{ whenOmitted: number, zeroMeansOmitted: boolean, zeroIsNoSeason: boolean, specialsKnown: boolean,
 *   specialsSearched: boolean }} seasons
 * @property {Record<'hasLateFields' | 'zeroesHistoryTotals' | 'refusesSearchOfMissing' | 'dedupesEpisodeGroup'
 *   | 'ownRowsOnly' | 'searchesApiRowsFirst' | 'takesRunState' | 'emptyTextIsUnset' | 'missingIsNull', boolean>
 *   & { update(row: import('../state/subscriptions').Subscription, update: import('../state/changes').Update, at: number): void,
 *     deletion: { missing: Refused | null, foreign: Refused | null, data: object },
 *     historyDeletion: { missing: Refused | null, foreign: Refused | null, data: object } }} subscription
 * @property {{ existsAlwaysSucceeds: boolean, failsOnAbsence: boolean, findsSeasons: boolean, tvdbId(id: number | null): string | number | null }} media
 * @property {{ isPatchable: boolean, historyNewestFirst: boolean, listsPaths: boolean }} downloads
 * @property {{ movieSeason: number | null }} seerr
 * @property {Record<'searchSubscription' | 'resetSubscription', 'GET' | 'POST'>} verbs
 * @property {typeof import('./messages').MESSAGES} messages
 */

/** @type {ReadonlyMap<string, (version?: string) => Generation>} */
const GENERATIONS = new Map([
	['2.5', createV25],
	['v2', createV2],
	['2', createV2],
	['3', createV3],
	['v3', createV3],
]);

/** @param {string} name @param {string} [version] the newest known of that generation when left out @returns {Generation} */
function createGeneration(name, version) {
	const create = GENERATIONS.get(name);
	if (!create) throw new Error(`MoviePilot generation ${name} is not simulated`);
	return create(version);
}

module.exports = { createGeneration };
