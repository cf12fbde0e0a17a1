/** Which requests are meant. The server's own filter is never the last word: its meaning differs between versions. */
import type { MediaType } from '../../shared/core/media';
import type { MediaRequest } from '../client/mediaRequest';
import type { Availability } from '../client/statuses';

export const requestedStatuses = [
	'all',
	'approved',
	'available',
	'completed',
	'declined',
	'deleted',
	'failed',
	'pending',
	'processing',
] as const;

export type RequestedStatus = (typeof requestedStatuses)[number];

export type Selection = {
	status: RequestedStatus;
	mediaType: 'all' | MediaType;
	requests4k: 'include' | 'only' | 'exclude';
	/** For `approved` only: a finished request stays approved for ever before Jellyseerr 2.6. */
	includeAvailable: boolean;
	/**
	 * For `approved` only. Approving a request of a deleted title turns its media to processing (Seerr 3.1
	 * MediaRequestSubscriber.updateParentStatus): what is approved and deleted was removed from the library afterwards.
	 */
	includeDeleted: boolean;
};

/** Why a request that the server listed is not put out; `notAsked` is nothing worth telling. */
export type LeftOut = 'notAsked' | 'noMedia' | 'blocklisted' | 'available' | 'deleted' | 'noSeasons';

/** The only values that every version from Overseerr 1.33 on accepts; others are a 400 on some. */
export function toServerFilter(status: RequestedStatus): string {
	return status === 'completed' || status === 'declined' || status === 'deleted' ? 'all' : status;
}

const missing: readonly Availability[] = ['unknown', 'pending', 'processing', 'partiallyAvailable'];

const matches: Record<RequestedStatus, (request: MediaRequest, availability: Availability) => boolean> = {
	all: () => true,
	pending: (request) => request.status === 'pending',
	approved: (request) => request.status === 'approved',
	processing: (request, availability) => request.status === 'approved' && missing.includes(availability),
	// Available requests are completed since Jellyseerr 2.6 and were approved before.
	available: (request, availability) =>
		(request.status === 'completed' || request.status === 'approved') && availability === 'available',
	completed: (request) => request.status === 'completed',
	deleted: (request, availability) => request.status === 'completed' && availability === 'deleted',
	failed: (request) => request.status === 'failed',
	declined: (request) => request.status === 'declined',
};

/** @returns undefined when the request is wanted */
export function reasonToLeaveOut(request: MediaRequest, selection: Selection): LeftOut | undefined {
	if (selection.mediaType !== 'all' && request.mediaType !== selection.mediaType) return 'notAsked';
	if (selection.requests4k !== 'include' && request.is4k !== (selection.requests4k === 'only'))
		return 'notAsked';
	if (request.media === null) return 'noMedia';
	const { availability } = request.media;
	if (availability === 'blocklisted') return 'blocklisted';
	if (!matches[selection.status](request, availability)) return 'notAsked';
	if (selection.status === 'approved') {
		if (availability === 'available' && !selection.includeAvailable) return 'available';
		if (availability === 'deleted' && !selection.includeDeleted) return 'deleted';
	}
	return hasNothingToGet(request) ? 'noSeasons' : undefined;
}

const hasNothingToGet = (request: MediaRequest): boolean =>
	request.mediaType === 'tv' && request.status === 'approved' && wishedSeasons(request).length === 0;

/**
 * Specials (0) stay: whoever acts on the wish decides about them. In an approved request a season added by a later
 * edit stays pending (measured on Seerr 3.1) and is meant all the same; declined and completed ones are not.
 */
export function wishedSeasons(request: MediaRequest): number[] {
	const meant =
		request.status === 'approved'
			? request.seasons.filter((season) => season.status === 'approved' || season.status === 'pending')
			: request.seasons;
	// A POST of [2, 2] stores season 2 twice (measured on Seerr 3.1).
	return [...new Set(meant.map((season) => season.number))].sort((a, b) => a - b);
}

/**
 * A show that is all there stays "available" when another season is requested (Seerr 3.1 does not touch the status
 * then), so its seasons are judged one by one. Without any word on seasons the show's own status counts.
 *
 * @param single the answer for that one request: lists do not tell about seasons
 */
export function withoutAvailableSeasons(single: MediaRequest): MediaRequest {
	const known = single.media?.seasons ?? [];
	const isThere = (number: number) =>
		known.length === 0 ||
		known.some((season) => season.number === number && season.availability === 'available');
	return { ...single, seasons: single.seasons.filter((season) => !isThere(season.number)) };
}
