import type { IDataObject } from 'n8n-workflow';
import { mediaKey } from '../../../shared/core/mediaKey';
import { simplifyAs } from '../../../shared/n8n/simplify';
import type { FoundMedia } from '../../client/model';
import { title } from '../../fields/title';
import { read } from '../makers';
import { toMediaJson, toRawJson } from './foundJson';
import { toSeasonJson } from './seasonJson';

export const getDetails = read({
	name: 'Get Details',
	value: 'getDetails',
	action: 'Get the details of a movie or show',
	description:
		'Titles, year, overview, other IDs and seasons of a movie or show, as MoviePilot recognises it',
	fields: { title, simplify: simplifyAs() },
	fetch: async (client, { title: wanted, simplify }, { refusal }) => {
		const found = await client.mediaDetails(wanted.mediaType, wanted.tmdbId);
		if (found) return [simplify ? toJson(found) : toRawJson(found)];
		throw refusal(
			`MoviePilot does not recognise ${mediaKey(wanted)}`,
			'No title has this TMDB ID as this media type, or MoviePilot cannot reach TMDB at the moment.',
		);
	},
});

const toJson = (found: FoundMedia): IDataObject => ({
	...toMediaJson(found),
	...(found.mediaType === 'tv'
		? { seasonDetails: found.seasons.map((season) => toSeasonJson(found, season)) }
		: {}),
});
