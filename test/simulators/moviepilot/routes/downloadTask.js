// @ts-check
'use strict';

const { z } = require('zod');
const { endpoint } = require('../http/endpoint');

const number = z.number().nullish();
const STATES = /** @type {const} */ ({ start: 'downloading', stop: 'paused' });
const SAID = Object.freeze({ start: '开始', stop: '暂停' });
const OTHERS = /** @type {const} */ ([
	['limits', '限速/做种策略', ['download_limit', 'upload_limit', 'ratio_limit', 'seeding_time_limit']],
	['trackers', 'Tracker', ['trackers']],
	['save_path', '保存目录', ['save_path']],
	['category', '分类', ['category']],
]);

/** v3 app/schemas/download.py, snapshot of August 2026. @param {import('../generations').Fields} fields */
const taskBody = ({ optionalInteger, optionalText }) =>
	z
		.object({
			action: z.enum(['start', 'stop']).nullish(),
			tags: z.array(z.string()).nullish(),
			downloader: optionalText,
			download_limit: number,
			upload_limit: number,
			trackers: z.array(z.string()).nullish(),
			save_path: optionalText,
			category: optionalText,
			ratio_limit: number,
			seeding_time_limit: optionalInteger,
		})
		.strict();

/**
 * Several changes of one torrent at once, each with its own result; the simulated downloader can do them all but
 * only keeps the state (v3 application/download/tasks.py).
 *
 * @param {import('.').Service} service
 */
function downloadTaskRoute({ state: { downloads, generation } }) {
	const { answers, fields } = generation;
	const body = taskBody(fields);

	/** @param {string} hash @param {z.infer<typeof body>} wanted @returns {string | null} why not */
	const problemOf = (hash, { downloader: _downloader, ...wanted }) => {
		if (!/^[0-9a-f]{40}$/i.test(hash)) return 'hash 格式无效';
		const named = Object.values(wanted).some(
			(value) => value !== null && value !== undefined && value !== '',
		);
		if (!named) return '至少需要指定一个要更新的字段';
		return downloads.find(hash) ? null : '未找到下载任务或下载器不可用';
	};

	/** @param {string} hash @param {z.infer<typeof body>} wanted */
	const resultsOf = (hash, wanted) => {
		const results = [];
		if (wanted.tags?.length)
			results.push({ operation: 'tags', success: true, message: `成功设置标签：${wanted.tags.join(', ')}` });
		if (wanted.action) {
			const success = downloads.setState(hash, STATES[wanted.action]);
			results.push({ operation: wanted.action, success, message: `成功${SAID[wanted.action]}下载任务` });
		}
		for (const [operation, label, names] of OTHERS)
			if (names.some((name) => wanted[name] !== null && wanted[name] !== undefined))
				results.push({ operation, success: true, message: `${label}修改成功` });
		return results;
	};

	return endpoint({
		method: 'PATCH',
		template: '/api/v1/download/{hash}',
		path: z.object({ hash: fields.text }),
		body,
		handle: ({ path: { hash }, body: wanted }) => {
			const message = problemOf(hash, wanted);
			if (message) return answers.action({ success: false, message });
			const results = resultsOf(hash, wanted);
			const success = results.every((one) => one.success);
			const downloader = downloads.find(hash)?.downloader ?? '';
			return answers.action({ success, data: { hash, downloader, results } });
		},
	});
}

module.exports = { downloadTaskRoute };
