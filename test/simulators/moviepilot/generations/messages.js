// @ts-check
'use strict';

/** What every generation says alike (MoviePilot v2.5.6 chain/subscribe.py:130-156, subscribe.py, search.py). */
const MESSAGES = {
	created: '新增订阅成功',
	exists: '订阅已存在',
	unrecognized: '未识别到媒体信息',
	noSeasons: '媒体信息中没有季集信息',
	/** @param {number} season */
	noEpisodes: (season) => `未获取到第 ${season} 季的总集数`,
	noSubscription: '订阅不存在',
	badState: '无效的订阅状态',
	nothingFound: '未搜索到任何资源',
	doubanUnrecognized: '未识别到豆瓣媒体信息',
	unknownMediaId: '未知的媒体ID',
	downloadFailed: '任务添加失败',
};

module.exports = { MESSAGES };
