// @ts-check
'use strict';

const { createActivities } = require('./activities');
const { createHistory } = require('./history');
const { createWatchlist } = require('./watchlist');

/**
 * @typedef {object} Limits as in `/users/settings`
 * @property {{ count: number, item_count: number }} list
 * @property {{ item_count: number }} watchlist
 * @property {{ item_count: number }} favorites
 *
 * @typedef {object} AccountOptions
 * @property {string} slug the name in URLs
 * @property {string} [username] differs from the slug when it has dots, spaces or capitals
 * @property {boolean} [vip]
 * @property {boolean} [private]
 * @property {Partial<Limits>} [limits] the account's own numbers
 * @property {string} [joinedAt] ISO
 * @property {{ by: string, how: 'asc' | 'desc' }} [watchlistSort] what the owner chose on the site; rank asc when left out
 */

/** Sizes Trakt announced in May 2026. Favourites: its texts say 50 and 100, the smaller one counts here. */
const FREE = {
	list: { count: 5, item_count: 250 },
	watchlist: { item_count: 250 },
	favorites: { item_count: 50 },
};
const VIP = {
	list: { count: 100, item_count: 5000 },
	watchlist: { item_count: 5000 },
	favorites: { item_count: 50 },
};

/**
 * @param {AccountOptions} options
 * @param {object} parts
 * @param {import('../../core/clock').Clock} parts.clock
 * @param {import('./world').World} parts.world
 * @param {import('../switches').Switches} parts.switches
 * @param {() => number} parts.nextListItemId shared by all accounts
 */
function createAccount(options, { clock, world, switches, nextListItemId }) {
	const { slug, username = slug, vip = false, joinedAt = '2019-03-14T08:09:10.000Z' } = options;
	const activities = createActivities(clock, joinedAt);
	const watchlist = createWatchlist({ clock, world, activities, switches, nextId: nextListItemId });
	return {
		slug,
		username,
		joinedAt,
		vip,
		private: options.private ?? false,
		/** @type {Limits} */
		limits: { ...(vip ? VIP : FREE), ...options.limits },
		watchlistSort: options.watchlistSort ?? { by: 'rank', how: /** @type {const} */ ('asc') },
		activities,
		watchlist,
		history: createHistory({ clock, world, activities, watchlist }),
	};
}

/** @typedef {ReturnType<typeof createAccount>} Account */

module.exports = { createAccount };
