// @ts-check
'use strict';

const { z } = require('zod');
const { emptyAsNull } = require('../state/settings');

/** @typedef {import('../generations').Generation} Generation */

/**
 * Fields kept for the server's own use are accepted and ignored (late v2 excludes them from writing), except
 * where a generation says that it takes them.
 *
 * @param {import('../generations').Fields} fields
 */
const runFields = ({ optionalInteger, optionalText }) => ({
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
	best_version_full: optionalInteger,
});

/** @param {import('../generations').Fields} fields */
const settingFields = ({ optionalInteger, optionalText }) => ({
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
});

/**
 * MoviePilot's Subscribe schema: nothing is required, and rows read from the API may be sent back whole. The
 * identities of all generations are accepted everywhere; each reads its own.
 *
 * @param {Generation} generation
 */
function subscriptionBody({ fields, identity }) {
	const { optionalInteger, optionalText } = fields;
	return z
		.object({
			id: optionalInteger,
			name: optionalText,
			year: optionalText,
			type: optionalText,
			tmdbid: optionalInteger,
			doubanid: optionalText,
			bangumiid: optionalInteger,
			anilistid: optionalInteger,
			media_source: optionalText,
			media_id: optionalText,
			season: optionalInteger,
			total_episode: optionalInteger,
			start_episode: optionalInteger,
			...settingFields(fields),
			...runFields(fields),
		})
		.strict()
		.superRefine((body, context) => {
			const message = identity.problemOf(body);
			if (message) context.addIssue({ code: 'custom', message });
		});
}

/** @typedef {z.infer<ReturnType<typeof subscriptionBody>>} SubscriptionBody */

/** @param {SubscriptionBody} body @param {Generation} generation @returns {import('../state/settings').WrittenSettings} */
function settingsOf(body, { fields, subscription }) {
	const written = z.object(settingFields(fields)).parse(body);
	return subscription.emptyTextIsUnset ? emptyAsNull(written) : written;
}

module.exports = { settingFields, settingsOf, subscriptionBody };
