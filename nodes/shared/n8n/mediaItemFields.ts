/** How a node that acts on media gets its titles: from the items that arrive, or typed in by hand or by an agent. */
import { NodeOperationError, type INodeProperties } from 'n8n-workflow';
import { parseMediaItem } from '../core/parseMedia';
import type { MediaItem } from '../core/media';
import { Field, fieldOf, ItemContext } from './field';

const whenDefined = { show: { mediaInput: ['defineBelow'] } };

export const mediaItemFields: INodeProperties[] = [
	{
		displayName: 'Media',
		name: 'mediaInput',
		type: 'options',
		options: [
			{
				name: 'From Input Items',
				value: 'fromInput',
				description: 'Each item that arrives is a title, as the Trakt and Jellyseerr nodes put them out',
			},
			{ name: 'Define Below', value: 'defineBelow', description: 'Enter one title' },
		],
		default: 'fromInput',
	},
	{
		displayName: 'Media Type',
		name: 'mediaType',
		type: 'options',
		displayOptions: whenDefined,
		options: [
			{ name: 'Movie', value: 'movie' },
			{ name: 'TV Show', value: 'tv' },
		],
		default: 'movie',
	},
	{
		displayName: 'TMDB ID',
		name: 'tmdbId',
		type: 'string',
		displayOptions: whenDefined,
		default: '',
		placeholder: 'e.g. 550',
		description: 'The number in the address of the title on themoviedb.org',
	},
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		displayOptions: whenDefined,
		default: '',
		placeholder: 'e.g. Fight Club',
		description: 'Only for messages and as a hint; the TMDB ID decides',
	},
	{
		displayName: 'Year',
		name: 'year',
		type: 'string',
		displayOptions: whenDefined,
		default: '',
		placeholder: 'e.g. 1999',
	},
	{
		displayName: 'Seasons',
		name: 'seasons',
		type: 'string',
		displayOptions: { show: { mediaInput: ['defineBelow'], mediaType: ['tv'] } },
		default: 'all',
		placeholder: 'e.g. 1, 3-5',
		description: 'Numbers, ranges, or "all" for every aired season; 0 means specials',
	},
];

/** One title: what arrives, or what was entered. */
export const mediaItem: Field<MediaItem> = fieldOf(mediaItemFields, readMediaItem);

function readMediaItem(context: ItemContext, index: number): MediaItem {
	const source =
		context.getNodeParameter('mediaInput', index) === 'fromInput'
			? context.getInputData()[index]?.json
			: readDefined(context, index);
	const parsed = parseMediaItem(source);
	if (parsed.ok) return parsed.value;
	throw new NodeOperationError(context.getNode(), parsed.problem, {
		itemIndex: index,
		description:
			'An item needs at least "mediaType" and "tmdbId". Items of the Trakt and Jellyseerr nodes have both (with Simplify on); for others choose Media: Define Below.',
	});
}

function readDefined(context: ItemContext, index: number) {
	const mediaType = context.getNodeParameter('mediaType', index);
	return {
		mediaType,
		tmdbId: context.getNodeParameter('tmdbId', index),
		title: context.getNodeParameter('title', index),
		year: context.getNodeParameter('year', index),
		...(mediaType === 'tv' ? { seasons: context.getNodeParameter('seasons', index) } : {}),
	};
}
