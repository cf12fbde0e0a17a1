// @ts-check
'use strict';

const { itemKey } = require('./world');

/**
 * One account's watchlist. Each item is on it at most once; putting it back after a removal gives it a new list item
 * id and a new date. Adding a season does not add its show. Ranks are 1..n without gaps, in the order of adding.
 *
 * @typedef {import('./world').Item} Item
 * @typedef {{ id: number, item: Item, listedAt: string, notes: string | null }} Entry rank = place in the list
 */

/**
 * @param {object} parts
 * @param {import('../../core/clock').Clock} parts.clock
 * @param {import('./world').World} parts.world
 * @param {import('./activities').Activities} parts.activities
 * @param {import('../switches').Switches} parts.switches
 * @param {() => number} parts.nextId
 */
function createWatchlist({ clock, world, activities, switches, nextId }) {
	/** @type {Entry[]} */
	let entries = [];

	/** @param {Item[]} items */
	const touch = (items) => {
		const types = new Set(items.map(({ type }) => `${type}s.watchlisted_at`));
		if (items.length > 0) activities.touch('watchlist.updated_at', ...types);
	};
	/** @param {Item} item */
	const find = (item) => entries.find((entry) => itemKey(entry.item) === itemKey(item));

	/** @param {{ item: Item, notes?: string | null, listedAt?: string }[]} wanted all new */
	const put = (wanted) => {
		const added = wanted.map(({ item, notes = null, listedAt = clock.isoSeconds() }) => {
			const entry = { id: nextId(), item, listedAt, notes };
			entries.push(entry);
			return entry;
		});
		touch(wanted.map(({ item }) => item));
		return added;
	};
	/** @param {Item[]} items @returns {Item[]} those that were on it */
	const drop = (items) => {
		const keys = new Set(items.map(itemKey));
		const gone = entries.filter(({ item }) => keys.has(itemKey(item))).map(({ item }) => item);
		entries = entries.filter(({ item }) => !keys.has(itemKey(item)));
		if (switches.removalMovesActivities) touch(gone);
		return gone;
	};
	/** The named entries first, in this order, the others after them. @param {number[]} ids */
	const reorder = (ids) => {
		const named = [...new Set(ids)].flatMap((id) => entries.filter((entry) => entry.id === id));
		entries = [...named, ...entries.filter((entry) => !named.includes(entry))];
		touch(named.map(({ item }) => item));
		return named.length;
	};
	/** @param {number} id @param {{ rank?: number, notes?: string | null }} change rank past the end = last */
	const change = (id, { rank, notes }) => {
		const entry = entries.find((candidate) => candidate.id === id);
		if (!entry) return false;
		if (notes !== undefined) entry.notes = notes;
		if (rank !== undefined) {
			entries = entries.filter((candidate) => candidate !== entry);
			entries.splice(rank - 1, 0, entry);
		}
		touch([entry.item]);
		return true;
	};

	return {
		find,
		put,
		drop,
		reorder,
		change,
		/** In order of rank. */
		entries: () => entries.map((entry, index) => ({ ...entry, rank: index + 1 })),
		size: () => entries.length,
		updatedAt: () => activities.get('watchlist.updated_at'),
		/** What the owner does on Trakt's site; account limits do not apply. @param {import('./world').Reference & { listedAt?: string, notes?: string }} reference */
		add({ listedAt, notes, ...reference }) {
			const item = world.item(reference);
			const [added] = find(item) ? [] : put([{ item, listedAt, notes }]);
			return added ?? find(item);
		},
		/** @param {import('./world').Reference} reference @returns {boolean} whether it was on it */
		remove: (reference) => drop([world.item(reference)]).length > 0,
		/** @param {import('./world').Reference} reference */
		has: (reference) => find(world.item(reference)) !== undefined,
		clear: () => void drop(entries.map(({ item }) => item)),
	};
}

/** @typedef {ReturnType<typeof createWatchlist>} Watchlist */
/** @typedef {Entry & { rank: number }} RankedEntry */

module.exports = { createWatchlist };
