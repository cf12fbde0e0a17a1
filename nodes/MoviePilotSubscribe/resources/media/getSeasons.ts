import { mediaKey } from '../../../shared/core/mediaKey';
import { title } from '../../fields/title';
import { read } from '../makers';
import { toMediaJson } from './foundJson';
import { toSeasonJson } from './seasonJson';

export const getSeasons = read({
	name: 'Get Seasons',
	value: 'getSeasons',
	action: 'Get the seasons of a show',
	description:
		'One item per season, ready to be subscribed: number, episodes, air date and whether it has aired',
	notice: 'Episodes are counted as TMDB does, those yet to air included.',
	fields: { title },
	fetch: async (client, { title: wanted }, { refusal }) => {
		if (wanted.mediaType === 'movie')
			throw refusal('A movie has no seasons', 'Choose the media type TV Show, or filter movies out before.');
		const show = await client.mediaDetails('tv', wanted.tmdbId);
		if (!show)
			throw refusal(
				`MoviePilot does not recognise ${mediaKey(wanted)}`,
				'No show has this TMDB ID, or MoviePilot cannot reach TMDB at the moment.',
			);
		const { mediaType, tmdbId, title: name, year, source, sourceId, ids } = toMediaJson(show);
		const shared = { mediaType, tmdbId, title: name, year, source, sourceId, ids };
		return show.seasons.map((season) => ({ ...shared, ...toSeasonJson(show, season) }));
	},
});
