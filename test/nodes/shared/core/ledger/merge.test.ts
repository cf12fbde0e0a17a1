import fc from 'fast-check';
import {
	emptyLedger,
	finishedSource,
	finishedTitle,
	type Ledger,
} from '../../../../../nodes/shared/core/ledger/ledger';
import { lookUp } from '../../../../../nodes/shared/core/ledger/lookUp';
import { closeSettled, mergeLedger } from '../../../../../nodes/shared/core/ledger/merge';
import { excerpt, record, type UnitOutcome } from '../../../../../nodes/shared/core/ledger/record';
import { isVaguer } from '../../../../../nodes/shared/core/ledger/wishKey';
import { finality } from '../../../../../nodes/shared/core/outcome';
import { days, film, minutes, outcomeOf, show, start } from './entries';

type Event = { unit: UnitOutcome; at: number };

const write = (ledger: Ledger, events: readonly Event[]): Ledger => {
	const copy = structuredClone(ledger);
	for (const { unit, at } of events) record(copy, unit, at, 0);
	return copy;
};
const event = (
	minute: number,
	mediaKey: string | null,
	outcome: UnitOutcome['outcome'],
	sourceId = 'a:1',
): Event => ({
	unit: outcomeOf({ mediaKey, outcome, sourceIds: [sourceId] }),
	at: start + minutes(minute),
});
const merged = (one: Ledger, other: Ledger): Ledger => {
	const into = structuredClone(one);
	mergeLedger(into, other);
	return into;
};
/** What two runs that started from the same data left behind, merged either way round. */
const bothWays = (before: readonly Event[], first: readonly Event[], second: readonly Event[]) => {
	const snapshot = write(emptyLedger(), before);
	const [one, other] = [write(snapshot, first), write(snapshot, second)];
	return [merged(one, other), merged(other, one)] as const;
};
const openKeys = (ledger: Ledger, sourceId = 'a:1') => Object.keys(ledger.open[sourceId] ?? {});

describe('what stayed open in one ledger', () => {
	const settled = (events: readonly Event[]) => {
		const ledger = write(emptyLedger(), events);
		closeSettled(ledger);
		return openKeys(ledger);
	};

	it('is closed once another wish got it and its own source is done', () => {
		const deferred = [event(1, 'tv:1:s01', 'subscribed'), event(5, 'tv:1:s02', 'deferred')];
		const byAnother = event(7, 'tv:1:s02', 'subscribed', 'b:1');
		expect(settled([...deferred, byAnother])).toEqual(['tv:1:s02']);
		expect(settled([...deferred, byAnother, event(8, 'tv:1:s03', 'subscribed')])).toEqual([]);
	});

	it('stays open when the other wish got it long before', () => {
		const before = event(1, 'tv:1:s02', 'subscribed', 'b:1');
		expect(settled([before, event(9, 'tv:1:s01', 'subscribed'), event(9, 'tv:1:s02', 'deferred')])).toEqual([
			'tv:1:s02',
		]);
	});
});

describe('two overlapping runs', () => {
	it('both keep what they finished', () => {
		for (const ledger of bothWays(
			[],
			[event(1, 'movie:1', 'subscribed')],
			[event(2, 'movie:2', 'subscribed', 'a:2')],
		)) {
			expect([finishedTitle(ledger, 'movie:1'), finishedTitle(ledger, 'movie:2')]).not.toContain(undefined);
			expect([finishedSource(ledger, 'a:1'), finishedSource(ledger, 'a:2')]).not.toContain(undefined);
		}
	});

	it.each([
		[
			'what one failed at and the other finished later is closed',
			[],
			[event(1, 'movie:1', 'failed')],
			[event(3, 'movie:1', 'subscribed')],
			[],
		],
		[
			'what one finished and the other failed at later is open',
			[],
			[event(1, 'movie:1', 'subscribed')],
			[event(3, 'movie:1', 'failed')],
			['movie:1'],
		],
		[
			'what was open before and one finished is closed',
			[event(0, 'movie:1', 'failed')],
			[event(3, 'movie:1', 'subscribed')],
			[event(4, 'movie:2', 'failed')],
			['movie:2'],
		],
		[
			'what was open before and neither touched stays',
			[event(0, 'movie:1', 'failed')],
			[event(3, 'movie:2', 'failed')],
			[event(4, 'movie:3', 'subscribed')],
			['movie:1', 'movie:2'],
		],
		[
			'a show as a whole gives way to seasons the other named',
			[event(0, 'tv:1', 'failed')],
			[event(2, 'tv:1:s01', 'failed')],
			[],
			['tv:1:s01'],
		],
		[
			'and to a season the other finished',
			[event(0, 'tv:1', 'failed')],
			[event(2, 'tv:1:s01', 'subscribed')],
			[],
			[],
		],
		[
			'a title without a number gives way to one with',
			[event(0, null, 'missing_tmdb_id')],
			[event(2, 'movie:1', 'failed')],
			[],
			['movie:1'],
		],
		[
			'a season stays when its neighbour is finished',
			[event(0, 'tv:1:s01', 'failed')],
			[event(2, 'tv:1:s02', 'subscribed')],
			[],
			['tv:1:s01'],
		],
		[
			'another source stays when this one is finished',
			[event(0, 'movie:1', 'failed')],
			[event(2, 'movie:1', 'subscribed', 'b:2')],
			[],
			['movie:1'],
		],
	] as const)('%s', (_claim, before, first, second, open) => {
		for (const ledger of bothWays(before, first, second))
			expect(openKeys(ledger).sort()).toEqual([...open].sort());
	});

	it('keep the later of two tries', () => {
		const [one, other] = bothWays([], [event(1, 'movie:1', 'failed')], [event(3, 'movie:1', 'deferred')]);
		expect(one.open).toEqual(other.open);
		expect(one.open['a:1']?.['movie:1']?.outcome).toBe('deferred');
	});

	it('keep the later of two endings', () => {
		for (const ledger of bothWays(
			[],
			[event(1, 'movie:1', 'subscribed')],
			[event(3, 'movie:1', 'in_library')],
		)) {
			expect(finishedTitle(ledger, 'movie:1')?.outcome).toBe('in_library');
		}
	});
});

/** Two sources of one film, two of one show (whole, and by season), one without a number. */
const wishes = [
	{ item: film({ tmdbId: 5, sourceId: 'a:1' }), keys: ['movie:5'] },
	{ item: film({ tmdbId: 5, sourceId: 'b:2' }), keys: ['movie:5'] },
	{ item: show('all', { tmdbId: 7, sourceId: 'a:3' }), keys: ['tv:7', 'tv:7:s01', 'tv:7:s02'] },
	{ item: show([1, 2], { tmdbId: 7, sourceId: 'b:4' }), keys: ['tv:7:s01', 'tv:7:s02'] },
	{ item: film({ tmdbId: null, sourceId: 'a:5' }), keys: [null] },
];
const outcomesOf = (key: string | null) =>
	key === null
		? fc.constant<UnitOutcome['outcome']>('missing_tmdb_id')
		: fc.constantFrom<UnitOutcome['outcome']>('subscribed', 'in_library', 'failed', 'no_episodes_yet');
const happenings = fc
	.constantFrom(...wishes.flatMap(({ item, keys }) => keys.map((key) => ({ sourceId: item.sourceId, key }))))
	.chain(({ sourceId, key }) => outcomesOf(key).map((outcome) => ({ sourceId, key, outcome })));
/** What happened before, in the first run and in the second, two minutes apart: finished entries know the minute. */
const histories = fc
	.array(fc.record({ run: fc.constantFrom(0, 1, 2), happening: happenings }), { maxLength: 14 })
	.map((entries) => {
		const inOrder = [...entries].sort((a, b) => Number(a.run > 0) - Number(b.run > 0));
		const runs: [Event[], Event[], Event[]] = [[], [], []];
		inOrder.forEach(({ run, happening: { key, outcome, sourceId } }, index) =>
			runs[run]?.push(event(index * 2, key, outcome, sourceId)),
		);
		return runs;
	});
const statesOf = (ledger: Ledger) =>
	wishes.map(({ item }) => {
		const { state, seasons } = lookUp(ledger, item, start + days(60), () => false);
		return { state, seasons: [...(seasons ?? [])].sort() };
	});

describe('merging', () => {
	it('makes no difference which way round, as far as any wish can tell', () => {
		fc.assert(
			fc.property(histories, ([before, first, second]) => {
				const [one, other] = bothWays(before, first, second);
				expect(statesOf(one)).toEqual(statesOf(other));
				expect(wishes.map(({ item }) => openKeys(one, item.sourceId).sort())).toEqual(
					wishes.map(({ item }) => openKeys(other, item.sourceId).sort()),
				);
			}),
			{ numRuns: 1_000 },
		);
	});

	it('once more changes nothing', () => {
		fc.assert(
			fc.property(histories, ([before, first, second]) => {
				const snapshot = write(emptyLedger(), before);
				const [one, other] = [write(snapshot, first), write(snapshot, second)];
				const once = merged(one, other);
				expect(merged(once, other)).toEqual(once);
				expect(merged(once, once)).toEqual(once);
			}),
		);
	});

	it('loses nothing: the last word on each wish of a source holds', () => {
		fc.assert(
			fc.property(histories, ([before, first, second]) => {
				const snapshot = write(emptyLedger(), before);
				const part = excerpt(
					write(snapshot, first),
					first.map(({ unit }) => unit),
				);
				const ledger = merged(write(snapshot, second), part);
				const all = [...before, ...first, ...second];
				for (const last of all) {
					const key = last.unit.mediaKey ?? '-';
					const [sourceId = ''] = last.unit.sourceIds;
					const later = all.filter(({ at }) => at > last.at);
					const isSuperseded = later.some(({ unit }) => {
						const same = unit.mediaKey ?? '-';
						return unit.sourceIds[0] === sourceId && (same === key || isVaguer(key, same));
					});
					if (isSuperseded) continue;
					const isDone = finality(last.unit.outcome) === 'done';
					const isDoneLater = later.some(
						({ unit }) => unit.mediaKey === key && finality(unit.outcome) === 'done',
					);
					if (isDone) {
						expect(finishedTitle(ledger, key)).toBeDefined();
						expect(finishedSource(ledger, sourceId)).toBeDefined();
						expect(openKeys(ledger, sourceId)).not.toContain(key);
					} else if (!isDoneLater) expect(openKeys(ledger, sourceId)).toContain(key);
				}
			}),
			{ numRuns: 1_000 },
		);
	});

	it('does not change what it merges from', () => {
		const other = write(emptyLedger(), [event(1, 'movie:1', 'failed'), event(3, 'movie:2', 'subscribed')]);
		const before = structuredClone(other);
		const ledger = merged(emptyLedger(), other);
		record(ledger, outcomeOf({ mediaKey: 'movie:1', sourceIds: ['a:1'] }), start + minutes(9), 0);
		expect(other).toEqual(before);
	});
});
