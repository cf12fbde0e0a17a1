/** What the numbers mean (Seerr 3.1 server/constants/media.ts). Its OpenAPI text says 6 = DELETED, which is wrong. */

export const requestStatuses = ['pending', 'approved', 'declined', 'failed', 'completed'] as const;

/** `unrecognized`: a number this package does not know; it matches no status anybody can ask for. */
export type RequestStatus = (typeof requestStatuses)[number] | 'unrecognized';

/** 6 was called BLACKLISTED before Seerr 3.0; 7 exists since Jellyseerr 2.6. */
export const availabilities = [
	'unknown',
	'pending',
	'processing',
	'partiallyAvailable',
	'available',
	'blocklisted',
	'deleted',
] as const;

export type Availability = (typeof availabilities)[number];

/** Both enumerations start at 1. */
export const toRequestStatus = (value: unknown): RequestStatus =>
	(typeof value === 'number' ? requestStatuses[value - 1] : undefined) ?? 'unrecognized';

/** A number from a later server counts as unknown, so that its wish is reported and not lost. */
export const toAvailability = (value: unknown): Availability =>
	(typeof value === 'number' ? availabilities[value - 1] : undefined) ?? 'unknown';
