import { forget, targetOf, type Target } from '../../../../../nodes/shared/core/ledger/forget';
import { emptyLedger, openWishes } from '../../../../../nodes/shared/core/ledger/ledger';
import { lookUp } from '../../../../../nodes/shared/core/ledger/lookUp';
import { mergeLedger } from '../../../../../nodes/shared/core/ledger/merge';
import { parseLedger } from '../../../../../nodes/shared/core/ledger/parse';
import { prune, record, type UnitOutcome } from '../../../../../nodes/shared/core/ledger/record';
import type { MediaItem } from '../../../../../nodes/shared/core/media';
import { days, film, minutes, outcomeOf, show, start } from './entries';

const season = (number: number) => `tv:70523:s0${number}`;
const after = (...units: Partial<UnitOutcome>[]) => {
	const ledger = emptyLedger();
	units.forEach((unit) => record(ledger, outcomeOf(unit), start, 0));
	return ledger;
};
const later = start + days(1);
const stateOf = (ledger: ReturnType<typeof after>, item: MediaItem) =>
	lookUp(ledger, item, later + days(30), () => false).state;
const request = (seasons: number[] | 'all') => show(seasons, { sourceId: 'seerr:request:4' });
const requested = (...numbers: number[]) =>
	numbers.map((number) => ({ mediaKey: season(number), sourceIds: ['seerr:request:4'] }));

describe('a wish counts as new again', () => {
	const cases: [string, ReturnType<typeof after>, Target, MediaItem][] = [
		['a film, by its media item', after({}), targetOf(film()), film()],
		['a film, by its media key alone', after({}), { sourceIds: [], keys: ['movie:550'] }, film()],
		['a film, by its source alone', after({}), { sourceIds: ['trakt:watchlist:1'], keys: [] }, film()],
		['a season, by its media item', after(...requested(1, 2)), targetOf(request([2])), request([2])],
		[
			'a season, by its media key alone',
			after(...requested(1, 2)),
			{ sourceIds: [], keys: [season(2)] },
			request([2]),
		],
		[
			'a season, by its source alone',
			after(...requested(1, 2)),
			{ sourceIds: ['seerr:request:4'], keys: [] },
			request([2]),
		],
		[
			'a whole show, by its media key',
			after(...requested(1, 2)),
			{ sourceIds: [], keys: ['tv:70523'] },
			request('all'),
		],
		[
			'a season, by the key of its show',
			after(...requested(1, 2)),
			{ sourceIds: [], keys: ['tv:70523'] },
			request([1]),
		],
		[
			'a whole show, by the key of one season',
			after(...requested(1, 2)),
			{ sourceIds: [], keys: [season(2)] },
			request('all'),
		],
		[
			'a film without a number',
			after({ mediaKey: null, outcome: 'missing_tmdb_id' }),
			targetOf(film({ tmdbId: null })),
			film({ tmdbId: null }),
		],
		[
			'a film that waited for another try',
			after({ outcome: 'failed' }),
			{ sourceIds: [], keys: ['movie:550'] },
			film(),
		],
	];

	it.each(cases)('%s', (_name, ledger, target, item) => {
		expect(stateOf(ledger, item)).not.toBe('new');
		forget(ledger, target, later);
		expect(stateOf(ledger, item)).toBe('new');
	});

	it('and is done again once it was recorded again', () => {
		const ledger = after({});
		forget(ledger, targetOf(film()), later);
		record(ledger, outcomeOf({ outcome: 'in_library' }), later + minutes(1), 0);
		expect(stateOf(ledger, film())).toBe('done');
	});
});

describe('forgetting leaves alone', () => {
	it('the other seasons of the same request, finished and open', () => {
		const ledger = after(...requested(1, 2), { ...requested(3)[0], outcome: 'no_episodes_yet' });
		forget(ledger, targetOf(request([2])), later);
		expect(Object.keys(openWishes(ledger, 'seerr:request:4'))).toEqual([season(3)]);
	});

	it('a show of the same number, and a show whose number begins alike', () => {
		const ledger = after({ mediaKey: 'tv:550:s01' }, { mediaKey: 'tv:5501:s01' });
		expect(forget(ledger, { sourceIds: [], keys: ['movie:550'] }, later)).toEqual([]);
		expect(forget(ledger, { sourceIds: [], keys: ['tv:550'] }, later)).toMatchObject([
			{ mediaKey: 'tv:550:s01' },
		]);
	});

	it('the open wish of another source, when one source is named', () => {
		const ledger = after({ outcome: 'failed', sourceIds: ['a:1', 'b:1'] });
		forget(ledger, { sourceIds: ['a:1'], keys: ['movie:550'] }, later);
		expect(Object.keys(ledger.open)).toEqual(['b:1']);
	});

	it('what was recorded after it, so that it can be repeated on another snapshot', () => {
		const ledger = after({});
		record(ledger, outcomeOf({ mediaKey: 'movie:7', sourceIds: ['a:7'], outcome: 'failed' }), later + 1, 0);
		record(ledger, outcomeOf({}), later + minutes(1), 0);
		const everything = { sourceIds: ['trakt:watchlist:1', 'a:7'], keys: ['movie:550', 'movie:7'] };
		expect(forget(ledger, everything, later)).toEqual([]);
		expect(stateOf(ledger, film())).toBe('done');
		expect(Object.keys(ledger.open)).toEqual(['a:7']);
	});
});

describe('what was forgotten', () => {
	it('is named, from both indexes and from what was open', () => {
		const ledger = after({}, { mediaKey: season(1), outcome: 'failed' });
		expect(forget(ledger, { sourceIds: ['trakt:watchlist:1'], keys: ['movie:550'] }, later)).toEqual([
			{
				...{ sourceId: 'trakt:watchlist:1', mediaKey: null, outcome: 'subscribed', at: start },
				wasOpen: false,
			},
			{ sourceId: null, mediaKey: 'movie:550', outcome: 'subscribed', at: start, wasOpen: false },
		]);
		expect(forget(ledger, { sourceIds: [], keys: [season(1)] }, later)).toEqual([
			{ sourceId: 'trakt:watchlist:1', mediaKey: season(1), outcome: 'failed', at: start, wasOpen: true },
		]);
	});

	it('is nothing where nothing was known', () => {
		expect(forget(emptyLedger(), targetOf(film()), later)).toEqual([]);
	});

	it('stays forgotten when an older snapshot is merged, whichever way round', () => {
		const [older, newer] = [after({}), after({})];
		forget(newer, targetOf(film()), later);
		const copy = structuredClone(older);
		mergeLedger(copy, newer);
		mergeLedger(newer, older);
		expect([stateOf(copy, film()), stateOf(newer, film())]).toEqual(['new', 'new']);
	});

	it('is read back from static data, and pruned like finished entries', () => {
		const ledger = after({});
		forget(ledger, targetOf(film()), later);
		const { ledger: read, damaged } = parseLedger(JSON.parse(JSON.stringify(ledger)));
		expect(damaged).toBe(false);
		expect(stateOf(read, film())).toBe('new');
		expect(prune(read, { retentionDays: 10, maxEntries: 100 }, later + days(11))).toBe(2);
		expect(read.titles).toEqual({});
	});
});
