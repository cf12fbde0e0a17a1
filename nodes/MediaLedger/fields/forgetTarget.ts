/** What is to be forgotten. Never nothing in particular: an empty text would forget everything. */
import { targetOf, type Target } from '../../shared/core/ledger/forget';
import { parseMediaKey } from '../../shared/core/mediaKey';
import { text } from '../../shared/core/values';
import { choiceOf, field, fieldOf, propertiesOf, shownWhen, type Field } from '../../shared/n8n/field';
import { mediaItem } from '../../shared/n8n/mediaItemFields';

const forgetBy = choiceOf(['media', 'mediaKey', 'sourceId'], {
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
});

const media = shownWhen({ forgetBy: ['media'] }, mediaItem);

const mediaKey = field(
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
	(value) => {
		const key = text(value);
		return key !== undefined && parseMediaKey(key) !== undefined ? key : undefined;
	},
);

const sourceId = field(
	{
		displayName: 'Source ID',
		name: 'sourceId',
		type: 'string',
		required: true,
		displayOptions: { show: { forgetBy: ['sourceId'] } },
		default: '={{ $json.sourceId }}',
		placeholder: 'e.g. trakt:watchlist:991',
	},
	text,
);

export const target: Field<Target> = fieldOf(
	propertiesOf({ forgetBy, media, mediaKey, sourceId }),
	(...at) => {
		const by = forgetBy.read(...at);
		if (by === 'media') return targetOf(media.read(...at));
		return by === 'mediaKey'
			? { sourceIds: [], keys: [mediaKey.read(...at)] }
			: { sourceIds: [sourceId.read(...at)], keys: [] };
	},
);
