import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import { limitFields, readLimit } from '../../../shared/n8n/limit';
import { watchlistSorts, type WatchlistQuery } from '../../client/watchlist';
import { listedAsValues } from '../../client/listItems';

export const getAllFields: INodeProperties[] = [
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'All', value: 'all' },
			{ name: 'Episodes', value: 'episode' },
			{ name: 'Movies', value: 'movie' },
			{ name: 'Seasons', value: 'season' },
			{ name: 'Shows', value: 'show' },
		],
		default: 'all',
		description: 'What was put on the list; a season does not count as its show',
	},
	...limitFields,
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description:
			'Whether to return a simplified version of the response instead of the raw data: media items, which the other nodes of this package understand',
	},
	{
		displayName: 'Sort By',
		name: 'sortBy',
		type: 'options',
		options: [
			{ name: 'Added', value: 'added', description: 'When it was put on the list' },
			{ name: 'Rank', value: 'rank', description: 'The order the list has on Trakt' },
			{ name: 'Released', value: 'released' },
			{ name: 'Title', value: 'title' },
		],
		default: 'added',
	},
	{
		displayName: 'Direction',
		name: 'direction',
		type: 'options',
		options: [
			{ name: 'Ascending', value: 'asc' },
			{ name: 'Descending', value: 'desc' },
		],
		default: 'desc',
		description: 'Descending by Added begins with the newest',
	},
];

type GetAllInput = { query: WatchlistQuery; limit: number | undefined; simplify: boolean };

/** @throws NodeOperationError that names the value to correct */
export function readGetAll(context: IExecuteFunctions, index: number): GetAllInput {
	const type = context.getNodeParameter('type', index);
	const known = listedAsValues.find((value) => value === type);
	const sortBy = watchlistSorts.find((value) => value === context.getNodeParameter('sortBy', index));
	const direction = (['asc', 'desc'] as const).find(
		(value) => value === context.getNodeParameter('direction', index),
	);
	if (known === undefined && type !== 'all') throw invalid(context, index, 'Type', type);
	if (sortBy === undefined)
		throw invalid(context, index, 'Sort By', context.getNodeParameter('sortBy', index));
	if (direction === undefined) {
		throw invalid(context, index, 'Direction', context.getNodeParameter('direction', index));
	}
	const limit = readLimit(context, index);
	return {
		query: { types: known === undefined ? listedAsValues : [known], sortBy, direction },
		limit: Number.isFinite(limit) ? limit : undefined,
		simplify: context.getNodeParameter('simplify', index) !== false,
	};
}

const invalid = (context: IExecuteFunctions, itemIndex: number, field: string, value: unknown) =>
	new NodeOperationError(context.getNode(), `${field} cannot be ${JSON.stringify(value ?? null)}`, {
		itemIndex,
	});
