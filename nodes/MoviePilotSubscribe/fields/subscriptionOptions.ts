import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { SubscribeOptions } from '../flow/subscribe/types';
import { releaseOptions } from './releaseOptions';
import { savePathField } from './savePath';
import { splitList } from '../../shared/core/values';

const alphabetical = (options: INodeProperties[]): INodeProperties[] =>
	options.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'));

/** What is not added here is left to MoviePilot's own defaults for films and shows. */
export const subscriptionOptions: INodeProperties = {
	displayName: 'Subscription Options',
	name: 'subscriptionOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: alphabetical([
		...releaseOptions,
		{
			displayName: 'Best Version',
			name: 'bestVersion',
			type: 'boolean',
			default: false,
			description:
				'Whether to keep upgrading to better releases; MoviePilot then does not look at the library',
		},
		{
			displayName: 'Downloader Name or ID',
			name: 'downloader',
			type: 'options',
			typeOptions: { loadOptionsMethod: 'getDownloaders' },
			default: '',
			description:
				'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
		{
			displayName: 'Episode Group',
			name: 'episodeGroup',
			type: 'string',
			default: '',
			description: 'TMDB episode group to number the episodes by',
		},
		{
			displayName: 'Last Episode',
			name: 'totalEpisode',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 1,
			description: 'Total number of episodes of the season, when TMDB is wrong about it',
		},
		savePathField,
		{
			displayName: 'Site Names or IDs',
			name: 'sites',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getSites' },
			default: [],
			description:
				'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
		},
		{
			displayName: 'Start Episode',
			name: 'startEpisode',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 0 },
			default: 1,
		},
		{
			displayName: 'State',
			name: 'state',
			type: 'options',
			options: [
				{ name: 'Active', value: 'active' },
				{ name: 'Paused', value: 'paused', description: 'Created, then paused before its first search' },
			],
			default: 'active',
		},
	]),
};

const wholeNumbers = (value: unknown): number[] =>
	splitList(value)
		.map(Number)
		.filter((id) => Number.isInteger(id) && id > 0);

export function readSubscriptionOptions(context: IExecuteFunctions, index: number): SubscribeOptions {
	const set = context.getNodeParameter('subscriptionOptions', index, {}) as IDataObject;
	const texted = [
		'quality',
		'resolution',
		'resolution4k',
		'effect',
		'include',
		'exclude',
		'savePath',
		'downloader',
		'episodeGroup',
		'keyword',
	];
	const numbered = ['startEpisode', 'totalEpisode'];
	const sites = wholeNumbers(set.sites);
	const filterGroups = splitList(set.filterGroups);
	return {
		...pick(set, texted, (value) =>
			typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined,
		),
		...pick(set, numbered, (value) => wholeNumbers([value])[0]),
		...(sites.length > 0 ? { sites } : {}),
		...(filterGroups.length > 0 ? { filterGroups } : {}),
		...(typeof set.bestVersion === 'boolean' ? { bestVersion: set.bestVersion } : {}),
		...(set.state === 'paused' ? { paused: true } : {}),
	};
}

function pick<T>(
	set: IDataObject,
	names: string[],
	read: (value: unknown) => T | undefined,
): Record<string, T> {
	return Object.fromEntries(
		names.flatMap((name) => {
			const value = read(set[name]);
			return value === undefined ? [] : [[name, value]];
		}),
	);
}
