// @ts-check
'use strict';

/**
 * Where nobody has watched Trakt do it, or where it does either: a test can turn each answer round. The value here is
 * the harder one for a client.
 */
const switches = {
	/** What the account's owner answers on the consent page. @type {'approve' | 'deny'} */
	consent: 'approve',
	/** Trakt's documentation shows JSON only, its own web app posts forms. Off: a form is not parsed at all. */
	acceptForm: true,
	/** Listed as required by Trakt's API definition, left out by clients that refresh successfully. */
	requireRedirectUriOnRefresh: false,
	/** Default of @better-auth/oauth-provider 1.7, whose error texts auth.trakt.tv repeats. */
	reuseRevokesFamily: true,
	/** Trakt answers 412 to a bare `GET /` (trakt-api issue 939); its guide names the header for every request. */
	contentTypeOnReads: true,
	/** The comma form of the type segment is in Trakt's API definition; off for a client's way round it. */
	acceptCommaTypes: true,
	/** That a removal moves `watchlist.updated_at` is likely, not seen: off for a client's safety net. */
	removalMovesActivities: true,
	/** Until 15 April 2026 an answer without `page` and `limit` was whole and had no paging headers. */
	legacyUnpaged: false,
	/** As seen on `/sync/progress/up_next` in October 2026: more pages promised than there are. */
	wrongPageHeaders: false,
	/** 420 often has neither body nor headers (Trakt guide user-account-limits, 2026). */
	accountLimitHeaders: false,
	/** A refusal of Cloudflare's own: HTML and no hint how long to wait. @type {'app' | 'cloudflare'} */
	rateLimitAnswer: 'app',
	/** 201 in the classic documentation, 200 in the API definition of 2026. @type {200 | 201} */
	historyAddStatus: 201,
};

/** @typedef {typeof switches} Switches */

module.exports = { defaultSwitches: switches };
