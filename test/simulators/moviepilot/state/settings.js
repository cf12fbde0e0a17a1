// @ts-check
'use strict';

/**
 * What a user may set on a subscription, under MoviePilot's own names, with the values a body that leaves them
 * out stands for (MoviePilot v2.5.6 schemas/subscribe.py).
 */
const DEFAULT_SETTINGS = Object.freeze({
	keyword: /** @type {string | null} */ (null),
	filter: /** @type {string | null} */ (null),
	include: /** @type {string | null} */ (null),
	exclude: /** @type {string | null} */ (null),
	quality: /** @type {string | null} */ (null),
	resolution: /** @type {string | null} */ (null),
	effect: /** @type {string | null} */ (null),
	sites: /** @type {readonly number[]} */ ([]),
	downloader: /** @type {string | null} */ (null),
	save_path: /** @type {string | null} */ (null),
	filter_groups: /** @type {readonly string[]} */ ([]),
	best_version: /** @type {number} */ (0),
	search_imdbid: /** @type {number} */ (0),
	custom_words: /** @type {string | null} */ (null),
	media_category: /** @type {string | null} */ (null),
	episode_group: /** @type {string | null} */ (null),
});

/** @typedef {{ -readonly [name in keyof typeof DEFAULT_SETTINGS]: (typeof DEFAULT_SETTINGS)[name] }} Settings */
/** @typedef {{ [name in keyof Settings]?: Settings[name] | null }} WrittenSettings */

/** Nulls are skipped on writing (MoviePilot v2.5.6 db/__init__.py:205). @param {WrittenSettings} written @returns {Partial<Settings>} */
function withoutNulls(written) {
	return Object.fromEntries(
		Object.entries(written).filter(([, value]) => value !== null && value !== undefined),
	);
}

/** The filters that v3 clears when they are emptied (v3 app/schemas/subscribe.py). */
const CLEARABLE = /** @type {const} */ (['filter', 'include', 'exclude', 'quality', 'resolution', 'effect']);

/** Empty text as v3 reads it: null. @param {WrittenSettings} written @returns {WrittenSettings} */
const emptyAsNull = (written) =>
	Object.fromEntries(Object.entries(written).map(([name, value]) => [name, value === '' ? null : value]));

/** What leaving a field out of an update stores; the null ones stay untouched. @returns {Partial<Settings>} */
const resetByOmission = () => withoutNulls(DEFAULT_SETTINGS);

module.exports = { CLEARABLE, DEFAULT_SETTINGS, emptyAsNull, resetByOmission, withoutNulls };
