/** A request as this package sees it, free of the server's field names. */
import type { IDataObject } from 'n8n-workflow';
import type { ExternalIds, MediaType } from '../../shared/core/media';
import type { Availability, RequestStatus } from './statuses';

export type RequestedMedia = {
	tmdbId: number | null;
	ids: ExternalIds;
	/** In the quality that was requested: HD and 4K are counted separately. */
	availability: Availability;
	/** Null in lists: only the answer for a single request tells (measured on Seerr 3.1). */
	seasons: ReadonlyArray<{ number: number; availability: Availability }> | null;
};

export type MediaRequest = {
	id: number;
	mediaType: MediaType;
	status: RequestStatus;
	is4k: boolean;
	/** Null once the media row behind a request was removed (measured on Seerr 3.1). */
	media: RequestedMedia | null;
	/** Each season carries the status of a request, not of media. */
	seasons: ReadonlyArray<{ number: number; status: RequestStatus }>;
	createdAt: string | null;
	updatedAt: string | null;
	/** Display name; null once the account was removed. */
	requestedBy: string | null;
	raw: IDataObject;
};

/** One line of a list, before anything but its id was read. */
export type RequestRow = { id: number; value: unknown };

export type TitleFacts = { title: string; year: number | null; ids: ExternalIds };
