import type { Resource } from '../../../shared/n8n/operations';
import { deleteDownload } from './delete';
import { getAll } from './getAll';
import { pause } from './pause';
import { resume } from './resume';

export const download = {
	name: 'Download',
	value: 'download',
	operations: [deleteDownload, getAll, pause, resume],
} as const satisfies Resource;
