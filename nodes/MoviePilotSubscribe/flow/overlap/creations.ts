/**
 * What this process is creating or has just created. MoviePilot looks before it inserts but holds no lock and has
 * no unique index, so two runs that overlap would otherwise make two rows, or announce the same title twice.
 */
import { mediaKey, showKey } from '../../../shared/core/mediaKey';
import type { Identified } from '../../../shared/core/unit';
import { createInHand } from './inHand';

const creations = createInHand();

export const claimCreation = creations.claim;
export const finishCreation = creations.finish;
export const loseCreation = creations.lose;
/** Whether this process made that row, or is making it: then it is no stray, whoever asks. */
export const isBeingCreated = creations.has;

/**
 * MoviePilot takes a film for a show of the same number that has a row (issue #3914). That row may be newer than the
 * list, or come while the film is being made.
 *
 * @param listedAt when the list of subscriptions was read (ms)
 */
export function isNumberInHand(server: string, { mediaType, tmdbId }: Identified, listedAt: number): boolean {
	if (mediaType === 'tv')
		return creations.isAny(server, (key) => key === mediaKey({ mediaType: 'movie', tmdbId }), Infinity);
	return creations.isAny(server, (key) => showKey(key) === mediaKey({ mediaType: 'tv', tmdbId }), listedAt);
}
