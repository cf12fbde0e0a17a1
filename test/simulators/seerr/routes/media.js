// @ts-check
'use strict';

const { z } = require('zod');
const { toMediaWithSeasons } = require('../answers/media');
const { operation } = require('../operation');
const schema = require('../schema');
const { pageOf } = require('../state/lists');
const { removeMedia, setMediaStatus } = require('../state/media');
const { PERMISSION } = require('../state/permissions');
const { MEDIA } = require('../state/statuses');

/** @typedef {import('../state/store').MediaRow} MediaRow */

/**
 * By `status`, never by `status4k`; `deleted` is accepted and filters nothing (measured on Seerr 3.1).
 *
 * @type {Record<string, readonly number[]>}
 */
const FILTERS = {
	all: [],
	available: [MEDIA.available],
	partial: [MEDIA.partiallyAvailable],
	allavailable: [MEDIA.available, MEDIA.partiallyAvailable],
	processing: [MEDIA.processing],
	pending: [MEDIA.pending],
	deleted: [],
};

/** @type {Record<string, (a: MediaRow, b: MediaRow) => number>} */
const ORDERS = {
	added: (a, b) => b.id - a.id,
	modified: (a, b) => b.updatedAt.localeCompare(a.updatedAt),
	mediaAdded: (a, b) => (b.mediaAddedAt ?? '').localeCompare(a.mediaAddedAt ?? ''),
};

const query = z
	.object({
		take: schema.numericText({ nullable: true }).optional(),
		skip: schema.numericText({ nullable: true }).optional(),
		filter: schema.oneOf(Object.keys(FILTERS)).optional(),
		sort: schema.oneOf(Object.keys(ORDERS)).optional(),
	})
	.strict();

/** `seasons` is not in the document, so nothing checks it. */
const statusBody = z
	.object({
		is4k: schema.flag().optional(),
		seasons: z
			.array(z.object({ seasonNumber: z.number() }))
			.optional()
			.catch(undefined),
	})
	.passthrough();

const STATUSES = /** @type {const} */ ([
	'available',
	'partial',
	'processing',
	'pending',
	'unknown',
	'deleted',
]);

const mediaRoutes = [
	operation({
		method: 'GET',
		path: '/media',
		parameters: Object.keys(query.shape),
		query,
		handle: ({ state, query: { filter = 'all', sort = 'added', ...paging } }) => {
			const wanted = FILTERS[filter] ?? [];
			const rows = [...state.store.media.values()]
				.filter(({ status }) => wanted.length === 0 || wanted.includes(status))
				.sort(ORDERS[sort]);
			const { rows: page, pageInfo } = pageOf(rows, paging, 20);
			return { status: 200, body: { pageInfo, results: page.map(toMediaWithSeasons) } };
		},
	}),
	operation({
		method: 'POST',
		path: '/media/:mediaId/:status',
		permission: PERMISSION.manageRequests,
		params: z.object({ mediaId: schema.text(), status: schema.oneOf(STATUSES) }),
		body: statusBody,
		// The look-up by NaN is awaited outside of any try (measured on Seerr 3.1).
		crash: ({ params }) => (Number.isNaN(Number(params.mediaId)) ? `POST /media/${params.mediaId}` : null),
		handle: ({ state, params, body }) => {
			const seasons = body.seasons?.map(({ seasonNumber }) => seasonNumber);
			const options = { is4k: body.is4k, seasons };
			const media = setMediaStatus(state.store, Number(params.mediaId), params.status, options);
			return { status: 200, body: toMediaWithSeasons(media) };
		},
	}),
	operation({
		method: 'DELETE',
		path: '/media/:mediaId',
		permission: PERMISSION.manageRequests,
		handle: ({ state, params }) => {
			removeMedia(state.store, Number(params.mediaId));
			return { status: 204 };
		},
	}),
];

module.exports = { mediaRoutes };
