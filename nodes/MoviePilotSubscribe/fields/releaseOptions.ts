import type { INodeProperties } from 'n8n-workflow';

/** What a release must be like. Read together with the other options in subscriptionOptions.ts. */
export const releaseOptions: INodeProperties[] = [
	{
		displayName: 'Effect',
		name: 'effect',
		type: 'string',
		default: '',
		placeholder: 'e.g. Dolby Vision|HDR',
		description: 'Words or a pattern the release must have for its effect',
	},
	{
		displayName: 'Exclude',
		name: 'exclude',
		type: 'string',
		default: '',
		description: 'Pattern that a release must not match',
	},
	{
		displayName: 'Filter Rule Groups',
		name: 'filterGroups',
		type: 'string',
		default: '',
		placeholder: 'e.g. 4K, Chinese subtitles',
		description: 'Names of rule groups set up in MoviePilot, separated by commas',
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
	{
		displayName: 'Quality',
		name: 'quality',
		type: 'string',
		default: '',
		placeholder: 'e.g. WEB-DL',
	},
	{
		displayName: 'Resolution',
		name: 'resolution',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2160p|4K',
	},
	{
		displayName: 'Resolution for 4K Wishes',
		name: 'resolution4k',
		type: 'string',
		default: '2160p|4K|UHD',
		description: 'Takes the place of Resolution for titles requested in 4K',
	},
];
