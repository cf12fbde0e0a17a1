import { openLedger } from '../../shared/n8n/ledgerStore';
import { makersFor } from '../../shared/n8n/makers';

export const { action, batch, once, read } = makersFor(openLedger);
