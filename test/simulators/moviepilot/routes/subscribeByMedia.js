// @ts-check
'use strict';

const { z } = require('zod');
const { ok } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
const { optionalInteger, optionalText, text } = require('../http/fields');
const { absentRow, subscriptionRow } = require('../shapes/subscription');

const BY_MEDIA = z.object({ mediaid: text });

/**
 * Rows by TMDB number; the type is never looked at, so a show's row answers for the film with the same number.
 *
 * @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]}
 */
function subscribeByMediaRoutes({ state: { generation, subscriptions } }) {
	const { envelope, identity, seasons } = generation;

	/** @param {import('../state/accounts').Caller} caller @param {string} mediaId @param {number | null} [season] */
	const rowsOf = (caller, mediaId, season) => {
		const parsed = identity.parse(mediaId);
		const tmdbId = parsed?.source === 'tmdb' ? Number(parsed.id) : NaN;
		// Until season 0 was known, asking for it asked for any.
		const asked = season === 0 && !seasons.specialsKnown ? null : (season ?? null);
		return Number.isInteger(tmdbId) ? subscriptions.lookUp(caller, tmdbId, asked) : [];
	};

	return [
		endpoint({
			method: 'GET',
			template: '/api/v1/subscribe/media/{mediaid}',
			path: BY_MEDIA,
			query: { season: optionalInteger, title: optionalText },
			handle: ({ caller, path, query }) => {
				const [row] = rowsOf(caller, path.mediaid, query.season);
				return ok(envelope.bare(row ? subscriptionRow(row, generation) : absentRow(generation)));
			},
		}),
		endpoint({
			method: 'DELETE',
			template: '/api/v1/subscribe/media/{mediaid}',
			path: BY_MEDIA,
			query: { season: optionalInteger },
			handle: ({ caller, path, query }) => {
				for (const row of rowsOf(caller, path.mediaid, query.season)) subscriptions.remove(row);
				return ok(envelope.action({ success: true }));
			},
		}),
	];
}

module.exports = { subscribeByMediaRoutes };
