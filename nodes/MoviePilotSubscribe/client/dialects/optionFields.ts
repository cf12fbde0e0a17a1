/** Our names of a subscription's options to MoviePilot's, which are the same in all generations. */
import type { IDataObject } from 'n8n-workflow';
import type { SubscriptionOptions } from '../model';

/** What is not set stays away; an empty text or list is kept, since an update clears a field with it. */
export function toOptionFields(options: SubscriptionOptions): IDataObject {
	const fields = {
		sites: options.sites,
		quality: options.quality,
		resolution: options.resolution,
		effect: options.effect,
		include: options.include,
		exclude: options.exclude,
		filter_groups: options.filterGroups,
		save_path: options.savePath,
		downloader: options.downloader,
		best_version: options.bestVersion === undefined ? undefined : Number(options.bestVersion),
		episode_group: options.episodeGroup,
		start_episode: options.startEpisode,
		total_episode: options.totalEpisode,
		keyword: options.keyword,
	};
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
