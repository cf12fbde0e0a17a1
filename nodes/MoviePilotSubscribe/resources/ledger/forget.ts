import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeProperties,
} from 'n8n-workflow';
import {
	forget as forgetTarget,
	targetOf,
	type Forgotten,
	type Target,
} from '../../../shared/core/ledger/forget';
import { executeItems } from '../../../shared/n8n/executeItems';
import { openLedger } from '../../../shared/n8n/ledgerStore';
import { mediaItemFields, readMediaItem } from '../../../shared/n8n/mediaItemFields';
import type { Operation } from '../../../shared/n8n/operations';
import { clock } from '../../../shared/transport/clock';
import { describeSaving, toTime } from './saved';

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

export const forget: Operation = {
	name: 'Forget',
	value: 'forget',
	action: 'Forget a title or a source in the ledger',
	description: 'Let the same wish count as new, so that it is acted on again when it comes',
	worksOffline: true,
	properties: [forgetByField, ...shownForMedia, ...textFields],
	execute: async (context) => {
		const store = openLedger(context);
		return await executeItems(context, async (index) => {
			const target = readTarget(context, index);
			const at = clock.now();
			const forgotten = store.change((ledger) => forgetTarget(ledger, target, at));
			return [
				{
					...context.getInputData()[index]?.json,
					forgotten: forgotten.map(toJson),
					forgottenCount: forgotten.length,
					...describeSaving(store),
				},
			];
		});
	},
};

const toJson = ({ at, ...entry }: Forgotten): IDataObject => ({ ...entry, recordedAt: toTime(at) });

/** @throws NodeOperationError for what cannot be meant: an empty text would forget everything */
function readTarget(context: IExecuteFunctions, itemIndex: number): Target {
	const by = context.getNodeParameter('forgetBy', itemIndex);
	if (by === 'media') return targetOf(readMediaItem(context, itemIndex));
	const name = by === 'mediaKey' ? 'mediaKey' : 'sourceId';
	const value = String(context.getNodeParameter(name, itemIndex) ?? '').trim();
	const isKey = /^(movie:\d+|tv:\d+(:s\d{2,})?)$/.test(value);
	if (name === 'mediaKey' && isKey) return { sourceIds: [], keys: [value] };
	if (name === 'sourceId' && value !== '') return { sourceIds: [value], keys: [] };
	const problem = name === 'mediaKey' ? `"${value}" is not a media key` : 'The source ID is empty';
	throw new NodeOperationError(context.getNode(), problem, {
		itemIndex,
		description:
			'A media key looks like movie:550, tv:1396 or tv:1396:s02; a source ID like seerr:request:436',
	});
}
