// @ts-check
'use strict';

const { createHash } = require('node:crypto');
const { z } = require('zod');

/** Anything may stand here: Trakt takes its defaults instead of refusing. */
const pagingQuery = { page: z.string().optional(), limit: z.string().optional() };

/** @param {string | undefined} text @param {number} otherwise */
const positive = (text, otherwise) => (/^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : otherwise);

/**
 * @template T
 * @param {T[]} items
 * @param {{ page?: string, limit?: string }} query
 * @param {{ standard: number, max: number }} sizes a larger limit is cut to max without a word (trakt-api issue 924)
 */
function paginate(items, query, { standard, max }) {
	const limit = Math.min(positive(query.limit, standard), max);
	const page = positive(query.page, 1);
	const pageCount = Math.ceil(items.length / limit);
	return { page, limit, pageCount, items: items.slice((page - 1) * limit, page * limit) };
}

/** JSON with a weak ETag; a match is answered 304 and has cost a request all the same. @param {import('./route').Call} call @param {unknown} body */
function sendTagged({ request, response }, body) {
	const text = JSON.stringify(body);
	const tag = `W/"${createHash('sha1').update(text).digest('hex')}"`;
	response.set('ETag', tag);
	if (request.headers['if-none-match'] === tag) response.status(304).end();
	else response.type('json').send(text);
}

/**
 * One page and its four headers; a page past the last is empty, not an error. Default 100 and at most 250 since
 * June 2026 (trakt-api issue 924), smaller on some endpoints.
 *
 * @template T
 * @param {import('./route').Call} call
 * @param {T[]} items
 * @param {(item: T) => unknown} toAnswer
 * @param {{ standard: number, max: number }} [sizes]
 */
function sendPage(call, items, toAnswer, sizes = { standard: 100, max: 250 }) {
	const { switches } = call.state;
	if (switches.legacyUnpaged && call.query.page === undefined && call.query.limit === undefined) {
		sendTagged(call, items.map(toAnswer));
		return;
	}
	const paged = paginate(items, call.query, sizes);
	call.response.set({
		'X-Pagination-Page': String(paged.page),
		'X-Pagination-Limit': String(paged.limit),
		'X-Pagination-Page-Count': String(paged.pageCount + (switches.wrongPageHeaders ? 5 : 0)),
		'X-Pagination-Item-Count': String(items.length),
	});
	sendTagged(call, paged.items.map(toAnswer));
}

module.exports = { pagingQuery, sendPage, sendTagged };
