import { collectPages } from '../../../shared/core/collectPages';
import { text } from '../../../shared/core/values';
import { field } from '../../../shared/n8n/field';
import { limit } from '../../../shared/n8n/limit';
import { simplifyAs } from '../../../shared/n8n/simplify';
import { mediaTypeFilter } from '../../fields/mediaTypeFilter';
import { read } from '../makers';
import { toMediaJson, toRawJson } from './foundJson';

/** An expression makes a number of `1917`. */
const searchTitle = field(
	{
		displayName: 'Search Title',
		name: 'searchTitle',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Fight Club',
		description: 'Part of a title in any language; a year behind it narrows the search down',
	},
	(value) => text(typeof value === 'number' ? String(value) : value),
);

/** TMDB's own page size, which MoviePilot hands through. */
const pageSize = 20;

export const searchByTitle = read({
	name: 'Search by Title',
	value: 'searchByTitle',
	action: 'Search movies and shows by title',
	description: 'Movies and shows that TMDB finds for a title, the likeliest first',
	fields: { searchTitle, mediaTypeFilter, limit, simplify: simplifyAs() },
	fetch: async (client, { searchTitle: title, mediaTypeFilter: mediaType, limit: most, simplify }) => {
		const found = await collectPages({
			fetch: async (page) => {
				const { found: rows, received } = await client.searchMedia(title, page, pageSize);
				return { rows, isLast: received === 0 };
			},
			keyOf: (row) => `${row.mediaType}:${row.tmdbId}`,
			isWanted: (row) => mediaType === 'all' || row.mediaType === mediaType,
			limit: most,
		});
		return found.map(simplify ? toMediaJson : toRawJson);
	},
});
