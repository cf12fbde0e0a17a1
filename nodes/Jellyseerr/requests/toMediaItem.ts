import type { MediaItem } from '../../shared/core/media';
import type { MediaRequest, TitleFacts } from '../client/mediaRequest';
import { wishedSeasons } from './select';
import type { Availability, RequestStatus } from '../client/statuses';

/** A media item with what only a request knows. The e-mail, permissions and quotas of its user stay behind. */
export type RequestedItem = MediaItem & {
	requestStatus: RequestStatus;
	/** Null when the media row behind the request is gone. */
	availability: Availability | null;
};

export function toMediaItem(request: MediaRequest, title?: TitleFacts): RequestedItem {
	const listedAt = latest(request.createdAt, request.updatedAt);
	return {
		mediaType: request.mediaType,
		tmdbId: request.media?.tmdbId ?? null,
		title: title?.title ?? '',
		year: title?.year ?? null,
		// The whole list every time: a season added later keeps the id of the request.
		...(request.mediaType === 'tv' ? { seasons: wishedSeasons(request) } : {}),
		source: 'jellyseerr',
		sourceId: `seerr:request:${request.id}`,
		...(listedAt === null ? {} : { listedAt }),
		...(request.requestedBy === null ? {} : { requestedBy: request.requestedBy }),
		...(request.is4k ? { is4k: true } : {}),
		ids: { ...title?.ids, ...request.media?.ids },
		requestStatus: request.status,
		availability: request.media?.availability ?? null,
	};
}

/**
 * A request can be approved long after it was made, and a wish counts from then on. `updatedAt` says when, except on
 * Jellyseerr 2.6 to Seerr 3.1, where it never moves; both are the same there.
 */
function latest(...dates: ReadonlyArray<string | null>): string | null {
	const times = dates.map((date) => Date.parse(date ?? '')).filter((time) => !Number.isNaN(time));
	return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}
