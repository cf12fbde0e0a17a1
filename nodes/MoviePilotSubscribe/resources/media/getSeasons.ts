import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import { mediaKey } from '../../../shared/core/mediaKey';
import { executeItems } from '../../../shared/n8n/executeItems';
import type { Operation } from '../../../shared/n8n/operations';
import { connectMoviePilot, type MoviePilot } from '../../client';
import { readTitle, titleFields } from '../../fields/title';
import { toMediaJson } from './foundJson';
import { toSeasonJson } from './seasonJson';

export const getSeasons: Operation = {
	name: 'Get Seasons',
	value: 'getSeasons',
	action: 'Get the seasons of a show',
	description:
		'One item per season, ready to be subscribed: number, episodes, air date and whether it has aired',
	notice: 'Episodes are counted as TMDB does, those yet to air included.',
	properties: titleFields,
	execute: async (context) => {
		const client = await connectMoviePilot(context);
		return await executeItems(context, async (index) => {
			const show = await readShow(context, client, index);
			const { mediaType, tmdbId, title, year, source, sourceId, ids } = toMediaJson(show);
			const shared = { mediaType, tmdbId, title, year, source, sourceId, ids };
			return show.seasons.map((season) => ({ ...shared, ...toSeasonJson(show, season) }));
		});
	},
};

async function readShow(context: IExecuteFunctions, client: MoviePilot, index: number) {
	const title = readTitle(context, index);
	const refuse = (message: string, description: string) =>
		new NodeOperationError(context.getNode(), message, { itemIndex: index, description });
	if (title.mediaType === 'movie') {
		throw refuse('A movie has no seasons', 'Choose the media type TV Show, or filter movies out before.');
	}
	const found = await client.mediaDetails('tv', title.tmdbId);
	if (found) return found;
	throw refuse(
		`MoviePilot does not recognise ${mediaKey(title)}`,
		'No show has this TMDB ID, or MoviePilot cannot reach TMDB at the moment.',
	);
}
