/** One title, named by its TMDB number: what a question about a title needs, without seasons. */
import { NodeOperationError, type IExecuteFunctions, type INodeProperties } from 'n8n-workflow';
import type { MediaType } from '../../shared/core/media';
import { parseMediaItem } from '../../shared/core/parseMedia';
import { mediaItemFields } from '../../shared/n8n/mediaItemFields';

export const titleFields: INodeProperties[] = mediaItemFields.filter(({ name }) =>
	['mediaInput', 'mediaType', 'tmdbId'].includes(name),
);

export type Title = { mediaType: MediaType; tmdbId: number };

/** @throws NodeOperationError that says which value is wrong */
export function readTitle(context: IExecuteFunctions, index: number): Title {
	const parsed = parseMediaItem(
		context.getNodeParameter('mediaInput', index) === 'fromInput'
			? context.getInputData()[index]?.json
			: {
					mediaType: context.getNodeParameter('mediaType', index),
					tmdbId: context.getNodeParameter('tmdbId', index),
				},
	);
	const problem = parsed.ok
		? 'A TMDB ID is needed: MoviePilot is never asked for a title by its name alone'
		: parsed.problem;
	if (parsed.ok && parsed.value.tmdbId !== null) {
		return { mediaType: parsed.value.mediaType, tmdbId: parsed.value.tmdbId };
	}
	throw new NodeOperationError(context.getNode(), problem, {
		itemIndex: index,
		description: 'An item needs "mediaType" and "tmdbId"; for other items choose Media: Define Below.',
	});
}
