import { hashOperation } from './hashOperation';

export const deleteDownload = hashOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a download and its files',
	description: 'Remove a download from the downloader, together with the files it has downloaded so far',
	notice: 'What was downloaded so far is deleted from the disk for good; files in the library stay.',
	deletes: true,
	verb: 'delete',
	send: async (client, { hash, downloader }) => await client.deleteDownload(hash, downloader || undefined),
	result: { deleted: true, filesDeleted: true },
});
