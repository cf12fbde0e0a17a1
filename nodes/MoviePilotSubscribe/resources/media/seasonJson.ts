import type { IDataObject } from 'n8n-workflow';
import { mediaKey } from '../../../shared/core/mediaKey';
import { selectSeasons, type KnownSeason } from '../../../shared/core/seasons';
import { clock } from '../../../shared/transport/clock';
import type { Detail } from '../../client/model';

/** Aired as everywhere in these nodes: it has episodes and has begun, or TMDB gives no date. */
const hasAired = (season: KnownSeason): boolean =>
	selectSeasons('all', [season], { kind: 'allAired' }, 'include', clock.today()).length > 0;

export const toSeasonJson = ({ mediaType, tmdbId }: Detail, season: KnownSeason): IDataObject => ({
	mediaKey: mediaKey({ mediaType, tmdbId }, season.number),
	season: season.number,
	isSpecial: season.number === 0,
	episodeCount: season.episodeCount,
	airDate: season.airDate,
	aired: hasAired(season),
});
