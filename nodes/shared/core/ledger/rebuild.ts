/** A new index of titles from what the server has, for a ledger that was lost. */
import type { MediaKey } from '../mediaKey';
import type { Outcome } from '../outcome';
import { finishedTitle, finishTitle, forgottenTitle, type Ledger } from './ledger';

export type Found = {
	key: MediaKey;
	outcome: Extract<Outcome, 'already_subscribed' | 'downloading' | 'completed_before'>;
	/** ms since 1970; of what is wished for later than this, nothing is known */
	at: number;
};

/**
 * Adds what the ledger does not know. What it knows, and what was forgotten on purpose, stays as it is; the first
 * mention of a title counts. Mutates the ledger.
 *
 * @returns what was added
 */
export function rebuild(ledger: Ledger, found: readonly Found[]): Found[] {
	return found.filter(({ key, outcome, at }) => {
		if (finishedTitle(ledger, key) || forgottenTitle(ledger, key) !== undefined) return false;
		finishTitle(ledger, key, { outcome, at });
		return true;
	});
}
