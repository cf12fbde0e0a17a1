// @ts-check
'use strict';

const { clientFiles } = require('./rooms');

/**
 * Names that belong to one service's API. They may stand in that service's client and nowhere else. `ids.tmdb` is not
 * among them: a media item has the same field.
 *
 * @type {Record<string, { client: RegExp, names: readonly string[] }>}
 */
const foreignNames = {
	Trakt: {
		client: clientFiles('Trakt'),
		names: [
			'listed_at',
			'watched_at',
			'rated_at',
			'collected_at',
			'first_aired',
			'aired_episodes',
			'last_activities',
			'trakt-api-key',
			'trakt-api-version',
		],
	},
	Jellyseerr: {
		client: clientFiles('Jellyseerr'),
		names: [
			'mediaInfo',
			'status4k',
			'seasonNumber',
			'externalServiceId',
			'jellyfinUsername',
			'plexUsername',
			'pageInfo',
		],
	},
	MoviePilotSubscribe: {
		client: clientFiles('MoviePilotSubscribe'),
		names: [
			'tmdbid',
			'doubanid',
			'media_source',
			'media_id',
			'media_info',
			'torrent_info',
			'meta_info',
			'best_version',
			'total_episode',
			'start_episode',
			'lack_episode',
			'episode_group',
			'save_path',
			'filter_groups',
			'电影',
			'电视剧',
		],
	},
};

/** @param {string} file @param {readonly import('./words').Word[]} words @returns {string[]} `file:line name (service)` */
function foreignNamesIn(file, words) {
	return Object.entries(foreignNames).flatMap(([service, { client, names }]) =>
		client.test(file)
			? []
			: words
					.filter(({ word }) => names.includes(word))
					.map(({ word, line }) => `${file}:${line} ${word} (${service})`),
	);
}

module.exports = { foreignNamesIn };
