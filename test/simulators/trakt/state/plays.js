// @ts-check
'use strict';

const { episodesOf, releasedOn } = require('./world');

/** When nobody knows when: an instant this old. What Trakt shows for it has not been seen. */
const UNKNOWN = '1970-01-01T00:00:00.000Z';

/** @typedef {import('./world').Item} Item */

/**
 * The films and episodes that watching an item means. Of a whole show or season those already aired count; whether
 * specials belong to a whole show is not known, they are left out.
 *
 * @param {Item} item @param {number} now @returns {Item[]}
 */
function playsOf(item, now) {
	if (item.type === 'movie' || item.type === 'episode') return [item];
	return episodesOf(item.title, item.season).filter((episode) => {
		const day = releasedOn(episode);
		return (item.season !== null || episode.season !== 0) && (day === null || Date.parse(day) <= now);
	});
}

/** @param {Item} item @param {string | undefined} sent ISO, `released` or `unknown`; now when left out */
function watchedAt(item, sent) {
	if (sent === 'unknown') return UNKNOWN;
	if (sent !== 'released') return sent;
	const day = releasedOn(item);
	return day === null ? UNKNOWN : `${day}T00:00:00.000Z`;
}

module.exports = { playsOf, watchedAt };
