// @ts-check
'use strict';

/**
 * @typedef {'subscribed' | 'completed' | 'download'} Kind
 * @typedef {object} Notification
 * @property {Kind} kind
 * @property {'movie' | 'tv'} mediaType
 * @property {number} tmdbId
 * @property {number | null} season
 * @property {string} text
 * @property {number} at
 */

/** What MoviePilot told its users. */
function createNotifications() {
	/** @type {Notification[]} */
	const sent = [];
	return {
		/** @param {Notification} notification */
		send: (notification) => void sent.push(notification),
		/** @returns {readonly Notification[]} */
		all: () => sent,
		/**
		 * How often a title was announced; more than once means that a client created what already existed.
		 * @param {{ mediaType: 'movie' | 'tv', tmdbId: number, season?: number | null, kind?: Kind }} title any season when left out
		 */
		count: ({ mediaType, tmdbId, season, kind = 'subscribed' }) =>
			sent.filter(
				(one) =>
					one.kind === kind &&
					one.mediaType === mediaType &&
					one.tmdbId === tmdbId &&
					(season === undefined || one.season === season),
			).length,
	};
}

module.exports = { createNotifications };
