/** Which subscription is meant. Never by its title: titles repeat, and a wrong one would be deleted. */
import { NodeOperationError, type INodeProperties } from 'n8n-workflow';
import { parseMediaItem } from '../../shared/core/parseMedia';
import { positive } from '../../shared/core/values';
import { choiceOf, field, fieldOf, type Field, type ItemContext } from '../../shared/n8n/field';
import type { SubscriptionChoice } from '../rows/findRow';

const subscriptionBy = choiceOf(['id', 'fromInput', 'media'], {
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
});

const subscriptionId = field(
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
	positive,
);

const whenDefined = { show: { subscriptionBy: ['media'] } };

const mediaFields: INodeProperties[] = [
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

export const subscription: Field<SubscriptionChoice> = fieldOf(
	[...subscriptionBy.properties, ...subscriptionId.properties, ...mediaFields],
	(context, itemIndex) => {
		const by = subscriptionBy.read(context, itemIndex);
		if (by === 'id') return { kind: 'id', id: subscriptionId.read(context, itemIndex) };
		const arrived = context.getInputData()[itemIndex]?.json;
		const choice = toChoice(by === 'fromInput' ? arrived : definedMedia(context, itemIndex));
		if (typeof choice !== 'string') return choice;
		throw new NodeOperationError(context.getNode(), choice, {
			itemIndex,
			description:
				'A subscription is named by its ID, or by media type, TMDB ID and, for shows, season. Titles are never matched.',
		});
	},
);

/** @returns the choice, or what is wrong with it */
function toChoice(media: unknown): SubscriptionChoice | string {
	const parsed = parseMediaItem(media);
	if (!parsed.ok) return parsed.problem;
	const { mediaType, tmdbId, seasons } = parsed.value;
	if (tmdbId === null) return 'A TMDB ID is needed to find the subscription';
	if (mediaType === 'movie') return { kind: 'media', mediaType, tmdbId, seasons: [null] };
	return Array.isArray(seasons)
		? { kind: 'media', mediaType, tmdbId, seasons }
		: 'A show needs its season: each season is a subscription of its own';
}

function definedMedia(context: ItemContext, itemIndex: number) {
	const mediaType = context.getNodeParameter('mediaType', itemIndex);
	return {
		mediaType,
		tmdbId: context.getNodeParameter('tmdbId', itemIndex),
		...(mediaType === 'tv' ? { season: context.getNodeParameter('season', itemIndex) } : {}),
	};
}
