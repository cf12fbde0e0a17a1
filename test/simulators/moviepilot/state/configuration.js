// @ts-check
'use strict';

/**
 * @typedef {{ name: string, rule_string: string, media_type: string | null, category: string | null }} RuleGroup
 *
 * @typedef {object} Directory MoviePilot schemas/system.py of 2.x, TransferDirectoryConf; the fields that matter here
 * @property {string} name
 * @property {number} priority lower comes first
 * @property {string | null} storage none means `local`
 * @property {string | null} download_path
 * @property {string | null} media_type
 * @property {string | null} media_category
 * @property {string | null} library_path
 * @property {string | null} library_storage
 */

/**
 * What was saved under Settings, by key, the environment included: a superuser reads passwords and the API token
 * through the same door (MoviePilot 2.x system.py, `hasattr(settings, key)`; alike in v3).
 *
 * @param {{ apiKey: string, secretSetting: string, ruleGroups: readonly RuleGroup[] | null,
 *   directories: readonly Directory[] | null, downloaders: readonly { name: string, type: string }[] }} options
 */
function createConfiguration({ apiKey, secretSetting, ruleGroups, directories, downloaders }) {
	const config = { host: 'http://downloader.invalid', username: 'admin', password: secretSetting };
	/** @type {ReadonlyMap<string, unknown>} */
	const settings = new Map(
		Object.entries({
			API_TOKEN: apiKey,
			UserFilterRuleGroups: ruleGroups,
			Directories: directories,
			Downloaders: downloaders.map((one) => ({ ...one, enabled: true, config })),
			Storages: [{ type: 'rclone', name: 'rclone', config: { content: secretSetting } }],
		}),
	);
	return {
		/** What was never saved, and what nobody knows, is null (systemconfig_oper.py looks it up in a dict). @param {string} key */
		get: (key) => settings.get(key) ?? null,
		/** Sorted by priority (helper/directory.py, get_download_dirs). */
		downloadDirectories: () =>
			(directories ?? []).filter((one) => one.download_path).sort((a, b) => a.priority - b.priority),
	};
}

module.exports = { createConfiguration };
