import type { TorrentFilter } from '../../shared/core/torrents';
import { collection } from '../../shared/n8n/collection';
import { decimal, flag, mapped, wholeNumber, type Input } from '../../shared/n8n/field';

export const torrentFilters = {
	freeOnly: flag({
		displayName: 'Free Only',
		name: 'freeOnly',
		type: 'boolean',
		default: false,
		description: 'Whether to take only torrents that do not count against your download quota',
	}),
	maxSizeGb: decimal({
		displayName: 'Max Size (GB)',
		name: 'maxSizeGb',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description: 'Larger torrents are left out; 0 = any size',
	}),
	minSeeders: wholeNumber({
		displayName: 'Min Seeders',
		name: 'minSeeders',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 1,
	}),
};

export const toTorrentFilter = ({
	freeOnly,
	maxSizeGb,
	minSeeders,
}: Input<typeof torrentFilters>): TorrentFilter => ({
	minSeeders,
	maxSizeBytes: maxSizeGb > 0 ? maxSizeGb * 1024 ** 3 : null,
	freeOnly,
});

export const torrentFilter = mapped(
	collection(
		{ displayName: 'Torrent Filter', name: 'torrentFilter', placeholder: 'Add filter' },
		torrentFilters,
	),
	toTorrentFilter,
);
