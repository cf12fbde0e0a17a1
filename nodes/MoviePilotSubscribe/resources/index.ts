import type { Resource } from '../../shared/n8n/operations';
import { ledger } from './ledger';
import { media } from './media';
import { subscription } from './subscription';
import { torrent } from './torrent';

export const resources = [ledger, media, subscription, torrent] as const satisfies readonly Resource[];
