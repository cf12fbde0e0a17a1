import type { Resource } from '../../../shared/n8n/operations';
import { checkStatus } from './checkStatus';
import { getDetails } from './getDetails';
import { getSeasons } from './getSeasons';
import { searchByTitle } from './searchByTitle';
import { searchOrSubscribe } from './searchOrSubscribe';
import { summarize } from '../../../MediaLedger/resources/summary/create';

export const media = {
	name: 'Media',
	value: 'media',
	operations: [checkStatus, getDetails, getSeasons, searchByTitle, searchOrSubscribe, summarize],
} as const satisfies Resource;
