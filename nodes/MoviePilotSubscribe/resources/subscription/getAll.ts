import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { mediaKey } from '../../../shared/core/media';
import { executeItems } from '../../../shared/n8n/executeItems';
import type { Operation } from '../../../shared/n8n/operations';
import type { SubscriptionRow } from '../../model';
import { connectMoviePilot } from '../../moviePilot';

export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many subscriptions',
	description: 'List the subscriptions that exist in MoviePilot',
	properties: [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			displayOptions: { show: { returnAll: [false] } },
			default: 50,
			description: 'Max number of results to return',
		},
		{
			displayName: 'Media Type',
			name: 'mediaTypeFilter',
			type: 'options',
			options: [
				{ name: 'All', value: 'all' },
				{ name: 'Movies', value: 'movie' },
				{ name: 'TV Shows', value: 'tv' },
			],
			default: 'all',
		},
		{
			displayName: 'States',
			name: 'states',
			type: 'multiOptions',
			options: [
				{ name: 'New', value: 'N' },
				{ name: 'Paused', value: 'S' },
				{ name: 'Pending', value: 'P' },
				{ name: 'Running', value: 'R' },
			],
			default: [],
			description: 'Leave empty for all states',
		},
	],
	execute: async (context): Promise<INodeExecutionData[]> => {
		const client = await connectMoviePilot(context);
		return await executeItems(context, async (index) => select(context, index, await client.subscriptions()));
	},
};

function select(context: IExecuteFunctions, index: number, rows: SubscriptionRow[]): IDataObject[] {
	const mediaType = context.getNodeParameter('mediaTypeFilter', index);
	const states = context.getNodeParameter('states', index);
	const wanted = rows.filter(
		(row) =>
			(mediaType === 'all' || row.mediaType === mediaType) &&
			(!Array.isArray(states) || states.length === 0 || states.some((state) => state === row.state)),
	);
	const limit = context.getNodeParameter('returnAll', index)
		? wanted.length
		: Number(context.getNodeParameter('limit', index));
	return wanted.slice(0, limit).map(toJson);
}

function toJson(row: SubscriptionRow): IDataObject {
	const { mediaType, tmdbId, season, name, ...rest } = row;
	const identified = mediaType !== null && tmdbId !== null;
	return {
		mediaKey: identified ? mediaKey({ mediaType, tmdbId }, mediaType === 'tv' ? season : null) : null,
		mediaType,
		tmdbId,
		season: mediaType === 'tv' ? season : null,
		title: name,
		...rest,
	};
}
