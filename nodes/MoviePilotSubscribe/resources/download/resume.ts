import { hashOperation } from './hashOperation';

export const resume = hashOperation({
	name: 'Resume',
	value: 'resume',
	action: 'Resume a paused download',
	description: 'Let a paused download go on',
	verb: 'resume',
	send: async (client, { hash, downloader }) => await client.resumeDownload(hash, downloader || undefined),
	result: { state: 'downloading' },
});
