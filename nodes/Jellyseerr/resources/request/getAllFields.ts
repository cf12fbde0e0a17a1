/** The fields of Request: Get Many and their reader, side by side so that they cannot drift apart. */
import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import { parseWholeNumber } from '../../../shared/core/parseMedia';
import { requestFilters, type Selection } from '../../selection';
import { languageOption, resolveTitlesField, simplifyField } from './outputFields';

const filterField: INodeProperties = {
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

const mediaTypeField: INodeProperties = {
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

const qualityField: INodeProperties = {
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

const options: INodeProperties[] = [
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
	languageOption,
];

export const getAllFields: INodeProperties[] = [
	filterField,
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
		displayOptions: { show: { returnAll: [false] } },
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
	},
	mediaTypeField,
	qualityField,
	simplifyField,
	resolveTitlesField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options,
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

/** @returns Infinity for Return All */
export function readLimit(context: IExecuteFunctions, index: number): number {
	if (context.getNodeParameter('returnAll', index) === true) return Number.POSITIVE_INFINITY;
	const limit = parseWholeNumber(context.getNodeParameter('limit', index));
	if (limit !== undefined && limit > 0) return limit;
	throw new NodeOperationError(context.getNode(), 'Limit must be a whole number from 1 on', {
		itemIndex: index,
	});
}

/** An expression can yield anything, and the server answers an unknown filter with a 400. */
function readOneOf<T extends string>(
	context: IExecuteFunctions,
	index: number,
	name: string,
	label: string,
	allowed: readonly T[],
): T {
	const value = context.getNodeParameter(name, index);
	const found = allowed.find((entry) => entry === value);
	if (found !== undefined) return found;
	throw new NodeOperationError(context.getNode(), `${label} must be one of: ${allowed.join(', ')}`, {
		itemIndex: index,
		description: `Got ${JSON.stringify(value ?? null)}.`,
	});
}
