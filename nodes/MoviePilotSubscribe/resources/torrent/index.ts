import type { Resource } from '../../../shared/n8n/operations';
import { download } from './download';
import { search } from './search';

export const torrent = {
	name: 'Torrent',
	value: 'torrent',
	operations: [download, search],
} as const satisfies Resource;
