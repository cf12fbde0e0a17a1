// @ts-check
'use strict';

const { z } = require('zod');
const { optionalInteger, optionalText } = require('../http/fields');

/**
 * MoviePilot's Subscribe schema: nothing is required, and rows read from the API may be sent back whole. Fields
 * kept for the server's own use are accepted and ignored (late v2 excludes them from writing; earlier versions
 * stored some, which nobody may rely on).
 */
const IGNORED = {
	lack_episode: optionalInteger,
	manual_total_episode: optionalInteger,
	completed_episode: optionalInteger,
	note: z.unknown(),
	state: optionalText,
	username: optionalText,
	date: optionalText,
	last_update: optionalText,
	current_priority: optionalInteger,
	poster: optionalText,
	backdrop: optionalText,
	vote: z.number().nullish(),
	description: optionalText,
	anilistid: optionalInteger,
	media_source: optionalText,
	media_id: optionalText,
	best_version_full: optionalInteger,
};

const SETTINGS = {
	keyword: optionalText,
	filter: optionalText,
	include: optionalText,
	exclude: optionalText,
	quality: optionalText,
	resolution: optionalText,
	effect: optionalText,
	sites: z.array(z.number().int()).nullish(),
	downloader: optionalText,
	save_path: optionalText,
	filter_groups: z.array(z.string()).nullish(),
	best_version: optionalInteger,
	search_imdbid: optionalInteger,
	custom_words: optionalText,
	media_category: optionalText,
	episode_group: optionalText,
};

const SETTINGS_SCHEMA = z.object(SETTINGS);

const SUBSCRIPTION_BODY = z
	.object({
		id: optionalInteger,
		name: optionalText,
		year: optionalText,
		type: optionalText,
		tmdbid: optionalInteger,
		doubanid: optionalText,
		bangumiid: optionalInteger,
		season: optionalInteger,
		total_episode: optionalInteger,
		start_episode: optionalInteger,
		...SETTINGS,
		...IGNORED,
	})
	.strict();

/** @typedef {z.infer<typeof SUBSCRIPTION_BODY>} SubscriptionBody */

/** @param {SubscriptionBody} body @returns {import('../state/settings').WrittenSettings} */
const settingsOf = (body) => SETTINGS_SCHEMA.parse(body);

/** @param {SubscriptionBody} body @returns {import('../state/creation').CreationRequest} */
const creationOf = (body, /** @type {import('../state/recognition').AnyType | null} */ mediaType) => ({
	mediaType,
	tmdbId: body.tmdbid ?? null,
	name: body.name ?? null,
	year: body.year ?? null,
	season: body.season ?? null,
	totalEpisode: body.total_episode ?? null,
	startEpisode: body.start_episode ?? null,
	hasOtherIds: Boolean(body.doubanid ?? body.bangumiid),
	settings: settingsOf(body),
});

const WRITABLE = ['total_episode', 'start_episode', ...Object.keys(SETTINGS)];

/** @param {SubscriptionBody} body @returns {import('../state/changes').Update} */
const updateOf = (body) => ({
	name: body.name ?? null,
	year: body.year ?? null,
	season: body.season ?? null,
	totalEpisode: body.total_episode ?? null,
	startEpisode: body.start_episode ?? null,
	omitted: new Set(WRITABLE.filter((name) => !(name in body))),
	settings: settingsOf(body),
});

module.exports = { SUBSCRIPTION_BODY, creationOf, updateOf };
