/** One list each of what MoviePilot subscribes, downloads and has completed, by media key. */
import type { Inventory } from '../../shared/core/ledger/inventory';
import { mediaKey, type MediaType } from '../../shared/core/media';
import type { DownloadRow, HistoryRow, SubscriptionRow } from '../model';
import type { MoviePilot } from '../moviePilot';
import { parseOptions } from '../shapes/subscriptionOptions';
import { collectPages } from './collectPages';
import { queues } from './queues';

/** Per media type; far beyond what a household completes. */
const mostHistory = 20_000;
const pageSize = 100;

export type ServerLists = {
	subscriptions: SubscriptionRow[];
	downloads: DownloadRow[];
	history: HistoryRow[];
	historyIsWhole: boolean;
};

export async function fetchLists(client: MoviePilot): Promise<ServerLists> {
	const subscriptions = await client.subscriptions();
	const downloads = await queues(client);
	const movies = await fetchHistory(client, 'movie');
	const shows = await fetchHistory(client, 'tv');
	const historyIsWhole = movies.length < mostHistory && shows.length < mostHistory;
	return { subscriptions, downloads, history: [...movies, ...shows], historyIsWhole };
}

const fetchHistory = async (client: MoviePilot, mediaType: MediaType): Promise<HistoryRow[]> =>
	await collectPages({
		fetch: async (page) => {
			const rows = await client.subscriptionHistory(mediaType, page, pageSize);
			// A short page may have lost rows that could not be read: only an empty one is the end.
			return { rows, isLast: rows.length === 0 };
		},
		keyOf: ({ id }) => id,
		isWanted: () => true,
		limit: mostHistory,
	});

/** Null where MoviePilot does not say which title, or which season, it is. */
export function rowKey(row: Pick<SubscriptionRow, 'mediaType' | 'tmdbId' | 'season'>): string | null {
	const { mediaType, tmdbId, season } = row;
	if (mediaType === null || tmdbId === null || (mediaType === 'tv' && season === null)) return null;
	return mediaKey({ mediaType, tmdbId }, mediaType === 'tv' ? season : null);
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
