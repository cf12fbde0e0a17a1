import type { Resource } from '../../../shared/n8n/operations';
import { checkStatus } from './checkStatus';
import { getDetails } from './getDetails';
import { getSeasons } from './getSeasons';
import { searchByTitle } from './searchByTitle';
import { searchOrSubscribe } from './searchOrSubscribe';

export const media = {
	name: 'Media',
	value: 'media',
	operations: [checkStatus, getDetails, getSeasons, searchByTitle, searchOrSubscribe],
} as const satisfies Resource;
