// @ts-check
'use strict';

const { mayAny, PERMISSION } = require('./permissions');
const { Refusal } = require('./refusal');
const { MEDIA, REQUEST } = require('./statuses');
const { mediaOf, statusField } = require('./store');

/**
 * @typedef {import('./store').Store} Store
 * @typedef {import('./store').RequestRow} RequestRow
 * @typedef {{ take?: number, skip?: number }} Paging
 * @typedef {Paging & { filter?: string, sort?: string, sortDirection?: string, requestedBy?: number, mediaType?: string }} RequestQuery
 */

/** Whoever may see everybody's requests; the OpenAPI text names only the first. */
const SEES_ALL = [PERMISSION.manageRequests, PERMISSION.requestView];

/**
 * One page by offset over whatever the rows are now. Measured on Seerr 3.1: 0 means the default, a negative take is no
 * limit (with a negative number of pages), a negative skip is none, a fraction is an error of the database.
 *
 * @template Row @param {readonly Row[]} rows @param {Paging} paging @param {number} defaultTake
 */
function pageOf(rows, paging, defaultTake) {
	const take = paging.take || defaultTake;
	const skip = paging.skip || 0;
	if (!Number.isInteger(take) || !Number.isInteger(skip)) {
		throw new Refusal('thrown', 'SQLITE_MISMATCH: datatype mismatch');
	}
	const from = Math.max(skip, 0);
	return {
		rows: take < 0 ? rows.slice(from) : rows.slice(from, from + take),
		pageInfo: {
			pages: Math.ceil(rows.length / take),
			pageSize: take,
			results: rows.length,
			page: Math.ceil(skip / take) + 1,
		},
	};
}

/**
 * Without a tie-break equal dates keep the order of the table, whatever the direction: SQLite promises nothing here, and
 * a client must not rely on more.
 *
 * @param {Store} store @param {RequestQuery} query @returns {(a: RequestRow, b: RequestRow) => number}
 */
function byOrder({ profile }, { sort, sortDirection }) {
	const sign = sortDirection === 'asc' ? 1 : -1;
	/** @param {RequestRow} a @param {RequestRow} b */
	const byId = (a, b) => sign * (a.id - b.id);
	if (sort === 'modified') {
		return (a, b) =>
			sign * a.updatedAt.localeCompare(b.updatedAt) || (profile.modifiedTieBreak ? byId(a, b) : a.id - b.id);
	}
	if (!profile.addedByDate) return byId;
	return (a, b) => sign * a.createdAt.localeCompare(b.createdAt) || byId(a, b);
}

/** @param {Store} store @param {RequestQuery} query @param {import('./store').UserRow} user */
function listRequests(store, query, user) {
	const filter = store.profile.filters[query.filter ?? 'all'];
	if (!filter) throw new Error(`The profile has no filter "${query.filter}"`);
	const seesAll = mayAny(user, SEES_ALL);
	if (!seesAll && query.requestedBy && query.requestedBy !== user.id) {
		throw new Refusal('forbidden', "You do not have permission to view this user's requests.");
	}
	const owner = seesAll ? query.requestedBy || null : user.id;
	const type = query.mediaType === 'all' ? undefined : query.mediaType;
	const rows = [...store.requests.values()]
		.filter((request) => {
			const media = mediaOf(store, request);
			if (!media || !filter.request.includes(request.status)) return false;
			return filter.media.includes(media[statusField(request.is4k)]);
		})
		.filter((request) => (!owner || request.requestedById === owner) && (!type || request.type === type))
		.sort(byOrder(store, query));
	return pageOf(rows, query, 10);
}

/**
 * Counts blocklisted media too, and its `available` is another one than the list's filter (measured on Seerr 3.1:
 * the two never agree).
 *
 * @param {Store} store
 */
function countRequests(store) {
	const rows = [...store.requests.values()].filter((request) => mediaOf(store, request));
	/** @param {(request: RequestRow) => boolean} test */
	const count = (test) => rows.filter(test).length;
	/** @param {RequestRow} request */
	const isThere = (request) => mediaOf(store, request)?.[statusField(request.is4k)] === MEDIA.available;
	return {
		total: rows.length,
		movie: count(({ type }) => type === 'movie'),
		tv: count(({ type }) => type === 'tv'),
		pending: count(({ status }) => status === REQUEST.pending),
		approved: count(({ status }) => status === REQUEST.approved),
		declined: count(({ status }) => status === REQUEST.declined),
		processing: count((request) => request.status === REQUEST.approved && !isThere(request)),
		available: count((request) => request.status === REQUEST.approved && isThere(request)),
		completed: count(({ status }) => status === REQUEST.completed),
	};
}

module.exports = { listRequests, countRequests, pageOf, SEES_ALL };
