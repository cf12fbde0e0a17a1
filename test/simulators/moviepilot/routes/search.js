// @ts-check
'use strict';

const { z } = require('zod');
const { endpoint } = require('../http/endpoint');
const { mediaInfo, strippedMediaInfo } = require('../shapes/mediaInfo');
const { metaInfo, torrentInfo } = require('../shapes/searchResult');
const { requireTmdbId, requireType } = require('./mediaIds');

/** @param {string | null | undefined} list `1,2` */
const numbersOf = (list) => (list ? list.split(',').map(Number) : []);

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function searchRoutes({ state: { clock, generation, recognition, searches, torrents }, siteCookie, wait }) {
	const { answers, fields, identity, messages } = generation;

	/** @param {import('../state/searchSlot').Hit} hit */
	const context = ({ torrent, title }) => ({
		meta_info: metaInfo(torrent),
		media_info: strippedMediaInfo(mediaInfo(title, generation, clock.iso().slice(0, 10))),
		torrent_info: torrentInfo(torrent, siteCookie, clock.now()),
	});

	/** @param {number | null} tmdbId @param {import('../state/recognition').AnyType | null} type @param {{ season?: number | null, sites: number[] }} filter */
	const search = (tmdbId, type, filter) => {
		const title = tmdbId === null ? undefined : recognition.byId(type, tmdbId);
		if (tmdbId === null || !title) return [];
		const { mediaType } = title;
		return torrents.search({ mediaType, tmdbId }, filter).map((torrent) => ({ torrent, title }));
	};

	/** @param {import('../generations').MediaKey} key */
	const messageFor = (key) => {
		if (key.kind === 'unknown') return messages.unknownMediaId;
		// One answer for nothing found, no TMDB, no site that works.
		return key.kind === 'other' && key.source === 'douban'
			? messages.doubanUnrecognized
			: messages.nothingFound;
	};

	return [
		// The last result of whoever searched: one per server, not per caller.
		endpoint({
			method: 'GET',
			template: '/api/v1/search/last',
			query: generation.paging,
			handle: ({ query }) => answers.list(searches.last().map(context), query),
		}),
		// Blocks until all sites have answered; best first.
		endpoint({
			method: 'GET',
			template: `/api/v1/search/media/${identity.template}`,
			path: z.record(fields.text),
			query: {
				...identity.queries.media,
				mtype: fields.optionalText,
				season: fields.optionalInteger,
				sites: fields.optionalText,
				area: fields.optionalText,
			},
			handle: async ({ path, query }) => {
				const type = query.mtype ? requireType(query.mtype) : null;
				const key = identity.read({ ...query, ...path });
				searches.begin();
				await wait.forSites();
				searches.end();
				const filter = { season: query.season, sites: numbersOf(query.sites) };
				const found = search(requireTmdbId(key), type, filter);
				searches.remember(found);
				return found.length > 0
					? answers.action({ success: true, data: found.map(context) })
					: answers.action({ success: false, message: messageFor(key) });
			},
		}),
	];
}

module.exports = { searchRoutes };
