import { compare, findDoubts, type Findings } from '../../../../../nodes/shared/core/ledger/check';
import { forget } from '../../../../../nodes/shared/core/ledger/forget';
import type { Inventory, Sighting } from '../../../../../nodes/shared/core/ledger/inventory';
import { emptyLedger } from '../../../../../nodes/shared/core/ledger/ledger';
import { record, type UnitOutcome } from '../../../../../nodes/shared/core/ledger/record';
import { days, minutes, outcomeOf, start } from './entries';
import { inventoryOf, row } from './inventories';

const recordedIn = (...units: Partial<UnitOutcome>[]) => {
	const ledger = emptyLedger();
	units.forEach((unit) => record(ledger, outcomeOf(unit), start, 0));
	return ledger;
};
const film = { mediaKey: 'movie:1' };
const season = { mediaKey: 'tv:2:s03' };
const now = start + days(1);
const doubtsOf = (ledger: ReturnType<typeof recordedIn>, inventory: Inventory, limit = 100, at = now) =>
	findDoubts(ledger, inventory, at, limit).doubts.map(({ key }) => key);
const found = (
	units: Partial<UnitOutcome>[],
	inventory: Inventory,
	sightings: Record<string, Sighting> = {},
	at = now,
): Findings =>
	compare(recordedIn(...units), inventory, new Map(Object.entries(sightings)), {
		staleAfterMs: days(14),
		now: at,
	});

describe('what only the library can tell', () => {
	const completed = inventoryOf({ completed: new Set(['movie:1', 'tv:2:s03']) });
	const cases: [string, Partial<UnitOutcome>, Inventory, boolean][] = [
		['a film that is nowhere', film, inventoryOf(), true],
		['a season that is nowhere', season, inventoryOf(), true],
		['a film that is subscribed', film, inventoryOf({ rows: [row(1, 'movie:1')] }), false],
		[
			'a season of which another one is subscribed',
			season,
			inventoryOf({ rows: [row(1, 'tv:2:s01')] }),
			true,
		],
		['a film of the number of a subscribed show', film, inventoryOf({ rows: [row(1, 'tv:1:s01')] }), true],
		['a season that is downloading', season, inventoryOf({ downloading: new Set(['tv:2:s03']) }), false],
		[
			'a season of which some episodes are downloading',
			season,
			inventoryOf({ partlyDownloading: new Set(['tv:2:s03']) }),
			false,
		],
		[
			'a season, while an unknown part of the show is downloading',
			season,
			inventoryOf({ partlyDownloading: new Set(['tv:2']) }),
			false,
		],
		['a film that was completed', film, completed, false],
		['an open wish that was completed once', { ...film, outcome: 'failed' }, completed, true],
		[
			'an open wish that is subscribed',
			{ ...film, outcome: 'failed' },
			inventoryOf({ rows: [row(1, 'movie:1')] }),
			false,
		],
		[
			'an open season of which a part is downloading',
			{ ...season, outcome: 'failed' },
			inventoryOf({ partlyDownloading: new Set(['tv:2:s03']) }),
			true,
		],
		[
			'specials that were left out',
			{ mediaKey: 'tv:2:s00', outcome: 'skipped_specials' },
			inventoryOf(),
			false,
		],
		['an open wish without a number', { mediaKey: null, outcome: 'missing_tmdb_id' }, inventoryOf(), false],
		[
			'a whole show of which a season is subscribed',
			{ mediaKey: 'tv:2' },
			inventoryOf({ rows: [row(1, 'tv:2:s01')] }),
			false,
		],
		[
			'a whole show of which nothing is there',
			{ mediaKey: 'tv:2' },
			inventoryOf({ rows: [row(1, 'tv:21:s01')] }),
			true,
		],
	];

	it.each(cases)('is asked rightly about %s', (_name, unit, inventory, isDoubtful) => {
		expect(doubtsOf(recordedIn(unit), inventory)).toEqual(isDoubtful ? [unit.mediaKey] : []);
	});

	it('is asked about open wishes first, then about what is lost, then about what was in the library', () => {
		const ledger = recordedIn(
			{ mediaKey: 'movie:3', outcome: 'in_library' },
			{ mediaKey: 'movie:2', outcome: 'subscribed' },
			{ mediaKey: 'movie:1', outcome: 'failed' },
		);
		expect(doubtsOf(ledger, inventoryOf())).toEqual(['movie:1', 'movie:2', 'movie:3']);
		expect(findDoubts(ledger, inventoryOf(), now, 2)).toMatchObject({ left: 1 });
	});

	it('is asked once about a title that two sources have open', () => {
		const ledger = recordedIn({ ...film, outcome: 'failed', sourceIds: ['a:1', 'b:1'] });
		expect(doubtsOf(ledger, inventoryOf())).toEqual(['movie:1']);
	});

	it('is asked about all of the library in turn, however low the limit', () => {
		const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
		const ledger = recordedIn(
			...numbers.map((number) => ({ mediaKey: `movie:${number}`, outcome: 'in_library' as const })),
		);
		const asked = numbers.slice(0, 4).flatMap((day) => doubtsOf(ledger, inventoryOf(), 3, now + days(day)));
		expect(new Set(asked).size).toBe(10);
	});

	it('is asked nothing about what was forgotten', () => {
		const ledger = recordedIn(film);
		forget(ledger, { sourceIds: [], keys: ['movie:1'] }, now);
		expect(doubtsOf(ledger, inventoryOf())).toEqual([]);
	});
});

describe('a check finds', () => {
	it('what was recorded as done and is nowhere, but only if the library was seen not to have it', () => {
		const nowhere = (sighting?: Sighting) =>
			found([film], inventoryOf(), sighting ? { 'movie:1': sighting } : {}).nowhere;
		expect(nowhere('absent')).toEqual([
			{ key: 'movie:1', outcome: 'subscribed', recordedAt: new Date(start).toISOString() },
		]);
		for (const sighting of ['complete', 'partly', 'unknown', undefined] as const)
			expect(nowhere(sighting)).toEqual([]);
	});

	it('nothing lost in what came back between the two looks', () => {
		const inventory = inventoryOf({ rows: [row(1, 'movie:1')] });
		expect(found([film], inventory, { 'movie:1': 'absent' }).nowhere).toEqual([]);
	});

	it('open wishes that are there by now, and in which way', () => {
		const open = { ...film, outcome: 'failed' as const };
		const as = (inventory: Inventory, sightings: Record<string, Sighting> = {}) =>
			found([open], inventory, sightings).openButThere.map((one) => one.as);
		expect(as(inventoryOf({ rows: [row(1, 'movie:1')] }))).toEqual(['already_subscribed']);
		expect(as(inventoryOf({ downloading: new Set(['movie:1']) }))).toEqual(['downloading']);
		expect(as(inventoryOf(), { 'movie:1': 'complete' })).toEqual(['in_library']);
		expect(as(inventoryOf(), { 'movie:1': 'partly' })).toEqual([]);
		expect(as(inventoryOf({ partlyDownloading: new Set(['movie:1']) }))).toEqual([]);
		expect(as(inventoryOf({ completed: new Set(['movie:1']) }))).toEqual([]);
	});

	it('each source that still waits for the same title', () => {
		const units = [{ ...film, outcome: 'failed' as const, sourceIds: ['a:1', 'b:1'] }];
		const { openButThere } = found(units, inventoryOf({ rows: [row(1, 'movie:1')] }));
		expect(openButThere.map(({ sourceId }) => sourceId)).toEqual(['a:1', 'b:1']);
	});

	it('what the server has and the ledger does not know, open wishes included in what it knows', () => {
		const inventory = inventoryOf({
			rows: [row(1, 'movie:1'), row(2, 'movie:2', { title: 'Unknown' }), row(3, null), row(4, 'movie:4')],
			downloading: new Set(['movie:2', 'tv:5:s01']),
		});
		expect(found([film, { mediaKey: 'movie:4', outcome: 'failed' }], inventory).notInLedger).toEqual([
			{ key: 'movie:2', title: 'Unknown', as: 'already_subscribed' },
			{ key: 'tv:5:s01', title: '', as: 'downloading' },
		]);
	});

	it('wishes that were due for two weeks', () => {
		const open = { ...film, outcome: 'failed' as const };
		const due = start + minutes(7.5);
		expect(found([open], inventoryOf(), {}, due + days(14)).stale).toEqual([]);
		expect(found([open], inventoryOf(), {}, due + days(14) + 1).stale).toMatchObject([
			{ key: 'movie:1', sourceId: 'trakt:watchlist:1', attempts: 1, dueSince: new Date(due).toISOString() },
		]);
	});

	it('nothing where both tell the same story', () => {
		expect(found([film], inventoryOf({ rows: [row(1, 'movie:1')] }))).toEqual({
			...{ nowhere: [], notInLedger: [], openButThere: [], duplicates: [], stale: [] },
		});
	});
});
