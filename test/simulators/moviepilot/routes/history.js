// @ts-check
'use strict';

const { z } = require('zod');
const { refuse } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
const { downloadRecord, transferRecord } = require('../shapes/download');
const { typeOfLabel } = require('../shapes/mediaType');
const { completedRow } = require('../shapes/subscription');

/** @param {import('../generations').Fields} fields */
const pageQuery = ({ integer }) => ({ page: integer.default(1), count: integer.default(30) });

/** Completed subscriptions of one type, newest first, without any other filter. @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function completedRoutes({ state: { generation, subscriptions } }) {
	const { answers, fields } = generation;
	const { historyDeletion: deletion } = generation.subscription;
	return [
		endpoint({
			method: 'GET',
			template: '/api/v1/subscribe/history/{mtype}',
			path: z.object({ mtype: fields.text }),
			query: pageQuery(fields),
			handle: ({ caller, path, query }) => {
				const type = typeOfLabel(path.mtype);
				const rows = subscriptions.historyVisibleTo(caller).filter((row) => row.mediaType === type);
				const shown = rows.map((row) => completedRow(row, generation));
				return answers.page(shown, query, { total: true });
			},
		}),
		endpoint({
			method: 'DELETE',
			template: '/api/v1/subscribe/history/{id}',
			path: z.object({ id: fields.integer }),
			handle: ({ caller, path }) => {
				const known = subscriptions.history().some(({ id }) => id === path.id);
				const own = subscriptions.historyVisibleTo(caller).some(({ id }) => id === path.id);
				const refused = known ? deletion.foreign : deletion.missing;
				if (!own && refused) throw refuse(refused);
				subscriptions.forgetCompleted(caller, path.id);
				return answers.action({ success: true, data: deletion.data });
			},
		}),
	];
}

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function historyRoutes(service) {
	const { downloads, generation } = service.state;
	const { answers, fields } = generation;
	const { historyNewestFirst } = generation.downloads;
	return [
		...completedRoutes(service),
		// No order is asked of the database, so the oldest comes first (v2.5.6; v3 turns it round); no filter, no total.
		endpoint({
			method: 'GET',
			template: '/api/v1/history/download',
			query: pageQuery(fields),
			handle: ({ query }) => {
				const all = downloads.history().map((one) => downloadRecord(one, generation));
				return answers.page(historyNewestFirst ? all.reverse() : all, query);
			},
		}),
		// What was moved into the library, newest first; the title is a part of the name.
		endpoint({
			method: 'GET',
			template: '/api/v1/history/transfer',
			query: {
				...pageQuery(fields),
				title: fields.optionalText,
				status: z.enum(['true', 'false']).optional(),
			},
			handle: ({ query: { title, status, page, count } }) => {
				const all = downloads
					.transfers()
					.filter((one) => !title || one.title.includes(title) || one.name.includes(title))
					.filter(() => status !== 'false'); // every move here succeeded
				const list = all
					.slice((page - 1) * count, page * count)
					.map((one) => transferRecord(one, generation));
				return answers.action({ success: true, data: { list, total: all.length } });
			},
		}),
	];
}

module.exports = { historyRoutes };
