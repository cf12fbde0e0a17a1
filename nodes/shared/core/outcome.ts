/** How a wish can end. One vocabulary for every node, the ledger and the summary; never a bare success flag. */

export const outcomes = [
	'subscribed',
	'already_subscribed',
	'in_library',
	'downloading',
	'download_started',
	'completed_before',
	'unrecognized',
	'no_episodes_yet',
	'skipped_specials',
	'missing_tmdb_id',
	'wrong_match_reverted',
	'deferred',
	'failed',
] as const;

export type Outcome = (typeof outcomes)[number];

export const isOutcome = (value: unknown): value is Outcome => outcomes.some((outcome) => outcome === value);

/** `done`: acted on, never again for the same wish. `retry`: not yet, kept with what is needed to try again. */
export type Finality = 'done' | 'retry';

const finalities: Record<Outcome, Finality> = {
	subscribed: 'done',
	already_subscribed: 'done',
	in_library: 'done',
	downloading: 'done',
	download_started: 'done',
	completed_before: 'done',
	skipped_specials: 'done',
	no_episodes_yet: 'retry',
	deferred: 'retry',
	failed: 'retry',
	// The three below heal without the user doing anything here: TMDB learns a title, comes back after an outage
	// (a wrong match is what MoviePilot makes of an outage), or the source adds the missing number.
	unrecognized: 'retry',
	wrong_match_reverted: 'retry',
	missing_tmdb_id: 'retry',
};

export const finality = (outcome: Outcome): Finality => finalities[outcome];
