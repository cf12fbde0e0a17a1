// @ts-check
'use strict';

const { pydantic2 } = require('./wording');

/**
 * What v3 sends: one envelope around everything, errors too, and counts in headers (v3 app/api/response.py and
 * the exception handlers of app/factory.py, snapshots of August and September 2026).
 *
 * @typedef {import('..').Answers} Answers
 */

const DEFAULT_COUNT = 50;

/** @param {unknown} data @param {Record<string, string>} [headers] */
const ok = (data, headers) => ({ status: 200, json: { success: true, message: null, data }, headers });

/** @param {number} status @param {string} message @param {unknown} [data] */
const failure = (status, message, data = null) => ({ status, json: { success: false, message, data } });

/** @param {readonly unknown[]} all @param {import('..').Page} wanted */
const pageOf = (all, { page, count }) => {
	const items = all.slice((page - 1) * count, page * count);
	const headers = {
		'X-Result-Count': String(items.length),
		'X-Page': String(page),
		'X-Page-Size': String(count),
	};
	return { items, headers };
};

/** @type {Answers['list']} Without page and count the whole list comes; one of them turns paging on. */
const list = (all, { page, count } = {}) => {
	const total = { 'X-Total-Count': String(all.length) };
	if (page === undefined && count === undefined)
		return ok(all, { ...total, 'X-Result-Count': String(all.length) });
	const { items, headers } = pageOf(all, { page: Number(page ?? 1), count: Number(count ?? DEFAULT_COUNT) });
	return ok(items, { ...total, ...headers });
};

/** @type {Answers} */
const wrappedAnswers = {
	payload: ok,
	raw: (json) => ({ status: 200, json }),
	list,
	page: (all, wanted, { total } = {}) => {
		const { items, headers } = pageOf(all, wanted);
		return ok(items, total ? { ...headers, 'X-Total-Count': String(all.length) } : headers);
	},
	action: ({ success, message = null, data = null }) => ({ status: 200, json: { success, message, data } }),
	refusal: (reason) => {
		if (reason.kind === 'crash') return failure(500, '未知错误');
		if (reason.kind === 'detail')
			return { ...failure(reason.status, reason.detail), headers: reason.headers };
		const issues = reason.issues.map((issue) => {
			const { type, msg } = pydantic2(issue);
			return { location: issue.location, message: msg, error_type: type };
		});
		return failure(422, '请求参数不正确', issues);
	},
};

module.exports = { wrappedAnswers };
