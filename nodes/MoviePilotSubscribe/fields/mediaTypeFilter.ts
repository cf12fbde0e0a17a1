import { choiceOf } from '../../shared/n8n/field';

export const mediaTypeFilter = choiceOf(['all', 'movie', 'tv'], {
	displayName: 'Media Type',
	name: 'mediaTypeFilter',
	type: 'options',
	options: [
		{ name: 'All', value: 'all' },
		{ name: 'Movies', value: 'movie' },
		{ name: 'TV Shows', value: 'tv' },
	],
	default: 'all',
});
