// @ts-check
'use strict';

const { z } = require('zod');
const { ok } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
const { optionalInteger, optionalText, text } = require('../http/fields');
const { mediaInfo, strippedMediaInfo } = require('../shapes/mediaInfo');
const { metaInfo, torrentInfo } = require('../shapes/searchResult');
const { requireTmdbId, requireType } = require('./mediaIds');

/** @param {string | null | undefined} list `1,2` */
const numbersOf = (list) => (list ? list.split(',').map(Number) : []);

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function searchRoutes({ state: { clock, generation, recognition, searches, torrents }, siteCookie, wait }) {
	const { envelope, identity, messages } = generation;

	/** @param {string} mediaId @param {import('../state/recognition').AnyType | null} type @param {{ season?: number | null, sites: number[] }} filter */
	const search = (mediaId, type, filter) => {
		const tmdbId = requireTmdbId(generation, mediaId);
		const title = tmdbId === null ? undefined : recognition.byId(type, tmdbId);
		if (tmdbId === null || !title) return [];
		const info = strippedMediaInfo(mediaInfo(title, generation, clock.iso().slice(0, 10)));
		return torrents.search({ mediaType: title.mediaType, tmdbId }, filter).map((torrent) => ({
			meta_info: metaInfo(torrent),
			media_info: info,
			torrent_info: torrentInfo(torrent, siteCookie, clock.now()),
		}));
	};

	/** @param {string} mediaId */
	const messageFor = (mediaId) => {
		const parsed = identity.parse(mediaId);
		if (!parsed) return messages.unknownMediaId;
		// One answer for nothing found, no TMDB, no site that works.
		return parsed.source === 'douban' ? messages.doubanUnrecognized : messages.nothingFound;
	};

	return [
		// Blocks until all sites have answered; best first.
		endpoint({
			method: 'GET',
			template: '/api/v1/search/media/{mediaid}',
			path: z.object({ mediaid: text }),
			query: { mtype: optionalText, season: optionalInteger, sites: optionalText, area: optionalText },
			handle: async ({ path, query }) => {
				const type = query.mtype ? requireType(query.mtype) : null;
				searches.begin();
				await wait.forSites();
				searches.end();
				const found = search(path.mediaid, type, { season: query.season, sites: numbersOf(query.sites) });
				if (found.length > 0) return ok(envelope.action({ success: true, data: found }));
				return ok(envelope.action({ success: false, message: messageFor(path.mediaid) }));
			},
		}),
	];
}

module.exports = { searchRoutes };
