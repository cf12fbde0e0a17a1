import type { INodeProperties } from 'n8n-workflow';
import { releasePatterns } from './releasePatterns';

/** What a release must be like. Read together with the other options in subscriptionOptions.ts. */
export const releaseOptions: INodeProperties[] = [
	...releasePatterns,
	{
		displayName: 'Exclude',
		name: 'exclude',
		type: 'string',
		default: '',
		description: 'Pattern that a release must not match',
	},
	{
		displayName: 'Filter Rule Group Names or IDs',
		name: 'filterGroups',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getRuleGroups' },
		default: [],
		description:
			'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
	},
	{
		displayName: 'Include',
		name: 'include',
		type: 'string',
		default: '',
		description: 'Pattern that a release must match',
	},
	{
		displayName: 'Keyword',
		name: 'keyword',
		type: 'string',
		default: '',
		description: 'Search for this instead of the title',
	},
];
