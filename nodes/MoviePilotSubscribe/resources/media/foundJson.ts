import type { IDataObject } from 'n8n-workflow';
import { mediaKey } from '../../../shared/core/mediaKey';
import type { FoundMedia } from '../../client/model';

/** A media item with what MoviePilot knows besides; the next node takes it as it is. */
export function toMediaJson(found: FoundMedia): IDataObject {
	const { mediaType, tmdbId, imdbId, tvdbId } = found;
	const year = /^\d{4}$/.test(found.year) ? Number(found.year) : null;
	return {
		mediaKey: mediaKey({ mediaType, tmdbId }),
		mediaType,
		tmdbId,
		title: found.title,
		year,
		source: 'manual',
		sourceId: `manual:${mediaType}:${tmdbId}`,
		ids: {
			tmdb: tmdbId,
			...(imdbId === null ? {} : { imdb: imdbId }),
			...(tvdbId === null ? {} : { tvdb: tvdbId }),
		},
		originalTitle: found.originalTitle,
		englishTitle: found.englishTitle,
		overview: found.overview,
		productionStatus: found.productionStatus,
		releaseDate: found.releaseDate,
		rating: found.rating,
		posterUrl: found.posterUrl,
	};
}

/** As received: what TMDB knows, without anything of the user's. */
export const toRawJson = ({ raw }: FoundMedia): IDataObject => ({ ...(raw as IDataObject) });
