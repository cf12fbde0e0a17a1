import type { Resource } from '../../shared/n8n/operations';
import { download } from './download';
import { ledger } from './audit';
import { media } from './media';
import { server } from './server';
import { subscription } from './subscription';
import { torrent } from './torrent';

export const resources = [
	download,
	ledger,
	media,
	server,
	subscription,
	torrent,
] as const satisfies readonly Resource[];
