// @ts-check
'use strict';

/** A new part of the API is a new file and a line here; the order does not matter. @type {import('../route').Route[]} */
const routes = [
	...require('./lastActivities').routes,
	...require('./users').routes,
	...require('./watchlist').routes,
	...require('./watchlistWrites').routes,
	...require('./history').routes,
	...require('./historyWrites').routes,
];

module.exports = { routes };
