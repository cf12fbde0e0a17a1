import type { Resource } from '../../shared/n8n/operations';
import { audit } from './audit';
import { download } from './download';
import { media } from './media';
import { server } from './server';
import { subscription } from './subscription';
import { torrent } from './torrent';

/** As people see them: the common ones first. */
export const resources = [
	media,
	subscription,
	torrent,
	download,
	audit,
	server,
] as const satisfies readonly Resource[];
