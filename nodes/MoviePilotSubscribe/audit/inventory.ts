/** What MoviePilot lists, by media key. */
import { DateTime } from 'luxon';
import type { Inventory } from '../../shared/core/ledger/inventory';
import type { Found } from '../../shared/core/ledger/rebuild';
import { mediaKey, mediaKeyOf } from '../../shared/core/mediaKey';
import type { DownloadRow, SubscriptionRow } from '../client/model';
import { parseOptions } from '../client/shapes/subscription';
import type { ServerLists } from './serverLists';

/** Null where MoviePilot does not say which title, or which season, it is. */
export function rowKey(row: Pick<SubscriptionRow, 'mediaType' | 'tmdbId' | 'season'>): string | null {
	return row.mediaType === 'tv' && row.season === null ? null : mediaKeyOf(row);
}

/** A torrent may hold several seasons, or an unknown part of a show. */
export function downloadKeys({ mediaType, tmdbId, seasons }: DownloadRow): string[] {
	if (mediaType === null || tmdbId === null) return [];
	const title = { mediaType, tmdbId };
	return mediaType === 'movie' || seasons.length === 0
		? [mediaKey(title)]
		: seasons.map((season) => mediaKey(title, season));
}

export const isWhole = ({ mediaType, seasons, episodes }: DownloadRow): boolean =>
	episodes.length === 0 && (mediaType === 'movie' || seasons.length > 0);

export function toInventory({ subscriptions, downloads, history, historyIsWhole }: ServerLists): Inventory {
	return {
		rows: subscriptions.map((row) => ({
			...{ id: row.id, key: rowKey(row), title: row.name, owner: row.username },
			episodeGroup: parseOptions(row.raw).episodeGroup,
		})),
		downloading: new Set(downloads.filter(isWhole).flatMap(downloadKeys)),
		partlyDownloading: new Set(downloads.filter((row) => !isWhole(row)).flatMap(downloadKeys)),
		completed: new Set(history.flatMap((row) => rowKey(row) ?? [])),
		completedIsWhole: historyIsWhole,
	};
}

/**
 * MoviePilot writes its local time without a zone. No clock is more than 14 hours ahead of UTC, and taking a completion
 * for earlier than it was only means that a wish in between is looked at once more.
 */
const slack = { hours: 14 };

/**
 * What MoviePilot has, as entries for a ledger that lost its own.
 *
 * @param now ms since 1970; what is there now covers every wish until now
 */
export function toFound(lists: ServerLists, now: number): Found[] {
	const subscribed = lists.subscriptions.flatMap((row) => rowKey(row) ?? []);
	const downloading = lists.downloads.filter(isWhole).flatMap(downloadKeys);
	return [
		...subscribed.map((key): Found => ({ key, outcome: 'already_subscribed', at: now })),
		...downloading.map((key): Found => ({ key, outcome: 'downloading', at: now })),
		...lists.history.flatMap((row): Found[] => {
			const key = rowKey(row);
			const at = DateTime.fromSQL(row.date, { zone: 'utc' }).minus(slack);
			return key === null || !at.isValid ? [] : [{ key, outcome: 'completed_before', at: at.toMillis() }];
		}),
	];
}
