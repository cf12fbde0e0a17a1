// @ts-check
'use strict';

const { z } = require('zod');
const { resolveItems } = require('../../state/resolve');
const { itemKey } = require('../../state/world');
const { noQuery } = require('../query');
const { countByType } = require('../shapes');
const { itemsBody } = require('../writeBody');

/** Notes are for VIP members; at most 500 characters. */
const notes = z.string().max(500);

/** @typedef {import('../route').Call} Call */

/** @param {import('../../state').Account} account */
const listState = ({ watchlist }) => ({ updated_at: watchlist.updatedAt(), item_count: watchlist.size() });

/** 420 usually has neither body nor headers. Nothing of the request is kept then. @param {Call} call */
function refuseAsFull({ account, response, state }) {
	if (state.switches.accountLimitHeaders) {
		const limit = String(account.limits.watchlist.item_count);
		response.set({
			'X-Upgrade-URL': 'https://trakt.tv/vip',
			'X-VIP-User': String(account.vip),
			'X-Account-Limit': limit,
		});
	}
	response.status(420).end();
}

/** @param {Call} call */
function add(call) {
	const { account, body, response, state } = call;
	const { watchlist, limits, vip } = account;
	const { found, notFound } = resolveItems(state.world, body);
	const once = [...new Map(found.map((one) => [itemKey(one.item), one])).values()];
	const wanted = once.filter(({ item }) => !watchlist.find(item));
	if (!vip && once.some(({ extras }) => extras.notes !== undefined)) return void response.status(426).end();
	if (wanted.length > 0 && watchlist.size() + wanted.length > limits.watchlist.item_count)
		return refuseAsFull(call);
	watchlist.put(wanted.map(({ item, extras }) => ({ item, notes: extras.notes })));
	response.status(201).json({
		added: countByType(wanted.map(({ item }) => item)),
		existing: countByType(once.filter((one) => !wanted.includes(one)).map(({ item }) => item)),
		not_found: notFound,
		list: listState(account),
	});
}

/** What is known to Trakt but not on the list is neither counted nor echoed. @param {Call} call */
function remove({ account, body, response, state }) {
	const { found, notFound } = resolveItems(state.world, body);
	const gone = account.watchlist.drop(found.map(({ item }) => item));
	response.json({ deleted: countByType(gone), not_found: notFound, list: listState(account) });
}

/** @param {Call} call */
function change({ account, body, params, response }) {
	const { listItemId = '' } = params;
	const id = /^\d+$/.test(listItemId) ? Number(listItemId) : -1;
	if (!account.watchlist.entries().some((entry) => entry.id === id)) return void response.status(404).end();
	if (body.notes !== undefined && !account.vip) return void response.status(426).end();
	account.watchlist.change(id, body);
	response.status(204).end();
}

/** @param {Call} call */
function reorder({ account, body, response }) {
	const known = new Set(account.watchlist.entries().map(({ id }) => id));
	const updated = account.watchlist.reorder(body.rank);
	const skipped = body.rank.filter((/** @type {number} */ id) => !known.has(id));
	response.json({ updated, skipped_ids: skipped, list: listState(account) });
}

const changeBody = z
	.object({ notes: notes.nullable(), rank: z.number().int().positive() })
	.partial()
	.strict()
	.refine((body) => Object.keys(body).length > 0);

const orderBody = z.object({ rank: z.array(z.number().int()) }).strict();

/** @param {'post' | 'put'} method @param {string} path @param {z.ZodTypeAny} body @param {(call: Call) => void} handle @returns {import('../route').Route} */
const write = (method, path, body, handle) => ({
	method,
	path,
	auth: 'required',
	query: noQuery,
	body,
	handle,
});

const routes = [
	write('post', '/sync/watchlist', itemsBody({ notes: notes.optional() }), add),
	write('post', '/sync/watchlist/remove', itemsBody({}), remove),
	write('post', '/sync/watchlist/reorder', orderBody, reorder),
	write('put', '/sync/watchlist/:listItemId', changeBody, change),
];

module.exports = { routes };
