// @ts-check
'use strict';

const { z } = require('zod');
const { endpoint } = require('../http/endpoint');
const { absentRow, subscriptionRow } = require('../shapes/subscription');

/**
 * Rows by TMDB number; the type is never looked at, so a show's row answers for the film with the same number.
 *
 * @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]}
 */
function subscribeByMediaRoutes({ state: { generation, subscriptions } }) {
	const { answers, fields, identity, seasons } = generation;
	const template = `/api/v1/subscribe/media/${identity.template}`;
	const byMedia = z.record(fields.text);
	const query = { ...identity.queries.media, season: fields.optionalInteger };

	/** @param {import('../state/accounts').Caller} caller @param {import('../generations').MediaKey} key @param {number | null} [season] */
	const rowsOf = (caller, key, season) => {
		// Until season 0 was known, asking for it asked for any.
		const asked = season === 0 && !seasons.specialsKnown ? null : (season ?? null);
		return key.kind === 'tmdb' ? subscriptions.lookUp(caller, key.tmdbId, asked) : [];
	};

	return [
		endpoint({
			method: 'GET',
			template,
			path: byMedia,
			query: { ...query, title: fields.optionalText },
			handle: ({ caller, path, query: given }) => {
				const [row] = rowsOf(caller, identity.read({ ...given, ...path }), given.season);
				return answers.payload(row ? subscriptionRow(row, generation) : absentRow(generation));
			},
		}),
		endpoint({
			method: 'DELETE',
			template,
			path: byMedia,
			query,
			handle: ({ caller, path, query: given }) => {
				for (const row of rowsOf(caller, identity.read({ ...given, ...path }), given.season))
					subscriptions.remove(row);
				return answers.action({ success: true });
			},
		}),
	];
}

module.exports = { subscribeByMediaRoutes };
