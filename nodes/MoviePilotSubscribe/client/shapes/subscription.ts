/** Subscriptions: one row per film or season. */
import { z } from 'zod';
import { listOf } from '../../../shared/core/values';
import type { HistoryRow, SubscriptionOptions, SubscriptionRow } from '../model';
import { asText, identity, optionalNumber, record, toMediaType, toTmdbId } from './fields';

const subscription = z.object({
	id: z.number().int(),
	type: asText,
	...identity,
	season: optionalNumber,
	name: asText,
	year: asText,
	state: asText,
	username: asText,
	total_episode: optionalNumber,
	lack_episode: optionalNumber,
	date: asText,
	last_update: asText,
});

/** Null when this is no list: taking that for "nothing is subscribed" would create everything again. */
export function parseSubscriptions(payload: unknown): SubscriptionRow[] | null {
	const rows = listOf(record).safeParse(payload);
	return rows.success ? rows.data.flatMap(toRow) : null;
}

function toRow(raw: Record<string, unknown>): SubscriptionRow[] {
	const parsed = subscription.safeParse(raw);
	if (!parsed.success) return [];
	const row = parsed.data;
	return [
		{
			id: row.id,
			mediaType: toMediaType(row.type),
			tmdbId: toTmdbId(row),
			season: row.season,
			name: row.name,
			year: row.year,
			state: row.state,
			username: row.username,
			totalEpisodes: row.total_episode ?? 0,
			lackEpisodes: row.lack_episode ?? 0,
			createdAt: row.date,
			updatedAt: row.last_update,
			raw,
		},
	];
}

const finished = z.object({
	id: z.number().int(),
	type: asText,
	...identity,
	season: optionalNumber,
	name: asText,
	year: asText,
	date: asText,
	username: asText,
});

export function parseHistory(payload: unknown): HistoryRow[] | null {
	const rows = listOf(finished).safeParse(payload);
	if (!rows.success) return null;
	return rows.data.map((row) => ({
		id: row.id,
		mediaType: toMediaType(row.type),
		tmdbId: toTmdbId(row),
		season: row.season,
		name: row.name,
		year: row.year,
		date: row.date,
		username: row.username,
	}));
}

/** The options a stored subscription has, in our words. */
const stored = z.object({
	sites: listOf(z.coerce.number().int()).catch([]),
	quality: asText,
	resolution: asText,
	effect: asText,
	include: asText,
	exclude: asText,
	filter_groups: listOf(z.string()).catch([]),
	save_path: asText,
	downloader: asText,
	best_version: optionalNumber,
	episode_group: asText,
	start_episode: optionalNumber,
	total_episode: optionalNumber,
	keyword: asText,
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
