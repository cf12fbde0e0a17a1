import type { IDataObject } from 'n8n-workflow';
import { collectPages } from '../../../shared/core/collectPages';
import type { MediaType } from '../../../shared/core/media';
import { mediaKeyOf } from '../../../shared/core/mediaKey';
import { choiceOf } from '../../../shared/n8n/field';
import { limit } from '../../../shared/n8n/limit';
import type { MoviePilot } from '../../client';
import type { HistoryRow } from '../../client/model';
import { read } from '../makers';

const historyOf = choiceOf(['movie', 'all', 'tv'], {
	displayName: 'Media Type',
	name: 'historyOf',
	type: 'options',
	options: [
		{ name: 'Movies', value: 'movie' },
		{ name: 'Movies and TV Shows', value: 'all', description: 'Movies first, then shows' },
		{ name: 'TV Shows', value: 'tv' },
	],
	default: 'all',
});

const pageSize = 100;

export const getHistory = read({
	name: 'Get History',
	value: 'getHistory',
	action: 'Get completed subscriptions',
	description: 'Subscriptions that MoviePilot completed, the newest first',
	fields: { historyOf, limit },
	fetch: async (client, { historyOf: mediaType, limit: most }) => {
		const movies = mediaType === 'tv' ? [] : await readHistory(client, 'movie', most);
		const shows = mediaType === 'movie' ? [] : await readHistory(client, 'tv', most - movies.length);
		return [...movies, ...shows].map(toJson);
	},
});

const readHistory = async (client: MoviePilot, mediaType: MediaType, most: number): Promise<HistoryRow[]> =>
	most <= 0
		? []
		: await collectPages({
				fetch: async (page) => {
					const rows = await client.subscriptionHistory(mediaType, page, pageSize);
					// A short page may have lost rows that could not be read: only an empty one is the end.
					return { rows, isLast: rows.length === 0 };
				},
				keyOf: ({ id }) => id,
				isWanted: () => true,
				limit: most,
			});

function toJson(row: HistoryRow): IDataObject {
	const { mediaType, tmdbId } = row;
	const season = mediaType === 'tv' ? row.season : null;
	return {
		historyId: row.id,
		mediaKey: mediaKeyOf({ mediaType, tmdbId, season }),
		mediaType,
		tmdbId,
		season,
		title: row.name,
		year: /^\d{4}$/.test(row.year) ? Number(row.year) : null,
		completedAt: row.date,
		username: row.username,
	};
}
