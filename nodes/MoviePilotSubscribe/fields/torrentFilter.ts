import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { TorrentFilter } from '../../shared/core/torrents';

export const torrentFilters: INodeProperties[] = [
	{
		displayName: 'Free Only',
		name: 'freeOnly',
		type: 'boolean',
		default: false,
		description: 'Whether to take only torrents that do not count against your download quota',
	},
	{
		displayName: 'Max Size (GB)',
		name: 'maxSizeGb',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'Larger torrents are left out; 0 = any size',
	},
	{
		displayName: 'Min Seeders',
		name: 'minSeeders',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 1,
	},
];

export const torrentFilterField: INodeProperties = {
	displayName: 'Torrent Filter',
	name: 'torrentFilter',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: torrentFilters,
};

/** @param collection the parameter that holds the filters */
export function readTorrentFilter(
	context: IExecuteFunctions,
	index: number,
	collection = torrentFilterField.name,
): TorrentFilter {
	const set = context.getNodeParameter(collection, index, {}) as IDataObject;
	const maxSizeGb = Number(set.maxSizeGb ?? 0);
	return {
		minSeeders: Number(set.minSeeders ?? 1),
		maxSizeBytes: maxSizeGb > 0 ? maxSizeGb * 1024 ** 3 : null,
		freeOnly: set.freeOnly === true,
	};
}
