/** Which titles to add or remove: the shared fields, and episodes, which only Trakt knows as wishes of their own. */
import { NodeOperationError, type INodeProperties } from 'n8n-workflow';
import type { Episode } from '../../shared/core/media';
import { mediaItem, mediaItemFields } from '../../shared/n8n/mediaItemFields';
import { isIdentified, toWishes, type Wish } from '../client/works';
import { Field, fieldOf, ItemContext } from '../../shared/n8n/field';

const wishFields: INodeProperties[] = [
	...mediaItemFields,
	{
		displayName: 'Episodes',
		name: 'episodes',
		type: 'string',
		displayOptions: { show: { mediaInput: ['defineBelow'], mediaType: ['tv'] } },
		default: '',
		placeholder: 'e.g. S01E03, S02E05',
		description: 'Single episodes instead of whole seasons; when filled, Seasons is not used',
	},
	{
		displayName: '"All" seasons means the entry of the show itself; named seasons are entries of their own.',
		name: 'entriesNotice',
		type: 'notice',
		displayOptions: { show: { mediaInput: ['defineBelow'], mediaType: ['tv'] } },
		default: '',
	},
];

/** What an item asks of the watchlist, each entry on its own. */
export const wishes: Field<Wish[]> = fieldOf(wishFields, readWishes);

/** Whether the title was entered here, and is not in the item. */
export const isDefinedHere: Field<boolean> = fieldOf(
	[],
	(context, index) => context.getNodeParameter('mediaInput', index) === 'defineBelow',
);

/** @throws NodeOperationError when the title cannot be told for certain */
function readWishes(context: ItemContext, index: number): Wish[] {
	const item = mediaItem.read(context, index);
	const episodes = readEpisodes(context, index, item.mediaType);
	const narrowed =
		episodes.length === 0 ? item : { ...item, episodes, seasons: episodes.map(({ season }) => season) };
	const found = toWishes(narrowed);
	if (found.length > 0 && found.every(isIdentified)) return found;
	throw new NodeOperationError(context.getNode(), 'This title has neither an ID nor a title with a year', {
		itemIndex: index,
		description:
			'By its name alone Trakt might take another film. Give a TMDB ID, or the title and its year.',
	});
}

function readEpisodes(context: ItemContext, index: number, mediaType: string): Episode[] {
	if (mediaType !== 'tv' || context.getNodeParameter('mediaInput', index) !== 'defineBelow') return [];
	const text = String(context.getNodeParameter('episodes', index, '') ?? '').trim();
	if (text === '') return [];
	return text.split(/[,\s]+/).map((part) => {
		const found = /^s(\d{1,4})e(\d{1,4})$/i.exec(part);
		if (found) return { season: Number(found[1]), episode: Number(found[2]) };
		throw new NodeOperationError(
			context.getNode(),
			`Episodes are written like "S01E03, S02E05", got "${part}"`,
			{ itemIndex: index },
		);
	});
}
