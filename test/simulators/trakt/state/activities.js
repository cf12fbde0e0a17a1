// @ts-check
'use strict';

/**
 * When each part of an account last changed. Never null: what never happened carries the account's first day
 * (Trakt.NET issue 606). Full seconds only, so two changes within one second look like one.
 */
const GROUPS = /** @type {const} */ ({
	movies: ['watched', 'collected', 'rated', 'watchlisted', 'favorited', 'commented', 'paused', 'hidden'],
	episodes: ['watched', 'collected', 'rated', 'watchlisted', 'commented', 'paused'],
	shows: ['rated', 'watchlisted', 'favorited', 'commented', 'hidden', 'dropped'],
	seasons: ['rated', 'watchlisted', 'commented', 'hidden'],
	comments: ['liked', 'reacted', 'blocked'],
	lists: ['liked', 'reacted', 'updated', 'commented'],
	watchlist: ['updated'],
	favorites: ['updated'],
	collaborations: ['updated'],
	saved_filters: ['updated'],
	notes: ['updated'],
	account: ['settings', 'followed', 'following', 'pending', 'requested'],
});

/** @param {import('../../core/clock').Clock} clock @param {string} joinedAt */
function createActivities(clock, joinedAt) {
	let all = joinedAt;
	/** @type {Record<string, Record<string, string>>} */
	const groups = {};
	for (const [group, fields] of Object.entries(GROUPS)) {
		groups[group] = Object.fromEntries(fields.map((field) => [`${field}_at`, joinedAt]));
	}

	/** @param {string} path `movies.watched_at` @param {string} at */
	const write = (path, at) => {
		const [group = '', field = ''] = path.split('.');
		const stamps = groups[group];
		if (!stamps || !(field in stamps)) throw new Error(`no such activity: ${path}`);
		stamps[field] = at;
	};

	return {
		/** Moves these and `all` to the present second. @param {string[]} paths `group.field` */
		touch(...paths) {
			for (const path of paths) write(path, clock.isoSeconds());
			all = clock.isoSeconds();
		},
		/** Any instant, even an earlier one. @param {string} path `group.field`, or `all` @param {string} at */
		set(path, at) {
			if (path === 'all') all = at;
			else write(path, at);
		},
		/** @param {string} path */
		get(path) {
			const [group = '', field = ''] = path.split('.');
			return groups[group]?.[field] ?? joinedAt;
		},
		/** @returns {{ all: string } & Record<string, unknown>} */
		read: () => ({ all, ...structuredClone(groups) }),
	};
}

/** @typedef {ReturnType<typeof createActivities>} Activities */

module.exports = { createActivities };
