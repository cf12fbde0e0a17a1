// @ts-check
'use strict';

const { z } = require('zod');
const { refuseStrictly } = require('../http/answers');
const { settingFields, settingsOf } = require('./subscriptionBody');

/**
 * @typedef {import('../generations').Generation} Generation
 * @typedef {import('./subscriptionBody').SubscriptionBody} SubscriptionBody
 */

const RUN_STATE = z.object({
	state: z.enum(['N', 'R', 'P', 'S']).nullish(),
	note: z.array(z.number().int()).nullish(),
});

/** What the body says of the row's progress. @param {SubscriptionBody} body @param {Generation} generation @returns {import('../state/changes').RunState} */
function runOf(body, { subscription }) {
	const nothing = { state: null, note: null, lackEpisode: null, username: null };
	if (!subscription.takesRunState) return nothing;
	const read = RUN_STATE.safeParse(body);
	// Our stricter choice: 2.5 stores any text as a state and any JSON as a note.
	if (!read.success) throw refuseStrictly('state or note that MoviePilot could not work with');
	return {
		state: read.data.state ?? null,
		note: read.data.note ?? null,
		lackEpisode: body.lack_episode ?? null,
		username: body.username ?? null,
	};
}

/**
 * @param {SubscriptionBody} body @param {import('../state/recognition').AnyType | null} mediaType @param {Generation} generation
 * @returns {import('../state/creation').CreationRequest}
 */
const creationOf = (body, mediaType, generation) => ({
	mediaType,
	tmdbId: generation.identity.ofSubscription(body),
	name: body.name ?? null,
	year: body.year ?? null,
	season: body.season ?? null,
	totalEpisode: body.total_episode ?? null,
	startEpisode: body.start_episode ?? null,
	hasOtherIds: Boolean(body.doubanid ?? body.bangumiid),
	settings: settingsOf(body, generation),
	run: runOf(body, generation),
});

/** @param {SubscriptionBody} body @param {Generation} generation @returns {import('../state/changes').Update} */
function updateOf(body, generation) {
	const writable = ['total_episode', 'start_episode', ...Object.keys(settingFields(generation.fields))];
	return {
		name: body.name ?? null,
		year: body.year ?? null,
		season: body.season ?? null,
		totalEpisode: body.total_episode ?? null,
		startEpisode: body.start_episode ?? null,
		omitted: new Set(writable.filter((name) => !(name in body))),
		settings: settingsOf(body, generation),
		run: runOf(body, generation),
	};
}

module.exports = { creationOf, updateOf };
