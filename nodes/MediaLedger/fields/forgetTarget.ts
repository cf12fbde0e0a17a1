import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import { targetOf, type Target } from '../../shared/core/ledger/forget';
import { mediaItemFields, readMediaItem } from '../../shared/n8n/mediaItemFields';
import { parseMediaKey } from '../../shared/core/mediaKey';

const forgetByField: INodeProperties = {
	displayName: 'Forget By',
	name: 'forgetBy',
	type: 'options',
	options: [
		{
			name: 'Media',
			value: 'media',
			description: 'A title and the list entries or requests that wished for it',
		},
		{ name: 'Media Key', value: 'mediaKey', description: 'A title, whoever wished for it' },
		{ name: 'Source ID', value: 'sourceId', description: 'One list entry or request with all it wished for' },
	],
	default: 'media',
};

const textFields: INodeProperties[] = [
	{
		displayName: 'Media Key',
		name: 'mediaKey',
		type: 'string',
		required: true,
		displayOptions: { show: { forgetBy: ['mediaKey'] } },
		default: '={{ $json.mediaKey }}',
		placeholder: 'e.g. movie:550 or tv:1396:s02',
		description: 'A show without a season stands for all its seasons',
	},
	{
		displayName: 'Source ID',
		name: 'sourceId',
		type: 'string',
		required: true,
		displayOptions: { show: { forgetBy: ['sourceId'] } },
		default: '={{ $json.sourceId }}',
		placeholder: 'e.g. trakt:watchlist:991',
	},
];

const shownForMedia = mediaItemFields.map((field) => ({
	...field,
	displayOptions: { show: { ...field.displayOptions?.show, forgetBy: ['media'] } },
}));

export const forgetFields: INodeProperties[] = [forgetByField, ...shownForMedia, ...textFields];

/** @throws NodeOperationError for what cannot be meant: an empty text would forget everything */
export function readTarget(context: IExecuteFunctions, itemIndex: number): Target {
	const by = context.getNodeParameter('forgetBy', itemIndex);
	if (by === 'media') return targetOf(readMediaItem(context, itemIndex));
	const name = by === 'mediaKey' ? 'mediaKey' : 'sourceId';
	const value = String(context.getNodeParameter(name, itemIndex) ?? '').trim();
	const isKey = parseMediaKey(value) !== undefined;
	if (name === 'mediaKey' && isKey) return { sourceIds: [], keys: [value] };
	if (name === 'sourceId' && value !== '') return { sourceIds: [value], keys: [] };
	const problem = name === 'mediaKey' ? `"${value}" is not a media key` : 'The source ID is empty';
	throw new NodeOperationError(context.getNode(), problem, {
		itemIndex,
		description:
			'A media key looks like movie:550, tv:1396 or tv:1396:s02; a source ID like seerr:request:436',
	});
}
