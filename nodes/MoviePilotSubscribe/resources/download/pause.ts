import { hashOperation } from './hashOperation';

export const pause = hashOperation({
	name: 'Pause',
	value: 'pause',
	action: 'Pause a download',
	description: 'Stop a download until it is resumed',
	verb: 'pause',
	send: async (client, { hash, downloader }) => await client.pauseDownload(hash, downloader || undefined),
	result: { state: 'paused' },
});
