// @ts-check
'use strict';

const { z } = require('zod');
const { sortEntries } = require('../../state/watchlistOrder');
const { pagingQuery, sendPage } = require('../paging');
const { extended, isFull } = require('../query');
const { describe } = require('../shapes');
const { parseSelection, parseSort } = require('../watchlistPath');

const own = z.object({ ...pagingQuery, extended }).strict();

/** Filters Trakt has and this simulator cannot answer truthfully: the catalogue knows no genres. */
const FILTERS = ['genres', 'ratings', 'runtimes', 'countries', 'certifications', 'watchnow', 'hide'];

const others = own
	.extend({
		sort_by: z.string().optional(),
		sort_how: z.string().optional(),
		years: z
			.string()
			.regex(/^\d{4}(-\d{4})?$/)
			.optional(),
		...Object.fromEntries(FILTERS.map((name) => [name, z.string().optional()])),
	})
	.strict();

/** @param {import('../../state/watchlist').RankedEntry} entry @param {boolean} full */
const listItem = ({ rank, id, listedAt, notes, item }, full) => ({
	rank,
	id,
	listed_at: listedAt,
	notes,
	...describe(item, full),
});

/** @param {string | undefined} years `2016` or `2010-2016` */
function madeIn(years = '0000-9999') {
	const [from = '', to = from] = years.split('-');
	/** @param {import('../../state/watchlist').RankedEntry} entry */
	return ({ item: { title } }) =>
		years === '0000-9999' || (Number(from) <= (title.year ?? -1) && (title.year ?? -1) <= Number(to));
}

/** @param {import('../route').Call} call */
function select({ account, params, query, state }) {
	const selection = parseSelection(params, account.watchlistSort, state.switches.acceptCommaTypes);
	if (typeof selection === 'number' || params['sortBy'] !== undefined || query.sort_by === undefined)
		return selection;
	return parseSort(query.sort_by, query.sort_how ?? 'asc', selection.types);
}

/** @param {import('../route').Call} call */
function list(call) {
	const { account, query, response } = call;
	const filter = FILTERS.find((name) => query[name] !== undefined);
	if (filter) return void response.status(501).send(`this simulator does not filter by ${filter}`);
	const selection = select(call);
	if (typeof selection === 'number') return void response.status(selection).end();
	const { types, by, how } = selection;
	const entries = account.watchlist
		.entries()
		.filter(({ item }) => types.includes(item.type))
		.filter(madeIn(query.years));
	// The sort in force goes here; `X-Applied-Sort-*` is documented and absent (trakt-java e474d6d).
	response.set({ 'X-Sort-By': by, 'X-Sort-How': how });
	sendPage(call, sortEntries(entries, by, how), (entry) => listItem(entry, isFull(query)));
}

/** @param {string} base */
const forms = (base) =>
	['', '/:type', '/:type/:sortBy', '/:type/:sortBy/:sortHow'].map((tail) => base + tail);

/** @type {import('../route').Route[]} */
const routes = [
	{ method: 'get', path: forms('/sync/watchlist'), auth: 'required', query: own, handle: list },
	{ method: 'get', path: forms('/users/:id/watchlist'), auth: 'optional', query: others, handle: list },
];

module.exports = { routes };
