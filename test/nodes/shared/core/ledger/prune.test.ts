import fc from 'fast-check';
import { emptyLedger, finishedTitle, type Ledger } from '../../../../../nodes/shared/core/ledger/ledger';
import { prune, record } from '../../../../../nodes/shared/core/ledger/record';
import { finality, outcomes } from '../../../../../nodes/shared/core/outcome';
import { days, outcomeOf, start } from './entries';

/** Film number n was finished n days after the start. */
const films = (count: number): Ledger => {
	const ledger = emptyLedger();
	for (let number = 0; number < count; number++) {
		const unit = outcomeOf({ mediaKey: `movie:${number}`, sourceIds: [`trakt:watchlist:${number}`] });
		record(ledger, unit, start + days(number), 0);
	}
	return ledger;
};
const kept = (ledger: Ledger) => Object.keys(ledger.titles['movie:'] ?? {}).map(Number);
const unlimited = { retentionDays: 0, maxEntries: 1_000_000 };

describe('pruning', () => {
	it('forgets titles and sources that are older than they are kept for', () => {
		const ledger = films(5);
		expect(prune(ledger, { ...unlimited, retentionDays: 2 }, start + days(4))).toBe(4);
		expect(kept(ledger)).toEqual([2, 3, 4]);
		expect(Object.keys(ledger.sources['trakt:watchlist:'] ?? {})).toEqual(['2', '3', '4']);
	});

	it('forgets the oldest beyond the cap, titles and sources counted together', () => {
		const ledger = films(5);
		expect(prune(ledger, { ...unlimited, maxEntries: 6 }, start + days(4))).toBe(4);
		expect(kept(ledger)).toEqual([2, 3, 4]);
	});

	it('counts the cap after what is too old has gone', () => {
		const ledger = films(5);
		expect(prune(ledger, { retentionDays: 2, maxEntries: 6 }, start + days(4))).toBe(4);
	});

	it('forgets nothing within its bounds, and nothing by age when that is 0', () => {
		const ledger = films(5);
		expect(prune(ledger, unlimited, start + days(5_000))).toBe(0);
		expect(prune(ledger, { ...unlimited, maxEntries: 10 }, start + days(4))).toBe(0);
		expect(kept(ledger)).toHaveLength(5);
	});

	it('leaves no empty shelf behind', () => {
		const ledger = films(1);
		prune(ledger, { ...unlimited, maxEntries: 0 }, start);
		expect(ledger).toEqual(emptyLedger());
	});

	it('never drops an open wish, however old, and never the newer of two finished ones', () => {
		const units = fc.array(
			fc.record({
				number: fc.integer({ min: 0, max: 30 }),
				outcome: fc.constantFrom(...outcomes),
				day: fc.integer({ min: 0, max: 900 }),
			}),
		);
		const bounds = fc.record({ retentionDays: fc.nat(900), maxEntries: fc.nat(40) });
		fc.assert(
			fc.property(units, bounds, (entries, limits) => {
				const ledger = emptyLedger();
				for (const { number, outcome, day } of entries) {
					const unit = outcomeOf({ mediaKey: `movie:${number}`, sourceIds: [`a:${number}`], outcome });
					record(ledger, unit, start + days(day), 0);
				}
				const before = structuredClone(ledger);
				prune(ledger, limits, start + days(900));
				expect(ledger.open).toEqual(before.open);
				const at = (key: string) => finishedTitle(before, key)?.at ?? 0;
				const titles = entries.filter(({ outcome }) => finality(outcome) === 'done');
				const keys = [...new Set(titles.map(({ number }) => `movie:${number}`))];
				const [gone, left] = [false, true].map((isLeft) =>
					keys.filter((key) => (finishedTitle(ledger, key) !== undefined) === isLeft).map(at),
				);
				expect(Math.max(...(gone ?? []))).toBeLessThanOrEqual(Math.min(...(left ?? [])));
			}),
		);
	});
});
