// @ts-check
'use strict';

const { z } = require('zod');
const { Refusal, crash, ok } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
const { optionalText, text } = require('../http/fields');
const { queueEntry } = require('../shapes/download');
const { USER_AGENT } = require('../shapes/searchResult');
const { mediaInfoBody } = require('./mediaInfoBody');
const { requireType } = require('./mediaIds');

/** Taken as it comes: a search hit is meant to be handed back untouched. */
const TORRENT = z
	.object({ enclosure: optionalText, site_cookie: optionalText, site_ua: optionalText })
	.passthrough();
const BY_HASH = z.object({ hash: text });
const BY_DOWNLOADER = { name: optionalText };

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function downloadRoutes({ state: { clock, downloads, generation, torrents }, siteCookie }) {
	const { envelope, messages } = generation;

	/** The site hands the file to its cookie and browser only. @param {z.infer<typeof TORRENT>} hit */
	const fetchable = (hit) =>
		hit.site_cookie === siteCookie && hit.site_ua === USER_AGENT
			? torrents.byEnclosure(hit.enclosure ?? '')
			: undefined;

	/** @param {string} verb @param {'downloading' | 'paused'} state */
	const switching = (verb, state) =>
		endpoint({
			method: 'GET',
			template: `/api/v1/download/${verb}/{hash}`,
			path: BY_HASH,
			query: BY_DOWNLOADER,
			handle: ({ path }) => ok(envelope.action({ success: downloads.setState(path.hash, state) })),
		});

	return [
		// Unfinished torrents of one downloader, the default one when it is not named.
		endpoint({
			method: 'GET',
			template: '/api/v1/download/',
			query: BY_DOWNLOADER,
			handle: ({ query }) => {
				const queue = downloads.queue(query.name ?? undefined);
				return ok(envelope.bare(queue.map((one) => queueEntry(one, generation))));
			},
		}),
		endpoint({
			method: 'POST',
			template: '/api/v1/download/',
			body: z
				.object({
					media_in: mediaInfoBody(generation),
					torrent_in: TORRENT,
					downloader: optionalText,
					save_path: optionalText,
				})
				.strict(),
			handle: ({ caller, body: { media_in: media, torrent_in: hit, downloader } }) => {
				if (!media.type) throw new Refusal(crash());
				requireType(media.type);
				const torrent = fetchable(hit);
				const title = media.title ?? torrent?.name ?? '';
				const order = { title, username: caller.name, source: 'Manual', at: clock.now(), downloader };
				const id = torrent ? downloads.add({ torrent, ...order }) : null;
				// One message for every reason.
				return id === null
					? ok(envelope.action({ success: false, message: messages.downloadFailed }))
					: ok(envelope.action({ success: true, data: { download_id: id } }));
			},
		}),
		endpoint({
			method: 'GET',
			template: '/api/v1/download/clients',
			handle: () => ok(envelope.bare(downloads.downloaders.map(({ name, type }) => ({ name, type })))),
		}),
		switching('start', 'downloading'),
		switching('stop', 'paused'),
		// Removes what was downloaded as well.
		endpoint({
			method: 'DELETE',
			template: '/api/v1/download/{hash}',
			path: BY_HASH,
			query: BY_DOWNLOADER,
			handle: ({ path }) => ok(envelope.action({ success: downloads.remove(path.hash) })),
		}),
	];
}

module.exports = { downloadRoutes };
