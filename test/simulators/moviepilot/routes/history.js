// @ts-check
'use strict';

const { z } = require('zod');
const { ok } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
const { integer, text } = require('../http/fields');
const { downloadRecord } = require('../shapes/download');
const { typeOfLabel } = require('../shapes/mediaType');
const { completedRow } = require('../shapes/subscription');

const PAGE = { page: integer.default(1), count: integer.default(30) };

/** @template T @param {readonly T[]} all @param {{ page: number, count: number }} wanted */
const pageOf = (all, { page, count }) => all.slice((page - 1) * count, page * count);

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function historyRoutes({ state: { downloads, generation, subscriptions } }) {
	const { envelope } = generation;
	return [
		// Completed subscriptions of one type, newest first, without any other filter.
		endpoint({
			method: 'GET',
			template: '/api/v1/subscribe/history/{mtype}',
			path: z.object({ mtype: text }),
			query: PAGE,
			handle: ({ caller, path, query }) => {
				const type = typeOfLabel(path.mtype);
				const rows = subscriptions.historyVisibleTo(caller).filter((row) => row.mediaType === type);
				return ok(envelope.bare(pageOf(rows, query).map((row) => completedRow(row, generation))));
			},
		}),
		endpoint({
			method: 'DELETE',
			template: '/api/v1/subscribe/history/{id}',
			path: z.object({ id: integer }),
			handle: ({ caller, path }) => {
				subscriptions.forgetCompleted(caller, path.id);
				return ok(envelope.action({ success: true }));
			},
		}),
		// No order is asked of the database, so the oldest comes first (v2.5.6); no filter, no total.
		endpoint({
			method: 'GET',
			template: '/api/v1/history/download',
			query: PAGE,
			handle: ({ query }) =>
				ok(envelope.bare(pageOf(downloads.history(), query).map((one) => downloadRecord(one, generation)))),
		}),
	];
}

module.exports = { historyRoutes };
