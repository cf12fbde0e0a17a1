import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { TorrentFilter } from '../../shared/core/torrents';

export const torrentFilterField: INodeProperties = {
	displayName: 'Torrent Filter',
	name: 'torrentFilter',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		{
			displayName: 'Free Only',
			name: 'freeOnly',
			type: 'boolean',
			default: false,
			description: 'Whether to take only torrents that do not count against your download quota',
		},
		{
			displayName: 'Maximum Size (GB)',
			name: 'maxSizeGb',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'Leave out larger torrents; 0 = any size',
		},
		{
			displayName: 'Minimum Seeders',
			name: 'minSeeders',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 0 },
			default: 1,
		},
	],
};

export function readTorrentFilter(context: IExecuteFunctions, index: number): TorrentFilter {
	const set = context.getNodeParameter('torrentFilter', index, {}) as IDataObject;
	const maxSizeGb = Number(set.maxSizeGb ?? 0);
	return {
		minSeeders: Number(set.minSeeders ?? 1),
		maxSizeBytes: maxSizeGb > 0 ? maxSizeGb * 1024 ** 3 : null,
		freeOnly: set.freeOnly === true,
	};
}
