/** The options a stored subscription has, in our words. */
import { z } from 'zod';
import type { SubscriptionOptions } from '../model';
import { listOf, optionalNumber, text } from './fields';

const stored = z.object({
	sites: listOf(z.coerce.number().int()).catch([]),
	quality: text,
	resolution: text,
	effect: text,
	include: text,
	exclude: text,
	filter_groups: listOf(z.string()).catch([]),
	save_path: text,
	downloader: text,
	best_version: optionalNumber,
	episode_group: text,
	start_episode: optionalNumber,
	total_episode: optionalNumber,
	keyword: text,
});

/** Options that were never set come as "", [], 0 and false: which of null and empty it was tells nothing. */
export function parseOptions(raw: Record<string, unknown>): Required<SubscriptionOptions> {
	const row = stored.parse(raw);
	return {
		sites: row.sites,
		quality: row.quality,
		resolution: row.resolution,
		effect: row.effect,
		include: row.include,
		exclude: row.exclude,
		filterGroups: row.filter_groups,
		savePath: row.save_path,
		downloader: row.downloader,
		bestVersion: row.best_version === 1,
		episodeGroup: row.episode_group,
		startEpisode: row.start_episode ?? 0,
		totalEpisode: row.total_episode ?? 0,
		keyword: row.keyword,
	};
}
