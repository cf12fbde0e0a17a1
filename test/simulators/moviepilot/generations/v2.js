// @ts-check
'use strict';

const { isAtLeast } = require('./version');

// The fields of late v2 are known from v2.15 clients without the version that brought them. They are given to
// the first version whose sources show rows being looked up per owner.
const LATE = '2.14.2';

/** What MoviePilot 2.9 to 2.15 answers. @param {string} version @returns {import('.').Generation} */
function createV2(version) {
	/** @param {string} wanted */
	const since = (wanted) => isAtLeast(version, wanted);
	if (!since('2.9') || since('2.16')) throw new Error(`v2 means MoviePilot 2.9 to 2.15, not ${version}`);
	return {
		name: 'v2',
		version,
		envelope: {
			bare: (data) => data,
			action: ({ success, message = null, data = {} }) => ({ success, message, data }),
		},
		identity: {
			// "tmdb:123"; MoviePilot v2.5.6 media.py reads the number with int(), which fails on anything else.
			parse: (mediaId) => /^(?<source>tmdb|douban|bangumi):(?<id>.*)$/.exec(mediaId)?.groups ?? null,
			// v2.15 wrote the pair next to the number.
			row: (tmdbId) => ({ tmdbid: tmdbId, ...(since('2.15') ? pair(tmdbId) : {}) }),
			mediaInfo: (tmdbId) => ({ tmdb_id: tmdbId, ...(since('2.15') ? pair(tmdbId) : {}) }),
			downloadMedia: (tmdbId) => ({ tmdbid: tmdbId }),
		},
		auth: {
			// MoviePilot OpenAPI of 2026-05-02: four schemes on every normal operation; the Radarr emulation takes keys only.
			api: ['jwt', 'header', 'apikey', 'token'],
			servarr: ['header', 'apikey'],
			badJwt: { status: 403, detail: 'token校验不通过' },
			badKey: { status: 401, detail: 'API_KEY 校验不通过' },
			badToken: { status: 401, detail: 'API_TOKEN 校验不通过' },
			missing: { status: 401, detail: 'Not authenticated' },
			unknownUser: { status: 403, detail: '用户不存在' },
			inactiveUser: { status: 403, detail: '用户未激活' },
			superuserNeeded: { status: 400, detail: '用户权限不足' },
			badLogin: { status: 401, detail: '用户名或密码或二次校验码不正确' },
		},
		seasons: {
			whenOmitted: 1,
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
		},
		verbs: { searchSubscription: 'GET', resetSubscription: 'GET' },
		messages: {
			created: '新增订阅成功',
			exists: '订阅已存在',
			unrecognized: '未识别到媒体信息',
			noSeasons: '媒体信息中没有季集信息',
			noEpisodes: (season) => `未获取到第 ${season} 季的总集数`,
			noSubscription: '订阅不存在',
			badState: '无效的订阅状态',
			nothingFound: '未搜索到任何资源',
			doubanUnrecognized: '未识别到豆瓣媒体信息',
			unknownMediaId: '未知的媒体ID',
			downloadFailed: '任务添加失败',
		},
	};
}

/** @param {number | null} tmdbId */
const pair = (tmdbId) => ({
	media_source: tmdbId === null ? null : 'themoviedb',
	media_id: tmdbId === null ? null : String(tmdbId),
});

module.exports = { createV2 };
