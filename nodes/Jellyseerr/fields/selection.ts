/** Which requests are asked for: the fields and their reader, side by side so that they cannot drift apart. */
import type { INodeProperties } from 'n8n-workflow';
import { requestedStatuses } from '../requests/select';
import { choiceOf, flag } from '../../shared/n8n/field';

export const status = choiceOf(requestedStatuses, {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{ name: 'All', value: 'all', description: 'Requests of every status' },
		{ name: 'Approved', value: 'approved', description: 'Approved, and not finished yet' },
		{ name: 'Available', value: 'available', description: 'Finished, and in the library' },
		{ name: 'Completed', value: 'completed', description: 'Finished (Jellyseerr 2.6 and later)' },
		{ name: 'Declined', value: 'declined' },
		{ name: 'Deleted', value: 'deleted', description: 'Finished, then removed from the library' },
		{ name: 'Failed', value: 'failed', description: 'Approved, but Radarr or Sonarr refused' },
		{ name: 'Pending', value: 'pending', description: 'Waiting for approval' },
		{ name: 'Processing', value: 'processing', description: 'Approved, and not wholly in the library' },
	],
	default: 'approved',
});

export const mediaType = choiceOf(['all', 'movie', 'tv'], {
	displayName: 'Media Type',
	name: 'mediaType',
	type: 'options',
	options: [
		{ name: 'Movies and TV Shows', value: 'all' },
		{ name: 'Movies', value: 'movie' },
		{ name: 'TV Shows', value: 'tv' },
	],
	default: 'all',
});

export const requests4k = choiceOf(['include', 'only', 'exclude'], {
	displayName: '4K Requests',
	name: 'requests4k',
	type: 'options',
	options: [
		{ name: 'Include', value: 'include' },
		{ name: 'Only', value: 'only' },
		{ name: 'Exclude', value: 'exclude' },
	],
	default: 'include',
});

const onlyApproved: INodeProperties['displayOptions'] = { show: { '/status': ['approved'] } };

export const includeAvailable = flag({
	displayName: 'Include Already Available',
	name: 'includeAvailable',
	type: 'boolean',
	displayOptions: onlyApproved,
	default: false,
	description:
		'Whether to include approved requests whose title is in the library already. When off, a show that is available keeps the seasons that are not, which takes one more call per such show.',
});

export const includeDeleted = flag({
	displayName: 'Include Deleted',
	name: 'includeDeleted',
	type: 'boolean',
	displayOptions: onlyApproved,
	default: false,
	description:
		'Whether to include approved requests whose title was removed from the library after the approval',
});
