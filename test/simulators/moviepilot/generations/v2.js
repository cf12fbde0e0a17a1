// @ts-check
'use strict';

const { pydantic2Fields } = require('../http/fields');
const { overwrite } = require('../state/changes');
const { answersWithPydantic2 } = require('./answers/plain');
const { createNumberIdentity } = require('./identity/number');
const { MESSAGES } = require('./messages');
const { isAtLeast } = require('./version');

// The fields of late v2 are known from v2.15 clients without the version that brought them. They are given to
// the first version whose sources show rows being looked up per owner.
const LATE = '2.14.2';

const SILENT = Object.freeze({ missing: null, foreign: null, data: {} });

/** @returns {import('.').Auth} */
const createAuth = () => ({
	// MoviePilot OpenAPI of 2026-05-02: four schemes on every normal operation; the Radarr emulation takes keys only.
	api: ['jwt', 'header', 'apikey', 'token'],
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

/** What MoviePilot 2.9 to 2.15 answers. @param {string} [version] @returns {import('.').Generation} */
function createV2(version = 'v2.15.6') {
	/** @param {string} wanted */
	const since = (wanted) => isAtLeast(version, wanted);
	if (!since('2.9') || since('2.16')) throw new Error(`v2 means MoviePilot 2.9 to 2.15, not ${version}`);
	return {
		name: 'v2',
		version,
		answers: answersWithPydantic2,
		fields: pydantic2Fields,
		paging: {},
		// v2.15 wrote the pair next to the number.
		identity: createNumberIdentity({ fields: pydantic2Fields, writesPair: since('2.15') }),
		auth: createAuth(),
		login: { answer: 'raw', hasWizard: true, asksForCode: false },
		status: 'raw',
		// Fixed in an unknown 2.x, so every v2 counts as early until told otherwise.
		refusesEmptyNames: true,
		seasons: {
			whenOmitted: 1,
			zeroMeansOmitted: false,
			zeroIsNoSeason: true,
			// PR #5450 (about v2.9.9) let season 0 through creation and details, PR #6150 (v2.15) through search and library.
			specialsKnown: since('2.9.9'),
			specialsSearched: since('2.15'),
		},
		subscription: {
			hasLateFields: since(LATE),
			zeroesHistoryTotals: since(LATE),
			refusesSearchOfMissing: since(LATE),
			dedupesEpisodeGroup: since('2.15.3'), // PR #6219
			ownRowsOnly: since('2.14.2'), // issue #4792
			searchesApiRowsFirst: version.replace(/^v/, '') !== '2.14.1', // issue #6065
			takesRunState: false,
			emptyTextIsUnset: false,
			missingIsNull: false,
			update: overwrite,
			deletion: SILENT,
			historyDeletion: SILENT,
		},
		media: { existsAlwaysSucceeds: false, failsOnAbsence: true, findsSeasons: true, tvdbId: (id) => id },
		downloads: {
			isPatchable: false,
			historyNewestFirst: false,
			// Asked for in issue #5737 on 2026-05-09, between v2.11 and v2.12.2 (2026-05-20).
			listsPaths: since('2.12'),
		},
		seerr: { movieSeason: 0 },
		verbs: { searchSubscription: 'GET', resetSubscription: 'GET' },
		messages: MESSAGES,
	};
}

module.exports = { createV2 };
