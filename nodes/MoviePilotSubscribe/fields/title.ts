/** One title, named by its TMDB number: what a question about a title needs, without seasons. */
import { NodeOperationError } from 'n8n-workflow';
import type { MediaType } from '../../shared/core/media';
import { parseMediaItem } from '../../shared/core/parseMedia';
import { fieldOf, type Field } from '../../shared/n8n/field';
import { mediaItemFields } from '../../shared/n8n/mediaItemFields';

const properties = mediaItemFields.filter(({ name }) => ['mediaInput', 'mediaType', 'tmdbId'].includes(name));

export type Title = { mediaType: MediaType; tmdbId: number };

export const title: Field<Title> = fieldOf(properties, (context, itemIndex) => {
	const parsed = parseMediaItem(
		context.getNodeParameter('mediaInput', itemIndex) === 'fromInput'
			? context.getInputData()[itemIndex]?.json
			: {
					mediaType: context.getNodeParameter('mediaType', itemIndex),
					tmdbId: context.getNodeParameter('tmdbId', itemIndex),
				},
	);
	if (parsed.ok && parsed.value.tmdbId !== null) {
		return { mediaType: parsed.value.mediaType, tmdbId: parsed.value.tmdbId };
	}
	const problem = parsed.ok
		? 'A TMDB ID is needed: MoviePilot is never asked for a title by its name alone'
		: parsed.problem;
	throw new NodeOperationError(context.getNode(), problem, {
		itemIndex,
		description: 'An item needs "mediaType" and "tmdbId"; for other items choose Media: Define Below.',
	});
});
