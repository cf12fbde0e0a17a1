/** Where torrents are searched for, which of them count, and how they are put out. */
import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { splitList, positive } from '../../shared/core/values';

export const torrentSearchFields: INodeProperties[] = [
	{
		displayName: 'Output',
		name: 'torrentOutput',
		type: 'options',
		options: [
			{
				name: 'One Item per Movie or Season',
				value: 'perMedia',
				description: 'With all its torrents in a list, also when there are none',
			},
			{
				name: 'One Item per Torrent',
				value: 'perTorrent',
				description: 'The best one first; nothing for a movie or season without torrents',
			},
		],
		default: 'perMedia',
	},
	{
		displayName: 'Search Options',
		name: 'searchOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Resolution',
				name: 'resolution',
				type: 'string',
				default: '',
				placeholder: 'e.g. 2160p, 4K',
				description:
					'Only torrents with one of these, separated by commas, as their resolution or in their title',
			},
			{
				displayName: 'Site Names or IDs',
				name: 'sites',
				type: 'multiOptions',
				typeOptions: { loadOptionsMethod: 'getSites' },
				default: [],
				description:
					'Leave empty for all sites. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
			},
		],
	},
];

export type TorrentSearch = {
	perTorrent: boolean;
	/** Lower case; empty = any. */
	resolutions: string[];
	/** Empty = all. */
	sites: number[];
};

/** @returns the search, or what is wrong with it */
export function readTorrentSearch(context: IExecuteFunctions, index: number): TorrentSearch | string {
	const set = context.getNodeParameter('searchOptions', index, {}) as IDataObject;
	const sites = splitList(set.sites).map(positive);
	if (sites.includes(undefined)) return `Sites must be IDs of sites, got ${JSON.stringify(set.sites)}`;
	return {
		perTorrent: context.getNodeParameter('torrentOutput', index, 'perMedia') === 'perTorrent',
		resolutions: splitList(set.resolution).map((part) => part.toLowerCase()),
		sites: sites.flatMap((site) => site ?? []),
	};
}
