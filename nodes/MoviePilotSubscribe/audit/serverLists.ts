/** All that MoviePilot lists: what it subscribes, downloads and has completed. */
import type { MediaType } from '../../shared/core/media';
import type { DownloadRow, HistoryRow, SubscriptionRow } from '../client/model';
import type { MoviePilot } from '../client';
import { collectPages } from '../../shared/core/collectPages';
import { queues } from '../flow/check/queues';

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
