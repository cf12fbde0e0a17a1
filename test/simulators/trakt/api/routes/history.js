// @ts-check
'use strict';

const { z } = require('zod');
const { seasonIds, traktIdOf } = require('../../state/ids');
const { pagingQuery, sendPage } = require('../paging');
const { extended, instant, isFull } = require('../query');
const { describe } = require('../shapes');

const query = z
	.object({ ...pagingQuery, extended, start_at: instant.optional(), end_at: instant.optional() })
	.strict();

/** @typedef {import('../../state/world').Item} Item */
/** @typedef {import('../../state/history').Play} Play */

/**
 * Which plays a type segment stands for, and the id that narrows it: a show's plays are those of its episodes. Only the
 * plural is documented for history.
 *
 * @type {Record<string, { type: 'movie' | 'episode', idOf: (item: Item) => number }>}
 */
const TYPES = {
	movies: { type: 'movie', idOf: traktIdOf },
	episodes: { type: 'episode', idOf: traktIdOf },
	shows: { type: 'episode', idOf: ({ title }) => title.traktId },
	seasons: { type: 'episode', idOf: (item) => seasonIds(item).trakt },
};

/** @param {Play} play @param {boolean} full */
const playAnswer = ({ id, watchedAt, action, item }, full) => ({
	id,
	watched_at: watchedAt,
	action,
	...describe(item, full),
});

/** Both ends count, and both look at when it was watched, not at when it was added. @param {import('../route').Call} call */
function list(call) {
	const { account, params, response } = call;
	const { type, itemId } = params;
	const kind = type === undefined ? undefined : TYPES[type];
	if (type !== undefined && !kind) return void response.status(404).end();
	const from = Date.parse(call.query.start_at ?? '0000-01-01');
	const to = Date.parse(call.query.end_at ?? '9999-12-31');
	const plays = account.history
		.plays()
		.filter(
			({ item }) => !kind || (item.type === kind.type && (!itemId || String(kind.idOf(item)) === itemId)),
		)
		.filter(({ watchedAt }) => Date.parse(watchedAt) >= from && Date.parse(watchedAt) <= to);
	sendPage(call, plays, (play) => playAnswer(play, isFull(call.query)));
}

/** @param {string} base */
const forms = (base) => ['', '/:type', '/:type/:itemId'].map((tail) => base + tail);

/** @type {import('../route').Route[]} */
const routes = [
	{ method: 'get', path: forms('/sync/history'), auth: 'required', query, handle: list },
	{ method: 'get', path: forms('/users/:id/history'), auth: 'optional', query, handle: list },
];

module.exports = { routes };
