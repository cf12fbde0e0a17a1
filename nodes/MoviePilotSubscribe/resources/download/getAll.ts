import { flag, textField } from '../../../shared/n8n/field';
import { limit } from '../../../shared/n8n/limit';
import { loadOptions } from '../../client/lists';
import { queues } from '../../flow/check/queues';
import { read } from '../makers';
import { toDownloadJson } from './downloadJson';

const { getDownloaders } = loadOptions;

const downloaderFilter = textField(
	{
		displayName: 'Downloader Name or ID',
		name: 'downloaderFilter',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getDownloaders' },
		default: '',
		description:
			'Leave empty for all downloaders. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{ loadOptions: { getDownloaders } },
);

const onlyKnown = flag({
	displayName: 'Only From MoviePilot',
	name: 'onlyKnown',
	type: 'boolean',
	default: false,
	description: 'Whether to leave out torrents that MoviePilot did not add itself',
});

export const getAll = read({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many downloads',
	description: 'What is downloading at the moment, with progress, speed and time left',
	fields: { limit, downloaderFilter, onlyKnown },
	fetch: async (client, { limit: most, downloaderFilter: downloader, onlyKnown: known }) => {
		const rows = downloader === '' ? await queues(client) : await client.downloads(downloader);
		return rows
			.filter(({ mediaType }) => !known || mediaType !== null)
			.slice(0, most)
			.map(toDownloadJson);
	},
});
