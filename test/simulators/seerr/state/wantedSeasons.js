// @ts-check
'use strict';

const { Refusal } = require('./refusal');
const { isOpen, MEDIA } = require('./statuses');
const { requestsOf, statusField } = require('./store');

/** @typedef {import('./store').Store} Store @typedef {import('./store').MediaRow} MediaRow */

/**
 * The seasons TMDB lists are not looked at: 99 and 1.5 are stored, 2 twice stores it twice (measured on Seerr 3.1).
 *
 * @param {Store} store @param {import('./drafting').RequestBody} body @param {import('../../core/catalogue').Title} title @param {MediaRow | undefined} media
 */
function seasonsToRequest(store, body, title, media) {
	if (body.mediaType === 'movie') return [];
	if (!body.seasons) throw new Refusal('thrown', "Cannot read properties of undefined (reading 'filter')");
	const all = (title.seasons ?? []).map(({ number }) => number).filter((number) => number !== 0);
	const asked = body.seasons === 'all' ? all : body.seasons;
	const allowed = store.settings.enableSpecialEpisodes ? asked : asked.filter((number) => number > 0);
	const requested = media
		? requestsOf(store, media.id)
				.filter((request) => request.is4k === body.is4k && isOpen(request))
				.flatMap((request) => request.seasons)
		: [];
	const present = (media?.seasons ?? []).filter((season) => {
		const status = season[statusField(body.is4k === true)];
		return status !== MEDIA.unknown && status !== MEDIA.deleted;
	});
	const taken = new Set([...requested, ...present].map(({ seasonNumber }) => seasonNumber));
	const left = allowed.filter((number) => !taken.has(number));
	if (left.length === 0) throw new Refusal('nothingToDo', 'No seasons available to request');
	return left;
}

module.exports = { seasonsToRequest };
