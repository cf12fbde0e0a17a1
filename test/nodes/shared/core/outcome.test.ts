import { finality, isOutcome, outcomes } from '../../../../nodes/shared/core/outcome';

describe('an outcome', () => {
	it.each([
		['subscribed', 'done'],
		['already_subscribed', 'done'],
		['in_library', 'done'],
		['downloading', 'done'],
		['download_started', 'done'],
		['completed_before', 'done'],
		['skipped_specials', 'done'],
		['unrecognized', 'retry'],
		['no_episodes_yet', 'retry'],
		['missing_tmdb_id', 'retry'],
		['wrong_match_reverted', 'retry'],
		['deferred', 'retry'],
		['failed', 'retry'],
	] as const)('%s is %s', (outcome, expected) => {
		expect(finality(outcome)).toBe(expected);
	});

	it('is one of thirteen', () => {
		expect(new Set(outcomes).size).toBe(13);
		expect(outcomes.every(isOutcome)).toBe(true);
	});

	it.each([['missing'], [''], [undefined], [true], [['failed']], ['Failed'], ['toString']])(
		'is not %j',
		(value) => {
			expect(isOutcome(value)).toBe(false);
		},
	);
});
