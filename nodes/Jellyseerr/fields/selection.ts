/** Which requests are asked for: the fields and their reader, side by side so that they cannot drift apart. */
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { requestFilters, type Selection } from '../requests/select';
import { readOneOf } from './oneOf';

export const filterField: INodeProperties = {
	displayName: 'Filter',
	name: 'filter',
	type: 'options',
	options: [
		{ name: 'All', value: 'all', description: 'Requests of every status' },
		{ name: 'Approved', value: 'approved', description: 'Approved, and not finished yet' },
		{ name: 'Available', value: 'available', description: 'Finished, and in the library' },
		{ name: 'Completed', value: 'completed', description: 'Finished (Jellyseerr 2.6 and later)' },
		{ name: 'Declined', value: 'declined' },
		{ name: 'Deleted', value: 'deleted', description: 'Finished, then removed from the library' },
		{ name: 'Failed', value: 'failed', description: 'Approved, but Radarr or Sonarr refused' },
		{ name: 'Pending', value: 'pending', description: 'Waiting for approval' },
		{ name: 'Processing', value: 'processing', description: 'Approved, and not wholly in the library' },
	],
	default: 'approved',
};

export const mediaTypeField: INodeProperties = {
	displayName: 'Media Type',
	name: 'mediaType',
	type: 'options',
	options: [
		{ name: 'Movies and TV Shows', value: 'all' },
		{ name: 'Movies', value: 'movie' },
		{ name: 'TV Shows', value: 'tv' },
	],
	default: 'all',
};

export const qualityField: INodeProperties = {
	displayName: 'Include 4K',
	name: 'quality',
	type: 'options',
	options: [
		{ name: 'All Requests', value: 'all', description: '4K requests and others' },
		{ name: 'Only 4K Requests', value: 'only4k' },
		{ name: 'Leave Out 4K Requests', value: 'leaveOut4k' },
	],
	default: 'all',
};

const onlyApproved = { show: { '/filter': ['approved'] } };

export const selectionOptions: INodeProperties[] = [
	{
		displayName: 'Include Already Available',
		name: 'includeAvailable',
		type: 'boolean',
		displayOptions: onlyApproved,
		default: false,
		description:
			'Whether to include approved requests whose title is in the library already. When off, a show that is available keeps the seasons that are not, which takes one more call per such show.',
	},
	{
		displayName: 'Include Deleted',
		name: 'includeDeleted',
		type: 'boolean',
		displayOptions: onlyApproved,
		default: false,
		description:
			'Whether to include approved requests whose title was removed from the library after the approval',
	},
];

export function readSelection(context: IExecuteFunctions, index: number): Selection {
	const option = (name: string) => context.getNodeParameter(`options.${name}`, index, false) === true;
	return {
		filter: readOneOf(context, index, 'filter', 'Filter', requestFilters),
		mediaType: readOneOf(context, index, 'mediaType', 'Media Type', ['all', 'movie', 'tv'] as const),
		quality: readOneOf(context, index, 'quality', 'Include 4K', ['all', 'only4k', 'leaveOut4k'] as const),
		includeAvailable: option('includeAvailable'),
		includeDeleted: option('includeDeleted'),
	};
}
