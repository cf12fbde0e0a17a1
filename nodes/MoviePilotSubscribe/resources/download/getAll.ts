import { executeItems } from '../../../shared/n8n/executeItems';
import type { Operation } from '../../../shared/n8n/operations';
import { limitFields, readLimit } from '../../../shared/n8n/limit';
import { connectMoviePilot } from '../../client';
import { queues } from '../../flow/check/queues';
import { toDownloadJson } from './downloadJson';

export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many downloads',
	description: 'What is downloading at the moment, with progress, speed and time left',
	properties: [
		...limitFields,
		{
			displayName: 'Downloader Name or ID',
			name: 'downloaderFilter',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getDownloaders' },
			default: '',
			description:
				'Leave empty for all downloaders. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		},
		{
			displayName: 'Only From MoviePilot',
			name: 'onlyKnown',
			type: 'boolean',
			default: false,
			description: 'Whether to leave out torrents that MoviePilot did not add itself',
		},
	],
	execute: async (context) => {
		const client = await connectMoviePilot(context);
		return await executeItems(context, async (index) => {
			const downloader = String(context.getNodeParameter('downloaderFilter', index, '') ?? '');
			const rows = downloader === '' ? await queues(client) : await client.downloads(downloader);
			const onlyKnown = context.getNodeParameter('onlyKnown', index) === true;
			return rows
				.filter(({ mediaType }) => !onlyKnown || mediaType !== null)
				.slice(0, readLimit(context, index))
				.map(toDownloadJson);
		});
	},
};
