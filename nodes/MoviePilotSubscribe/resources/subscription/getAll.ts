import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { executeItems } from '../../../shared/n8n/executeItems';
import type { Operation } from '../../../shared/n8n/operations';
import { limitFields, readLimit } from '../../../shared/n8n/limit';
import { simplifyField } from '../../fields/simplify';
import type { SubscriptionRow } from '../../client/model';
import { connectMoviePilot } from '../../client';
import { toRawRowJson, toRowJson } from './rowJson';

export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many subscriptions',
	description: 'List the subscriptions that exist in MoviePilot',
	properties: [
		...limitFields,
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
		{
			displayName: 'User Name',
			name: 'usernameFilter',
			type: 'string',
			default: '',
			placeholder: 'e.g. admin',
			description: 'Only subscriptions of this MoviePilot user; leave empty for all users',
		},
		simplifyField,
	],
	execute: async (context): Promise<INodeExecutionData[]> => {
		const client = await connectMoviePilot(context);
		return await executeItems(context, async (index) => select(context, index, await client.subscriptions()));
	},
};

function select(context: IExecuteFunctions, index: number, rows: SubscriptionRow[]): IDataObject[] {
	const mediaType = context.getNodeParameter('mediaTypeFilter', index);
	const states = context.getNodeParameter('states', index);
	const username = String(context.getNodeParameter('usernameFilter', index, ''))
		.trim()
		.toLowerCase();
	const wanted = rows.filter(
		(row) =>
			(mediaType === 'all' || row.mediaType === mediaType) &&
			(!Array.isArray(states) || states.length === 0 || states.some((state) => state === row.state)) &&
			(username === '' || row.username.toLowerCase() === username),
	);
	const toJson = context.getNodeParameter('simplify', index, true) ? toRowJson : toRawRowJson;
	return wanted.slice(0, readLimit(context, index)).map(toJson);
}
