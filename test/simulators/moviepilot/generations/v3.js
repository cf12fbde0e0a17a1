// @ts-check
'use strict';

const { z } = require('zod');
const { pydantic2Fields } = require('../http/fields');
const { patch } = require('../state/changes');
const { wrappedAnswers } = require('./answers/wrapped');
const { createPairIdentity } = require('./identity/pair');
const { MESSAGES } = require('./messages');
const { isAtLeast } = require('./version');

const { integer } = pydantic2Fields;

// v3 app/api/response.py: at most 200 at a time.
const PAGING = {
	page: integer.pipe(z.number().min(1)).optional(),
	count: integer.pipe(z.number().min(1).max(200)).optional(),
};

/** @param {string} detail */
const unauthorized = (detail) => ({ status: 401, detail, challenge: true });

/** v3 app/adapters/web/security/access.py, snapshot of August 2026: every refusal is 401. @returns {import('.').Auth} */
const createAuth = () => ({
	api: ['jwt', 'header', 'apikey', 'token'],
	servarr: ['header', 'apikey'],
	twin: ['header', 'token'],
	badJwt: unauthorized('token校验不通过'),
	badKey: unauthorized('apikey 校验不通过'),
	badToken: unauthorized('token 校验不通过'),
	badSeerrKey: unauthorized('授权失败'),
	missing: unauthorized('Not authenticated'),
	unknownUser: unauthorized('用户不存在或已禁用'),
	inactiveUser: unauthorized('用户不存在或已禁用'),
	noSuperuser: unauthorized('用户权限不足'),
	starting: { status: 503, detail: '认证服务尚未初始化' },
	// Both 400 and 403 are found in the sources; 403 is the one a client does not take for a bad request.
	superuserNeeded: { status: 403, detail: '用户权限不足' },
	badLogin: { status: 401, detail: '用户名或密码错误' },
	keyNeedsActiveSuperuser: true,
	refusesWhileStarting: true,
});

/** @type {import('.').Generation['subscription']} */
const SUBSCRIPTION = Object.freeze({
	hasLateFields: true,
	zeroesHistoryTotals: true,
	refusesSearchOfMissing: true,
	dedupesEpisodeGroup: true,
	ownRowsOnly: true,
	searchesApiRowsFirst: true,
	takesRunState: false,
	emptyTextIsUnset: true,
	missingIsNull: false,
	update: patch,
	deletion: {
		missing: { status: 404, detail: '订阅不存在' },
		foreign: { status: 403, detail: '无权删除该订阅' },
		data: { status: 'deleted' },
	},
	historyDeletion: {
		missing: { status: 404, detail: '订阅历史不存在' },
		foreign: { status: 403, detail: '无权删除该订阅历史' },
		data: { status: 'deleted' },
	},
});

/** What MoviePilot 3.0 answers, as its sources of August and September 2026 read. @param {string} [version] @returns {import('.').Generation} */
function createV3(version = 'v3.0.1') {
	if (!isAtLeast(version, '3.0') || isAtLeast(version, '3.1'))
		throw new Error(`3 means MoviePilot 3.0, not ${version}`);
	return {
		name: '3',
		version,
		answers: wrappedAnswers,
		fields: pydantic2Fields,
		paging: PAGING,
		identity: createPairIdentity(pydantic2Fields),
		auth: createAuth(),
		// The login stays unwrapped for OAuth2 clients (v3 endpoints/login.py marks it so).
		login: { answer: 'raw', hasWizard: true, asksForCode: true },
		status: 'raw',
		refusesEmptyNames: false,
		seasons: {
			whenOmitted: 1,
			zeroMeansOmitted: false,
			zeroIsNoSeason: false,
			specialsKnown: true,
			specialsSearched: true,
		},
		subscription: SUBSCRIPTION,
		media: { existsAlwaysSucceeds: true, failsOnAbsence: false, findsSeasons: true, tvdbId: (id) => id },
		downloads: { isPatchable: true, historyNewestFirst: true, listsPaths: true },
		seerr: { movieSeason: null }, // PR #6226
		verbs: { searchSubscription: 'POST', resetSubscription: 'POST' },
		messages: MESSAGES,
	};
}

module.exports = { createV3 };
