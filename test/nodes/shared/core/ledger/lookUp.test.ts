import { emptyLedger } from '../../../../../nodes/shared/core/ledger/ledger';
import { lookUp, wishedKeys } from '../../../../../nodes/shared/core/ledger/lookUp';
import { record, type UnitOutcome } from '../../../../../nodes/shared/core/ledger/record';
import type { MediaItem } from '../../../../../nodes/shared/core/media';
import { days, film, minutes, outcomeOf, show, start } from './entries';

const claimed =
	(...keys: string[]) =>
	(key: string) =>
		keys.includes(key);
const season = (number: number) => `tv:70523:s0${number}`;
const ended = (mediaKey: string | null, outcome: UnitOutcome['outcome'], ...sourceIds: string[]) =>
	outcomeOf({ mediaKey, outcome, sourceIds: sourceIds.length > 0 ? sourceIds : ['trakt:watchlist:1'] });
/** Each outcome a minute after the one before. */
const after = (...units: UnitOutcome[]) => {
	const ledger = emptyLedger();
	units.forEach((unit, index) => record(ledger, unit, start + minutes(index), 0));
	return ledger;
};
const look = (
	ledger: ReturnType<typeof after>,
	item: MediaItem,
	now = start + days(30),
	isClaimed = claimed(),
) => lookUp(ledger, item, now, isClaimed);

describe('a wish', () => {
	it('nobody has seen is new', () => {
		expect(look(emptyLedger(), film())).toEqual({ state: 'new', reason: 'Not seen before', attempts: 0 });
	});

	it('that was carried out is done, whatever the user did to the subscription since', () => {
		const ledger = after(ended('movie:550', 'subscribed'));
		expect(look(ledger, film())).toEqual({ state: 'done', reason: 'Done before: subscribed', attempts: 0 });
	});

	it('is done once another source had the title', () => {
		const ledger = after(ended('movie:550', 'in_library', 'seerr:request:4'));
		expect(look(ledger, film()).state).toBe('done');
	});

	it('is new when only a show of its number was had', () => {
		expect(look(after(ended('tv:550', 'subscribed', 'seerr:request:4')), film()).state).toBe('new');
	});

	it('that did not work waits for its time, then is due', () => {
		const ledger = after(ended('movie:550', 'failed'));
		const nextAt = start + minutes(7.5);
		expect(look(ledger, film(), nextAt - 1)).toEqual({
			state: 'waiting',
			reason: 'Ended as "failed" before and waits for its next try',
			attempts: 1,
			nextAt,
		});
		expect(look(ledger, film(), nextAt)).toEqual({
			state: 'due',
			reason: 'Ended as "failed" before and is due for another try',
			attempts: 1,
		});
	});

	it('that is open stays due when another source had the title: then it is found there', () => {
		const ledger = after(ended('movie:550', 'failed'), ended('movie:550', 'subscribed', 'b:2'));
		expect(look(ledger, film()).state).toBe('due');
	});
});

describe('a title listed again', () => {
	const ledger = after(ended('movie:550', 'subscribed', 'trakt:watchlist:1'));
	const again = (listedAt: string | undefined, sourceId = 'trakt:watchlist:2') =>
		look(ledger, film({ sourceId, listedAt })).state;
	const at = (ms: number) => new Date(ms).toISOString();

	it.each([
		['after it was acted on is a new wish', at(start + days(1)), 'new'],
		['before that is the same wish', at(start - days(1)), 'done'],
		['within the minute of it is the same wish', at(start + minutes(1)), 'done'],
		['without a date is the same wish', undefined, 'done'],
		['with a date nobody can read is the same wish', 'yesterday', 'done'],
	])('%s', (_claim, listedAt, state) => {
		expect(again(listedAt)).toBe(state);
	});

	it('under the same entry is the same wish', () => {
		expect(again(at(start + days(1)), 'trakt:watchlist:1')).toBe('done');
	});
});

describe('a request for seasons', () => {
	it('is done when each of them is', () => {
		const ledger = after(ended(season(1), 'subscribed'), ended(season(2), 'in_library'));
		expect(look(ledger, show([1, 2]))).toMatchObject({ state: 'done', seasons: [1, 2] });
	});

	it('that gained a season under its old id is new for that season', () => {
		const ledger = after(ended(season(1), 'subscribed'));
		expect(look(ledger, show([1, 2]))).toMatchObject({ state: 'new', seasons: [2] });
	});

	it('does not act on a season that another source had', () => {
		const ledger = after(ended(season(1), 'subscribed', 'b:2'));
		expect(look(ledger, show([1, 2]))).toMatchObject({ state: 'new', seasons: [2] });
	});

	it('tries again what is due and leaves the rest alone', () => {
		const ledger = after(
			ended(season(1), 'subscribed'),
			ended(season(2), 'failed'),
			ended(season(3), 'no_episodes_yet'),
		);
		expect(look(ledger, show([1, 2, 3]), start + minutes(30))).toEqual({
			state: 'due',
			reason: 'Ended as "failed" before and is due for another try',
			attempts: 1,
			seasons: [2],
		});
	});

	it('that only waits says when the first of its seasons is due', () => {
		const ledger = after(ended(season(1), 'no_episodes_yet'), ended(season(2), 'failed'));
		expect(look(ledger, show([1, 2]), start + minutes(2))).toMatchObject({
			state: 'waiting',
			nextAt: start + minutes(1 + 7.5),
			reason: expect.stringContaining('"failed"'),
		});
	});

	it('for specials is not season 1', () => {
		const ledger = after(ended(season(0), 'skipped_specials'));
		expect(look(ledger, show([0])).state).toBe('done');
		expect(look(ledger, show([1]))).toMatchObject({ state: 'new', seasons: [1] });
	});
});

describe('a whole show', () => {
	it('is done by its source, not by one of its seasons', () => {
		const ledger = after(ended(season(1), 'subscribed'));
		expect(look(ledger, show('all'))).toMatchObject({ state: 'done', seasons: 'all' });
		expect(look(ledger, show('all', { sourceId: 'b:2' }))).toMatchObject({ state: 'new', seasons: 'all' });
	});

	it('with open seasons acts on those that are due', () => {
		const ledger = after(
			ended(season(1), 'subscribed'),
			ended(season(2), 'failed'),
			ended(season(3), 'no_episodes_yet'),
		);
		expect(look(ledger, show('all'), start + minutes(30))).toMatchObject({ state: 'due', seasons: [2] });
		expect(look(ledger, show('all'))).toMatchObject({ state: 'due', seasons: [2, 3] });
		expect(look(ledger, show('all'), start + minutes(3))).toMatchObject({
			state: 'waiting',
			seasons: 'all',
			nextAt: start + minutes(1 + 7.5),
		});
	});

	it('of which no season was known is tried again as a whole', () => {
		const ledger = after(ended('tv:70523', 'unrecognized'));
		expect(look(ledger, show('all'))).toMatchObject({ state: 'due', seasons: 'all' });
	});
});

describe('a title without a TMDB number', () => {
	const ledger = after(ended(null, 'missing_tmdb_id'));

	it('waits, then is due', () => {
		expect(look(ledger, film({ tmdbId: null }), start + minutes(1)).state).toBe('waiting');
		expect(look(ledger, film({ tmdbId: null })).state).toBe('due');
	});

	it('is due at once when the number has come', () => {
		expect(look(ledger, film(), start + minutes(1))).toMatchObject({ state: 'due', attempts: 1 });
		expect(look(ledger, show([1, 2]), start + minutes(1))).toMatchObject({ state: 'due', seasons: [1, 2] });
	});

	it('is not held up by another one in the hands of another run', () => {
		const other = film({ tmdbId: null, sourceId: 'b:2' });
		expect(look(ledger, other, start, claimed('-')).state).toBe('new');
	});
});

describe('a title in the hands of another run', () => {
	it.each([
		['new', emptyLedger(), film(), 'movie:550', 'in_flight'],
		['due', after(ended('movie:550', 'failed')), film(), 'movie:550', 'in_flight'],
		['done', after(ended('movie:550', 'subscribed')), film(), 'movie:550', 'done'],
		['new, while only a namesake is', emptyLedger(), film(), 'tv:550', 'new'],
		['a season that is', emptyLedger(), show([1, 2]), season(2), 'in_flight'],
		['a whole show that is', emptyLedger(), show('all'), 'tv:70523', 'in_flight'],
	])('that would be %s', (_claim, ledger, item, key, state) => {
		expect(look(ledger, item, start + days(30), claimed(key)).state).toBe(state);
	});

	it('that is not due yet waits', () => {
		const ledger = after(ended('movie:550', 'failed'));
		expect(look(ledger, film(), start, claimed('movie:550')).state).toBe('waiting');
	});
});

describe('the keys of a wish', () => {
	it.each([
		['a film', film(), ['movie:550']],
		['a whole show', show('all'), ['tv:70523']],
		['seasons', show([0, 12]), ['tv:70523:s00', 'tv:70523:s12']],
		['a title without a number', film({ tmdbId: null }), ['-']],
	])('are those of %s', (_claim, item, keys) => {
		expect(wishedKeys(item).map(({ key }) => key)).toEqual(keys);
	});
});
