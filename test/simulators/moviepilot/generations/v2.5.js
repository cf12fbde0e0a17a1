// @ts-check
'use strict';

const { pydantic1Fields } = require('../http/fields');
const { overwriteWithRunState } = require('../state/changes');
const { answersWithPydantic1 } = require('./answers/plain');
const { createNumberIdentity } = require('./identity/number');
const { MESSAGES } = require('./messages');
const { isAtLeast } = require('./version');

const SILENT = Object.freeze({ missing: null, foreign: null, data: {} });

/** Logins only; keys belong to the Radarr emulation and to the routes made for a token (v2.5.6 security.py:168-266). @returns {import('.').Auth} */
const createAuth = () => ({
	api: ['jwt'],
	servarr: ['header', 'apikey'],
	twin: ['token'],
	badJwt: { status: 403, detail: 'token校验不通过' },
	badKey: { status: 401, detail: 'API_KEY 校验不通过' },
	badToken: { status: 401, detail: 'API_TOKEN 校验不通过' },
	badSeerrKey: { status: 400, detail: '授权失败' },
	missing: { status: 401, detail: 'Not authenticated', challenge: true },
	unknownUser: { status: 403, detail: '用户不存在' },
	inactiveUser: { status: 403, detail: '用户未激活' },
	noSuperuser: { status: 401, detail: 'API_KEY 校验不通过' },
	starting: { status: 503, detail: '认证服务尚未初始化' },
	superuserNeeded: { status: 400, detail: '用户权限不足' },
	badLogin: { status: 401, detail: '用户名或密码或二次校验码不正确' },
	keyNeedsActiveSuperuser: false,
	refusesWhileStarting: false,
});

/** What MoviePilot 2.5 answers, as its tag v2.5.6 of 2025-06-16 reads. @param {string} [version] @returns {import('.').Generation} */
function createV25(version = 'v2.5.6') {
	if (!isAtLeast(version, '2.5') || isAtLeast(version, '2.6'))
		throw new Error(`2.5 means MoviePilot 2.5, not ${version}`);
	return {
		name: '2.5',
		version,
		answers: answersWithPydantic1,
		fields: pydantic1Fields,
		paging: {},
		identity: createNumberIdentity({ fields: pydantic1Fields, writesPair: false }),
		auth: createAuth(),
		login: { answer: 'raw', hasWizard: false, asksForCode: false },
		status: 'raw',
		refusesEmptyNames: true, // themoviedb/__init__.py:111
		// `if not season: season = 1` (chain/subscribe.py:134); context.py:452 leaves 0 out of the map.
		seasons: {
			whenOmitted: 1,
			zeroMeansOmitted: true,
			zeroIsNoSeason: true,
			specialsKnown: false,
			specialsSearched: false,
		},
		subscription: {
			hasLateFields: false,
			zeroesHistoryTotals: false,
			refusesSearchOfMissing: false,
			dedupesEpisodeGroup: false,
			ownRowsOnly: false,
			searchesApiRowsFirst: true,
			takesRunState: true,
			emptyTextIsUnset: false,
			missingIsNull: true,
			update: overwriteWithRunState,
			deletion: SILENT,
			historyDeletion: SILENT,
		},
		// Keys of the copied seasons are text and are compared with a number (mediaserver_oper.py:57).
		media: {
			existsAlwaysSucceeds: false,
			failsOnAbsence: false,
			findsSeasons: false,
			tvdbId: (id) => (id === null ? null : String(id)),
		},
		downloads: { isPatchable: false, historyNewestFirst: false, listsPaths: false },
		seerr: { movieSeason: 0 }, // subscribe.py:352
		verbs: { searchSubscription: 'GET', resetSubscription: 'GET' },
		messages: { ...MESSAGES, created: '', exists: '' },
	};
}

module.exports = { createV25 };
