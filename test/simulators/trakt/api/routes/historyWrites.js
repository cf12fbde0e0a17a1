// @ts-check
'use strict';

const { z } = require('zod');
const { playsOf, watchedAt } = require('../../state/plays');
const { resolveItems } = require('../../state/resolve');
const { instant, noQuery } = require('../query');
const { countByType } = require('../shapes');
const { itemsBody } = require('../writeBody');

/** @typedef {import('../route').Call} Call */
/** @typedef {import('../../state/world').Item} Item */

/** @param {Item[]} items */
const counts = (items) => countByType(items, ['movie', 'episode']);

/** Never compared with what is there: the same play sent twice counts twice. @param {Call} call */
function add({ account, body, response, state }) {
	const { found, notFound } = resolveItems(state.world, body);
	const plays = found.flatMap(({ item, extras }) =>
		playsOf(item, state.clock.now()).map((played) => ({
			item: played,
			watchedAt: watchedAt(played, extras.watched_at),
		})),
	);
	account.history.put(plays);
	response
		.status(state.switches.historyAddStatus)
		.json({ added: counts(plays.map(({ item }) => item)), updated: counts([]), not_found: notFound });
}

/** By objects: all their plays. By history ids: those plays. @param {Call} call */
function remove({ account, body, response, state }) {
	const { ids = [], ...items } = body;
	const { found, notFound } = resolveItems(state.world, items);
	// Everything of a show goes, specials and future episodes as well.
	const parts = found.flatMap(({ item }) => (item.type === 'movie' ? [item] : playsOf(item, Infinity)));
	const specials = found.flatMap(({ item }) =>
		item.type === 'show' ? playsOf({ ...item, type: 'season', season: 0 }, Infinity) : [],
	);
	const byId = account.history.dropIds(ids);
	const gone = [...byId, ...account.history.dropItems([...parts, ...specials])];
	const unknownIds = ids.filter((/** @type {number} */ id) => !byId.some((play) => play.id === id));
	response.json({
		deleted: counts(gone.map(({ item }) => item)),
		not_found: { ...notFound, ids: unknownIds },
	});
}

const date = z.union([instant, z.literal('released'), z.literal('unknown')]).optional();

/** @type {import('../route').Route[]} */
const routes = [
	{
		method: 'post',
		path: '/sync/history',
		auth: 'required',
		query: noQuery,
		body: itemsBody({ watched_at: date }),
		handle: add,
	},
	{
		method: 'post',
		path: '/sync/history/remove',
		auth: 'required',
		query: noQuery,
		body: itemsBody({})
			.extend({ ids: z.array(z.number().int()).optional() })
			.strict(),
		handle: remove,
	},
];

module.exports = { routes };
