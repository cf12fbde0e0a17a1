// @ts-check
'use strict';

const { z } = require('zod');
const { crash } = require('../http/answers');
const { endpoint } = require('../http/endpoint');
const { downloadPath, queueEntry } = require('../shapes/download');
const { USER_AGENT } = require('../shapes/searchResult');
const { downloadTaskRoute } = require('./downloadTask');
const { mediaInfoBody } = require('./mediaInfoBody');
const { requireType } = require('./mediaIds');

/** Taken as it comes: a search hit is meant to be handed back untouched. @param {import('../generations').Fields} fields */
const torrentBody = ({ optionalText }) =>
	z.object({ enclosure: optionalText, site_cookie: optionalText, site_ua: optionalText }).passthrough();

/** @param {import('.').Service} service */
function addRoute({ state: { clock, downloads, generation, torrents }, siteCookie }) {
	const { answers, fields, messages } = generation;
	const torrentIn = torrentBody(fields);

	/** The site hands the file to its cookie and browser only. @param {z.infer<typeof torrentIn>} hit */
	const fetchable = (hit) =>
		hit.site_cookie === siteCookie && hit.site_ua === USER_AGENT
			? torrents.byEnclosure(hit.enclosure ?? '')
			: undefined;

	return endpoint({
		method: 'POST',
		template: '/api/v1/download/',
		body: z
			.object({
				media_in: mediaInfoBody(generation),
				torrent_in: torrentIn,
				downloader: fields.optionalText,
				save_path: fields.optionalText,
			})
			.strict(),
		handle: ({ caller, body: { media_in: media, torrent_in: hit, downloader } }) => {
			if (!media.type) throw crash();
			requireType(media.type);
			const torrent = fetchable(hit);
			const title = media.title ?? torrent?.name ?? '';
			const order = { title, username: caller.name, source: 'Manual', at: clock.now(), downloader };
			const id = torrent ? downloads.add({ torrent, ...order }) : null;
			// One message for every reason.
			return id === null
				? answers.action({ success: false, message: messages.downloadFailed })
				: answers.action({ success: true, data: { download_id: id } });
		},
	});
}

/**
 * For any account; a remote storage leads the path (v3 app/api/endpoints/download.py and schemas/file.py, FileURI.uri).
 *
 * @param {import('.').Service} service
 */
const pathsRoute = ({ state: { configuration, generation } }) =>
	endpoint({
		method: 'GET',
		template: '/api/v1/download/paths',
		query: generation.paging,
		handle: ({ query }) =>
			generation.answers.list(configuration.downloadDirectories().map(downloadPath), query),
	});

/** @param {import('.').Service} service @returns {import('../http/endpoint').Endpoint[]} */
function downloadRoutes(service) {
	const { downloads, generation } = service.state;
	const { answers, fields, paging } = generation;
	const byHash = z.object({ hash: fields.text });
	const byDownloader = { name: fields.optionalText };

	/** Only that downloader is asked, the default one when it is not named. @param {string} hash @param {string | null | undefined} name */
	const isThere = (hash, name) => downloads.queue(name ?? undefined).some((one) => one.hash === hash);

	/** @param {string} verb @param {'downloading' | 'paused'} state */
	const switching = (verb, state) =>
		endpoint({
			method: 'GET',
			template: `/api/v1/download/${verb}/{hash}`,
			path: byHash,
			query: byDownloader,
			handle: ({ path: { hash }, query: { name } }) =>
				answers.action({ success: isThere(hash, name) && downloads.setState(hash, state) }),
		});

	return [
		// Unfinished torrents of one downloader. Without a name v1.9 means the default one and snapshots of 2.x all of
		// them; the narrower answer is given.
		endpoint({
			method: 'GET',
			template: '/api/v1/download/',
			query: { ...paging, ...byDownloader },
			handle: ({ query }) => {
				const queue = downloads.queue(query.name ?? undefined);
				return answers.list(
					queue.map((one) => queueEntry(one, generation)),
					query,
				);
			},
		}),
		addRoute(service),
		endpoint({
			method: 'GET',
			template: '/api/v1/download/clients',
			query: paging,
			handle: ({ query }) =>
				answers.list(
					downloads.downloaders.map(({ name, type }) => ({ name, type })),
					query,
				),
		}),
		// Before there was this route, only DELETE /download/{hash} fitted the path: 405.
		...(generation.downloads.listsPaths ? [pathsRoute(service)] : []),
		switching('start', 'downloading'),
		switching('stop', 'paused'),
		...(generation.downloads.isPatchable ? [downloadTaskRoute(service)] : []),
		// Removes what was downloaded as well.
		endpoint({
			method: 'DELETE',
			template: '/api/v1/download/{hash}',
			path: byHash,
			query: byDownloader,
			handle: ({ path: { hash }, query: { name } }) =>
				answers.action({ success: isThere(hash, name) && downloads.remove(hash) }),
		}),
	];
}

module.exports = { downloadRoutes };
