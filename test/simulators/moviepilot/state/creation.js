// @ts-check
'use strict';

const { withoutNulls } = require('./settings');

/**
 * What `POST /subscribe/` asks for, in our words.
 *
 * @typedef {import('./recognition').Claim & {
 *   season: number | null, totalEpisode: number | null, startEpisode: number | null,
 *   hasOtherIds: boolean, settings: import('./settings').WrittenSettings,
 *   run?: Pick<import('./changes').RunState, 'state' | 'note'> }} CreationRequest
 * @typedef {import('./subscriptions').Subscription} Subscription
 * @typedef {import('./subscriptions').Caller} Caller
 * @typedef {{ kind: 'refused', message: string }
 *   | { kind: 'existing', row: Subscription, announcedSeason: number | null }
 *   | { kind: 'draft', draft: import('./subscriptions').Draft, announcedSeason: number | null }} Prepared
 * @typedef {{ success: boolean, message: string, id: number | null }} Created
 */

/**
 * @param {{ generation: import('../generations').Generation,
 *   clock: import('../../core/clock').Clock,
 *   recognition: ReturnType<typeof import('./recognition').createRecognition>,
 *   subscriptions: ReturnType<typeof import('./subscriptions').createSubscriptions>,
 *   notifications: ReturnType<typeof import('./notifications').createNotifications> }} parts
 */
function createCreation({ generation, clock, recognition, subscriptions, notifications }) {
	const { messages, seasons } = generation;

	/** @param {import('./recognition').Title} title @param {number} season @returns {string | null} why not */
	const refusalOf = (title, season) => {
		const known = (title.seasons ?? []).filter(({ number }) => number > 0 || seasons.specialsKnown);
		if (known.length === 0) return messages.noSeasons;
		const counted = known.find(({ number }) => number === season)?.episodeCount ?? 0;
		return counted === 0 ? messages.noEpisodes(season) : null; // issue #1877
	};

	/** The row already there: by number, season, late versions by episode group, for normal users by owner. @param {Caller} caller @param {number} tmdbId @param {number | null} season @param {string | null} group */
	const existing = (caller, tmdbId, season, group) =>
		subscriptions
			.lookUp(caller, tmdbId, season)
			.find((row) => !generation.subscription.dedupesEpisodeGroup || row.settings.episode_group === group);

	/** Up to the check for an existing row; whoever inserts later may be second. @param {CreationRequest} request @param {Caller} caller @returns {Prepared} */
	const prepare = (request, caller) => {
		const title = recognition.forCreation(request);
		if (!title || title.tmdbId === null) return { kind: 'refused', message: messages.unrecognized };
		const isShow = title.mediaType === 'tv';
		// Another id next to TMDB's makes the server read the season from the title (v2.5.6 subscribe.py:69-72).
		const asked = request.hasOtherIds ? null : request.season;
		const named = seasons.zeroMeansOmitted ? asked || null : asked;
		const season = isShow ? (named ?? seasons.whenOmitted) : null;
		const refusal = season === null ? null : refusalOf(title, season);
		if (refusal) return { kind: 'refused', message: refusal };
		const settings = withoutNulls(request.settings);
		// A season sent for a film is not kept but shows up in the notification (PR #6226).
		const announcedSeason = isShow ? season : request.season;
		const row = existing(caller, title.tmdbId, season, settings.episode_group ?? null);
		if (row) return { kind: 'existing', row, announcedSeason };
		const draft = {
			mediaType: title.mediaType,
			tmdbId: title.tmdbId,
			season,
			...(request.totalEpisode ? { totalEpisode: request.totalEpisode } : {}),
			startEpisode: request.startEpisode ?? 0,
			username: caller.name, // whatever the body said (v2.5.6 subscribe.py:79)
			byApi: true,
			...(request.run?.state ? { state: request.run.state } : {}),
			...(request.run?.note ? { note: request.run.note } : {}),
			settings,
		};
		return { kind: 'draft', draft, announcedSeason };
	};

	/** @param {Prepared} prepared @returns {Created} */
	const settle = (prepared) => {
		if (prepared.kind === 'refused') return { success: false, message: prepared.message, id: null };
		const row = prepared.kind === 'existing' ? prepared.row : subscriptions.insert(prepared.draft);
		const { mediaType, tmdbId } = row;
		const season = prepared.announcedSeason;
		const suffix = season === null ? '' : ` S${String(season).padStart(2, '0')}`;
		// An existing row is announced again: the server only swallows the error about it.
		notifications.send({
			kind: 'subscribed',
			mediaType,
			tmdbId,
			season,
			text: `${row.name}${suffix}`,
			at: clock.now(),
		});
		const message = prepared.kind === 'existing' ? messages.exists : messages.created;
		return { success: true, message, id: row.id };
	};

	return {
		prepare,
		settle,
		/** @param {CreationRequest} request @param {Caller} caller */
		create: (request, caller) => settle(prepare(request, caller)),
	};
}

module.exports = { createCreation };
