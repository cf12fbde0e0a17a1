/** Where torrents are searched for, which of them count, and how they are put out. */
import { splitList } from '../../shared/core/values';
import { collection } from '../../shared/n8n/collection';
import { choiceOf, field } from '../../shared/n8n/field';
import { sitesField } from './sites';

export const torrentOutput = choiceOf(['perMedia', 'perTorrent'], {
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
});

/** Lower case; empty = any. */
const resolution = field(
	{
		displayName: 'Resolution',
		name: 'resolution',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2160p, 4K',
		description:
			'Only torrents with one of these, separated by commas, as their resolution or in their title',
	},
	(value) => splitList(value).map((part) => part.toLowerCase()),
);

const sites = sitesField({
	displayName: 'Site Names or IDs',
	name: 'sites',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getSites' },
	default: [],
	description:
		'Leave empty for all sites. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
});

export const searchOptions = collection(
	{ displayName: 'Search Options', name: 'searchOptions', placeholder: 'Add option' },
	{ resolution, sites },
);
