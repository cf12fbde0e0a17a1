// @ts-check
'use strict';

const { releasedOn } = require('./world');

/** @typedef {import('./watchlist').RankedEntry} Entry */

/** @param {string} a @param {string} b */
const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** @type {Record<string, (a: Entry, b: Entry) => number>} */
const ORDERS = {
	added: (a, b) => compareText(a.listedAt, b.listedAt) || a.id - b.id,
	title: (a, b) => compareText(a.item.title.title.toLowerCase(), b.item.title.title.toLowerCase()),
	released: (a, b) => compareText(releasedOn(a.item) ?? '9999', releasedOn(b.item) ?? '9999'),
};

/** Any other word sorts by rank. @param {Entry[]} entries in order of rank @param {string} by @param {string} how */
function sortEntries(entries, by, how) {
	const compare = ORDERS[by] ?? ((a, b) => a.rank - b.rank);
	const sign = how === 'desc' ? -1 : 1;
	return [...entries].sort((a, b) => sign * compare(a, b) || a.rank - b.rank);
}

module.exports = { sortEntries };
