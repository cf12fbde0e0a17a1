import type { IDataObject } from 'n8n-workflow';
import { collectPages } from '../../../shared/core/collectPages';
import type { MediaType } from '../../../shared/core/media';
import { mediaKeyOf } from '../../../shared/core/mediaKey';
import { executeItems } from '../../../shared/n8n/executeItems';
import { limitFields, readLimit } from '../../../shared/n8n/limit';
import type { Operation } from '../../../shared/n8n/operations';
import { connectMoviePilot, type MoviePilot } from '../../client';
import type { HistoryRow } from '../../client/model';

const pageSize = 100;

export const getHistory: Operation = {
	name: 'Get History',
	value: 'getHistory',
	action: 'Get completed subscriptions',
	description: 'Subscriptions that MoviePilot completed, the newest first',
	properties: [
		{
			displayName: 'Media Type',
			name: 'historyOf',
			type: 'options',
			options: [
				{ name: 'Movies', value: 'movie' },
				{ name: 'Movies and TV Shows', value: 'all', description: 'Movies first, then shows' },
				{ name: 'TV Shows', value: 'tv' },
			],
			default: 'all',
		},
		...limitFields,
	],
	execute: async (context) => {
		const client = await connectMoviePilot(context);
		return await executeItems(context, async (index) => {
			const historyOf = context.getNodeParameter('historyOf', index);
			const limit = readLimit(context, index);
			const movies = historyOf === 'tv' ? [] : await readHistory(client, 'movie', limit);
			const shows = historyOf === 'movie' ? [] : await readHistory(client, 'tv', limit - movies.length);
			return [...movies, ...shows].map(toJson);
		});
	},
};

const readHistory = async (client: MoviePilot, mediaType: MediaType, limit: number): Promise<HistoryRow[]> =>
	limit <= 0
		? []
		: await collectPages({
				fetch: async (page) => {
					const rows = await client.subscriptionHistory(mediaType, page, pageSize);
					// A short page may have lost rows that could not be read: only an empty one is the end.
					return { rows, isLast: rows.length === 0 };
				},
				keyOf: ({ id }) => id,
				isWanted: () => true,
				limit,
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
