import { NodeOperationError, type IDataObject } from 'n8n-workflow';
import { mediaKey } from '../../../shared/core/mediaKey';
import { executeItems } from '../../../shared/n8n/executeItems';
import type { Operation } from '../../../shared/n8n/operations';
import { connectMoviePilot } from '../../client';
import type { FoundMedia } from '../../client/model';
import { simplifyField } from '../../fields/simplify';
import { readTitle, titleFields } from '../../fields/title';
import { toMediaJson, toRawJson } from './foundJson';
import { toSeasonJson } from './seasonJson';

export const getDetails: Operation = {
	name: 'Get Details',
	value: 'getDetails',
	action: 'Get the details of a movie or show',
	description:
		'Titles, year, overview, other IDs and seasons of a movie or show, as MoviePilot recognises it',
	properties: [...titleFields, simplifyField],
	execute: async (context) => {
		const client = await connectMoviePilot(context);
		return await executeItems(context, async (index) => {
			const title = readTitle(context, index);
			const found = await client.mediaDetails(title.mediaType, title.tmdbId);
			if (found) return [context.getNodeParameter('simplify', index) ? toJson(found) : toRawJson(found)];
			throw new NodeOperationError(context.getNode(), `MoviePilot does not recognise ${mediaKey(title)}`, {
				itemIndex: index,
				description:
					'No title has this TMDB ID as this media type, or MoviePilot cannot reach TMDB at the moment.',
			});
		});
	},
};

const toJson = (found: FoundMedia): IDataObject => ({
	...toMediaJson(found),
	...(found.mediaType === 'tv'
		? { seasonDetails: found.seasons.map((season) => toSeasonJson(found, season)) }
		: {}),
});
