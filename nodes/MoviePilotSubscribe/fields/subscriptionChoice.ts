/** Which subscription is meant. Never by its title: titles repeat, and a wrong one would be deleted. */
import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import { parseMediaItem } from '../../shared/core/parseMedia';
import { parseWholeNumber } from '../../shared/core/values';
import { SubscriptionChoice } from '../rows/findRow';

const whenDefined = { show: { subscriptionBy: ['media'] } };

export const subscriptionChoiceFields: INodeProperties[] = [
	{
		displayName: 'Subscription',
		name: 'subscriptionBy',
		type: 'options',
		options: [
			{ name: 'By ID', value: 'id' },
			{
				name: 'By Media of Input Items',
				value: 'fromInput',
				description: 'Each item that arrives is a title with its season, as these nodes put them out',
			},
			{ name: 'By Media, Define Below', value: 'media' },
		],
		default: 'id',
	},
	{
		displayName: 'Subscription ID',
		name: 'subscriptionId',
		type: 'string',
		required: true,
		displayOptions: { show: { subscriptionBy: ['id'] } },
		default: '={{ $json.subscriptionId ?? $json.subscription?.id }}',
		placeholder: 'e.g. 12',
		description:
			'Subscription: Create and Get Many put it out, and Media: Check Status for what is subscribed',
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
		required: true,
		displayOptions: whenDefined,
		default: '',
		placeholder: 'e.g. 550',
		description: 'The number in the address of the title on themoviedb.org',
	},
	{
		displayName: 'Season',
		name: 'season',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		displayOptions: { show: { subscriptionBy: ['media'], mediaType: ['tv'] } },
		default: 1,
		description: 'Each season is a subscription of its own; 0 means specials',
	},
];

/** @throws NodeOperationError that says which value is wrong */
export function readSubscriptionChoice(context: IExecuteFunctions, index: number): SubscriptionChoice {
	const by = context.getNodeParameter('subscriptionBy', index);
	const choice = by === 'id' ? readId(context, index) : readMedia(context, index, by === 'fromInput');
	if (typeof choice !== 'string') return choice;
	throw new NodeOperationError(context.getNode(), choice, {
		itemIndex: index,
		description:
			'A subscription is named by its ID, or by media type, TMDB ID and, for shows, season. Titles are never matched.',
	});
}

/** @returns the choice, or what is wrong with it */
function readId(context: IExecuteFunctions, index: number): SubscriptionChoice | string {
	const value = context.getNodeParameter('subscriptionId', index);
	const id = parseWholeNumber(value);
	return id
		? { kind: 'id', id }
		: `Subscription ID must be a whole number above 0, got ${JSON.stringify(value ?? null)}`;
}

function readMedia(
	context: IExecuteFunctions,
	index: number,
	fromInput: boolean,
): SubscriptionChoice | string {
	const parsed = parseMediaItem(
		fromInput ? context.getInputData()[index]?.json : readDefinedMedia(context, index),
	);
	if (!parsed.ok) return parsed.problem;
	const { mediaType, tmdbId, seasons } = parsed.value;
	if (tmdbId === null) return 'A TMDB ID is needed to find the subscription';
	if (mediaType === 'movie') return { kind: 'media', mediaType, tmdbId, seasons: [null] };
	return Array.isArray(seasons)
		? { kind: 'media', mediaType, tmdbId, seasons }
		: 'A show needs its season: each season is a subscription of its own';
}

function readDefinedMedia(context: IExecuteFunctions, index: number) {
	const mediaType = context.getNodeParameter('mediaType', index);
	return {
		mediaType,
		tmdbId: context.getNodeParameter('tmdbId', index),
		...(mediaType === 'tv' ? { season: context.getNodeParameter('season', index) } : {}),
	};
}
