import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { executeItems } from '../../../shared/n8n/executeItems';
import type { Operation } from '../../../shared/n8n/operations';
import { limitFields, readLimit } from '../../../shared/n8n/limit';
import { simplifyField } from '../../fields/simplify';
import { connectMoviePilot } from '../../client';
import { collectPages } from '../../../shared/core/collectPages';
import { toMediaJson, toRawJson } from './foundJson';

/** TMDB's own page size, which MoviePilot hands through. */
const pageSize = 20;

export const searchByTitle: Operation = {
	name: 'Search by Title',
	value: 'searchByTitle',
	action: 'Search movies and shows by title',
	description: 'Movies and shows that TMDB finds for a title, the likeliest first',
	properties: [
		{
			displayName: 'Search Title',
			name: 'searchTitle',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Fight Club',
			description: 'Part of a title in any language; a year behind it narrows the search down',
		},
		{
			displayName: 'Media Type',
			name: 'mediaTypeFilter',
			type: 'options',
			options: [
				{ name: 'All', value: 'all' },
				{ name: 'Movies', value: 'movie' },
				{ name: 'TV Shows', value: 'tv' },
			],
			default: 'all',
		},
		...limitFields,
		simplifyField,
	],
	execute: async (context) => {
		const client = await connectMoviePilot(context);
		return await executeItems(context, async (index) => {
			const title = readSearchTitle(context, index);
			const mediaType = context.getNodeParameter('mediaTypeFilter', index);
			const found = await collectPages({
				fetch: async (page) => {
					const { found: rows, received } = await client.searchMedia(title, page, pageSize);
					return { rows, isLast: received === 0 };
				},
				keyOf: (row) => `${row.mediaType}:${row.tmdbId}`,
				isWanted: (row) => mediaType === 'all' || row.mediaType === mediaType,
				limit: readLimit(context, index),
			});
			const simplify = context.getNodeParameter('simplify', index);
			return found.map((row) => (simplify ? toMediaJson(row) : toRawJson(row)));
		});
	},
};

function readSearchTitle(context: IExecuteFunctions, index: number): string {
	const title = String(context.getNodeParameter('searchTitle', index) ?? '').trim();
	if (title !== '') return title;
	throw new NodeOperationError(context.getNode(), 'Search Title must not be empty', { itemIndex: index });
}
