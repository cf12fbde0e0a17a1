import type { IDataObject } from 'n8n-workflow';
import { mediaKeyOf } from '../../../shared/core/mediaKey';
import type { SubscriptionRow } from '../../client/model';
import { parseOptions } from '../../client/shapes/subscription';
import { wordsForState } from '../../client/states';

/** A media item for the next node, with what the subscription is about. */
export function toRowJson(row: SubscriptionRow): IDataObject {
	const { mediaType, tmdbId } = row;
	const season = mediaType === 'tv' ? row.season : null;
	return {
		subscriptionId: row.id,
		id: row.id,
		mediaKey: mediaKeyOf({ mediaType, tmdbId, season }),
		mediaType,
		tmdbId,
		season,
		title: row.name,
		year: /^\d{4}$/.test(row.year) ? Number(row.year) : null,
		state: row.state,
		stateName: wordsForState(row.state).name,
		username: row.username,
		totalEpisodes: row.totalEpisodes,
		lackEpisodes: row.lackEpisodes,
		createdAt: row.createdAt,
		updatedAt: row.updatedAt,
		options: onlySet(parseOptions(row.raw)),
	};
}

/** Such a row holds no secret: sites are numbers, and cookies stay with MoviePilot's sites. */
export const toRawRowJson = ({ raw }: SubscriptionRow): IDataObject => ({ ...(raw as IDataObject) });

const onlySet = (options: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(options).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),
	);
