import fc from 'fast-check';
import { emptyLedger, finishedSource, finishedTitle } from '../../../../../nodes/shared/core/ledger/ledger';
import { excerpt, record, type UnitOutcome } from '../../../../../nodes/shared/core/ledger/record';
import { finality, outcomes } from '../../../../../nodes/shared/core/outcome';
import { days, minutes, outcomeOf, start } from './entries';

const recorded = (...units: Partial<UnitOutcome>[]) => {
	const ledger = emptyLedger();
	units.forEach((unit, index) => record(ledger, outcomeOf(unit), start + minutes(index), 0));
	return ledger;
};
const source = 'trakt:watchlist:1';

describe('an outcome', () => {
	it.each(outcomes.filter((outcome) => finality(outcome) === 'done'))(
		'%s finishes the title and every source of it',
		(outcome) => {
			const ledger = recorded({ outcome, sourceIds: [source, 'seerr:request:4'] });
			const finished = { outcome, at: start };
			expect(finishedTitle(ledger, 'movie:550')).toEqual(finished);
			expect([source, 'seerr:request:4'].map((id) => finishedSource(ledger, id))).toEqual([
				finished,
				finished,
			]);
			expect(ledger.open).toEqual({});
		},
	);

	it.each(outcomes.filter((outcome) => finality(outcome) === 'retry'))(
		'%s stays open for every source of it',
		(outcome) => {
			const ledger = recorded({ outcome, sourceIds: [source, 'seerr:request:4'] });
			expect(ledger).toMatchObject({ sources: {}, titles: {} });
			expect(Object.keys(ledger.open)).toEqual([source, 'seerr:request:4']);
			expect(ledger.open[source]?.['movie:550']).toMatchObject({ outcome, attempts: 1, recordedAt: start });
		},
	);

	it('closes what was open for it, and only that', () => {
		const ledger = recorded(
			{ mediaKey: 'tv:1:s01', outcome: 'failed' },
			{ mediaKey: 'tv:1:s02', outcome: 'failed' },
			{ mediaKey: 'tv:1:s01', outcome: 'subscribed' },
		);
		expect(Object.keys(ledger.open[source] ?? {})).toEqual(['tv:1:s02']);
	});

	it('without a TMDB number is open under no key', () => {
		const ledger = recorded({ mediaKey: null, outcome: 'missing_tmdb_id' });
		expect(Object.keys(ledger.open[source] ?? {})).toEqual(['-']);
	});

	it.each([
		['a number was found', null, 'movie:5', ['movie:5']],
		['the show was found', null, 'tv:1', ['tv:1']],
		['its seasons were found', 'tv:1', 'tv:1:s02', ['tv:1:s02']],
		['another show was found', 'tv:1', 'tv:11:s02', ['tv:1', 'tv:11:s02']],
		['another season was found', 'tv:1:s01', 'tv:1:s02', ['tv:1:s01', 'tv:1:s02']],
		['the whole show was meant later', 'tv:1:s01', 'tv:1', ['tv:1:s01', 'tv:1']],
	])('is noted once %s', (_claim, first, second, keys) => {
		const ledger = recorded({ mediaKey: first, outcome: 'failed' }, { mediaKey: second, outcome: 'failed' });
		expect(Object.keys(ledger.open[source] ?? {})).toEqual(keys);
	});
});

describe('a try', () => {
	const next = (unit: Partial<UnitOutcome>, random = 0, times = 1) => {
		const ledger = emptyLedger();
		for (let attempt = 0; attempt < times; attempt++) record(ledger, outcomeOf(unit), start, random);
		const retry = ledger.open[source]?.['movie:550'];
		return { attempts: retry?.attempts, wait: (retry?.nextAt ?? 0) - start };
	};

	it.each([
		['failed', 1, minutes(7.5)],
		['failed', 2, minutes(15)],
		['deferred', 3, minutes(30)],
		['wrong_match_reverted', 1, minutes(7.5)],
		['failed', 20, days(0.5)],
		['unrecognized', 1, days(0.5)],
		['no_episodes_yet', 2, days(1)],
		['no_episodes_yet', 20, days(3.5)],
	] as const)('that ended as %s for the %i. time waits', (outcome, times, wait) => {
		expect(next({ outcome }, 0, times)).toEqual({ attempts: times, wait });
	});

	it('waits a different time for each, so that they do not come back all at once', () => {
		expect(next({ outcome: 'failed' }, 0.5).wait).toBe(minutes(11.25));
	});

	it('waits as long as the server asked, never less than its own time', () => {
		expect(next({ outcome: 'deferred', retryAfterMs: minutes(60) }).wait).toBe(minutes(60));
		expect(next({ outcome: 'deferred', retryAfterMs: 5 }).wait).toBe(minutes(7.5));
	});

	it('comes within a week, whatever the server asked', () => {
		expect(next({ outcome: 'deferred', retryAfterMs: Date.UTC(9999, 0, 1) }).wait).toBe(days(7));
		expect(next({ outcome: 'deferred', retryAfterMs: Number.MAX_VALUE }).wait).toBe(days(7));
	});

	it('goes on counting when the title got its number meanwhile', () => {
		const ledger = recorded(
			{ mediaKey: null, outcome: 'missing_tmdb_id' },
			{ mediaKey: null, outcome: 'missing_tmdb_id' },
			{ mediaKey: 'movie:550', outcome: 'failed' },
		);
		expect(ledger.open[source]?.['movie:550']?.attempts).toBe(3);
	});

	it('keeps 200 characters of the reason', () => {
		const ledger = recorded({ outcome: 'failed', reason: 'x'.repeat(500) });
		expect(ledger.open[source]?.['movie:550']?.reason).toHaveLength(200);
	});
});

describe('an excerpt', () => {
	it('holds what the units touched and nothing else', () => {
		const others = [outcomeOf({ mediaKey: 'movie:1', sourceIds: ['a:1'] })];
		const mine = [
			outcomeOf({ mediaKey: 'movie:2', sourceIds: ['a:2'] }),
			outcomeOf({ mediaKey: null, sourceIds: ['a:3'], outcome: 'missing_tmdb_id' }),
		];
		const ledger = emptyLedger();
		const alone = emptyLedger();
		for (const unit of [...others, ...mine]) record(ledger, unit, start, 0);
		for (const unit of mine) record(alone, unit, start, 0);
		expect(excerpt(ledger, mine)).toEqual(alone);
	});

	it('of every unit is the whole ledger', () => {
		const unit = fc.record({
			mediaKey: fc.constantFrom('movie:1', 'tv:1', 'tv:1:s01', 'tv:1:s02', null),
			sourceIds: fc.uniqueArray(fc.constantFrom('a:1', 'a:2', 'b'), { minLength: 1 }),
			outcome: fc.constantFrom(...outcomes.filter((outcome) => outcome !== 'downloading')),
		});
		fc.assert(
			fc.property(fc.array(unit), (units) => {
				const all = units.map((fields) => outcomeOf(fields));
				const ledger = emptyLedger();
				for (const entry of all) record(ledger, entry, start, 0);
				expect(excerpt(ledger, all)).toEqual(ledger);
			}),
		);
	});
});
