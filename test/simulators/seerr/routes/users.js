// @ts-check
'use strict';

const { z } = require('zod');
const { toUserFor } = require('../answers/user');
const { operation } = require('../operation');
const schema = require('../schema');
const { pageOf } = require('../state/lists');
const { Refusal } = require('../state/refusal');

/** @typedef {import('../state/store').Store} Store @typedef {import('../state/store').UserRow} UserRow */

/** @param {Store} store @param {UserRow} user */
const requestCount = (store, user) =>
	[...store.requests.values()].filter(({ requestedById }) => requestedById === user.id).length;

/** @param {UserRow} user */
const displayKey = (user) => (user.username || user.jellyfinUsername || user.email).toLowerCase();

/** @type {Record<string, (store: Store) => (a: UserRow, b: UserRow) => number>} */
const ORDERS = {
	created: () => (a, b) => a.id - b.id,
	updated: () => (a, b) => b.updatedAt.localeCompare(a.updatedAt),
	requests: (store) => (a, b) => requestCount(store, b) - requestCount(store, a),
	displayname: () => (a, b) => displayKey(a).localeCompare(displayKey(b)),
};

const query = z
	.object({
		take: schema.numericText({ nullable: true }).optional(),
		skip: schema.numericText({ nullable: true }).optional(),
		sort: schema.oneOf(Object.keys(ORDERS)).optional(),
	})
	.strict();

const userRoutes = [
	operation({
		method: 'GET',
		path: '/user',
		parameters: Object.keys(query.shape),
		query,
		handle: ({ state: { store }, user, query: { sort = 'created', ...paging } }) => {
			const sorted = [...store.users.values()].sort(ORDERS[sort]?.(store));
			const { rows, pageInfo } = pageOf(sorted, paging, 10);
			const results = rows.map((row) => toUserFor(store, row, user, { settings: false }));
			return { status: 200, body: { pageInfo, results } };
		},
	}),
	operation({
		method: 'GET',
		path: '/user/:userId',
		params: z.object({ userId: schema.numericText() }),
		handle: ({ state: { store }, user, params }) => {
			const found = store.users.get(params.userId);
			if (!found) throw new Refusal('missing', 'User not found.');
			return { status: 200, body: toUserFor(store, found, user, { settings: true }) };
		},
	}),
];

module.exports = { userRoutes };
