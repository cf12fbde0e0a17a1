// @ts-check
'use strict';

/**
 * The path `[/{type}[/{sort_by}/{sort_how}]]`.
 *
 * @typedef {import('../state/world').ItemType} ItemType
 * @typedef {{ types: ItemType[], by: string, how: string }} Selection
 */

/** @type {readonly ItemType[]} */
const TYPES = ['movie', 'show', 'season', 'episode'];

/** Those this simulator can sort by. */
const SORTS = ['rank', 'added', 'title', 'released'];
/** Trakt sorts by these as well. Here they come out, and say so in X-Sort-By, by rank, as VIP sorts do for others. */
const RANKED_HERE = [
	...['runtime', 'popularity', 'random', 'percentage', 'votes', 'my_rating', 'watched', 'collected'],
	...['imdb_rating', 'tmdb_rating', 'rt_tomatometer', 'rt_audience', 'metascore', 'imdb_votes', 'tmdb_votes'],
];

/** Singular, plural, a list of both, or `all`. @param {string} segment @param {boolean} acceptComma @returns {ItemType[] | undefined} */
function parseTypes(segment, acceptComma) {
	if (segment === 'all') return [...TYPES];
	const words = segment.split(',');
	if (words.length > 1 && !acceptComma) return undefined;
	const types = words.flatMap((word) => TYPES.find((type) => word === type || word === `${type}s`) ?? []);
	return types.length === words.length ? types : undefined;
}

/** @param {string} by @param {string} how @param {ItemType[]} types @returns {Selection | 400} */
function parseSort(by, how, types) {
	// Nobody has seen Trakt refuse a misspelt sort; here it must not pass for rank.
	if (!['asc', 'desc'].includes(how)) return 400;
	if (SORTS.includes(by)) return { types, by, how };
	return RANKED_HERE.includes(by) ? { types, by: 'rank', how } : 400;
}

/**
 * @param {{ type?: string, sortBy?: string, sortHow?: string }} path
 * @param {{ by: string, how: string }} preferred the owner's own sort, used when none is asked for
 * @param {boolean} acceptComma
 * @returns {Selection | 400 | 404}
 */
function parseSelection({ type, sortBy, sortHow }, preferred, acceptComma) {
	if (type === undefined) return { types: [...TYPES], ...preferred };
	const types = parseTypes(type, acceptComma);
	if (types)
		return sortBy === undefined ? { types, ...preferred } : parseSort(sortBy, sortHow ?? 'asc', types);
	// Without a type, `added/desc` is read one segment off: trakt-java (a032b28) got `desc` and `asc` in the sort headers.
	const isOneOff = [...SORTS, ...RANKED_HERE].includes(type) && sortBy !== undefined && sortHow === undefined;
	return isOneOff ? { types: [...TYPES], by: sortBy, how: 'asc' } : 404;
}

module.exports = { parseSelection, parseSort };
