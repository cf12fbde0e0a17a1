// @ts-check
'use strict';

const { itemKey } = require('./world');

/**
 * What was watched and when. The same item at the same time twice is two plays: Trakt does not compare. Times are cut to
 * the minute (since early 2026, trakt-java 6.17). One play takes its film, or its episode with the season and the
 * show, off the watchlist.
 *
 * @typedef {import('./world').Item} Item
 * @typedef {'scrobble' | 'checkin' | 'watch'} Action
 * @typedef {{ id: number, item: Item, watchedAt: string, action: Action }} Play
 */

/** 64-bit numbers at Trakt, well above those of list items. */
const FIRST_ID = 9_000_000_001;

/** @param {string} instant */
const toMinute = (instant) => `${new Date(instant).toISOString().slice(0, 16)}:00.000Z`;

/** @param {Item} item @returns {Item[]} what a play of it takes off the watchlist */
const startedBy = (item) =>
	item.type === 'movie'
		? [item]
		: [
				item,
				{ ...item, type: 'season', episode: null },
				{ ...item, type: 'show', season: null, episode: null },
			];

/**
 * @param {object} parts
 * @param {import('../../core/clock').Clock} parts.clock
 * @param {import('./world').World} parts.world
 * @param {import('./activities').Activities} parts.activities
 * @param {import('./watchlist').Watchlist} parts.watchlist
 */
function createHistory({ clock, world, activities, watchlist }) {
	/** @type {Play[]} */
	let plays = [];
	let nextId = FIRST_ID;

	/** @param {Item[]} items */
	const touch = (items) => {
		if (items.length > 0) activities.touch(...new Set(items.map(({ type }) => `${type}s.watched_at`)));
	};

	/** @param {{ item: Item, watchedAt?: string, action?: Action }[]} wanted films and episodes */
	const put = (wanted) => {
		const added = wanted.map(
			({ item, watchedAt = clock.iso(), action = /** @type {Action} */ ('watch') }) => {
				const play = { id: nextId, item, watchedAt: toMinute(watchedAt), action };
				nextId += 1;
				return play;
			},
		);
		plays.push(...added);
		touch(wanted.map(({ item }) => item));
		watchlist.drop(wanted.flatMap(({ item }) => startedBy(item)));
		return added;
	};
	/** @param {(play: Play) => boolean} matches @returns {Play[]} the plays gone */
	const drop = (matches) => {
		const gone = plays.filter(matches);
		plays = plays.filter((play) => !gone.includes(play));
		touch(gone.map(({ item }) => item));
		return gone;
	};

	return {
		put,
		/** @param {Item[]} items all their plays */
		dropItems(items) {
			const keys = new Set(items.map(itemKey));
			return drop(({ item }) => keys.has(itemKey(item)));
		},
		/** @param {number[]} ids */
		dropIds: (ids) => drop(({ id }) => ids.includes(id)),
		/** Newest first; of the same minute the later id first. */
		plays: () =>
			[...plays].sort((a, b) =>
				a.watchedAt === b.watchedAt ? b.id - a.id : b.watchedAt < a.watchedAt ? -1 : 1,
			),
		/** What the owner watches elsewhere. @param {import('./world').Reference & { watchedAt?: string, action?: Action }} reference */
		add({ watchedAt, action = 'scrobble', ...reference }) {
			if (reference.type !== 'movie' && reference.type !== 'episode')
				throw new Error('only films and episodes are watched');
			return put([{ item: world.item(reference), watchedAt, action }])[0];
		},
	};
}

/** @typedef {ReturnType<typeof createHistory>} History */

module.exports = { createHistory };
