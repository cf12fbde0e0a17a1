import { compare } from '../../../../../nodes/shared/core/ledger/check';
import { findDuplicates } from '../../../../../nodes/shared/core/ledger/duplicates';
import { forget } from '../../../../../nodes/shared/core/ledger/forget';
import type { Inventory } from '../../../../../nodes/shared/core/ledger/inventory';
import { emptyLedger } from '../../../../../nodes/shared/core/ledger/ledger';
import { rebuild } from '../../../../../nodes/shared/core/ledger/rebuild';
import { record } from '../../../../../nodes/shared/core/ledger/record';
import { objectionTo, toProposals, type Proposal } from '../../../../../nodes/shared/core/ledger/repair';
import { parseReport, toReport, type Report } from '../../../../../nodes/shared/core/ledger/report';
import { days, minutes, outcomeOf, start } from './entries';
import { inventoryOf, row } from './inventories';

const now = start + days(1);
const twice = (fields: Partial<Inventory> = {}, second: Parameters<typeof row>[2] = {}) =>
	inventoryOf({ rows: [row(9, 'tv:2:s01', second), row(4, 'tv:2:s01')], ...fields });

describe('duplicates', () => {
	it('are rows of one title and season, of which the older stays', () => {
		expect(findDuplicates(twice())).toMatchObject([{ key: 'tv:2:s01', keep: 4, remove: 9, isProven: true }]);
	});

	it.each([
		['another season', inventoryOf({ rows: [row(1, 'tv:2:s01'), row(2, 'tv:2:s02')] })],
		['a show and a film of one number', inventoryOf({ rows: [row(1, 'tv:2:s01'), row(2, 'movie:2')] })],
		['rows without a number', inventoryOf({ rows: [row(1, null), row(2, null)] })],
		['shows without a season', inventoryOf({ rows: [row(1, 'tv:2'), row(2, 'tv:2')] })],
	])('are not %s', (_name, inventory) => {
		expect(findDuplicates(inventory)).toEqual([]);
	});

	it.each([
		['of another user', twice({}, { owner: 'ann' }), /another user/],
		['with another order of episodes', twice({}, { episodeGroup: '5ad' }), /another order/],
		['of a title that was completed', twice({ completed: new Set(['tv:2:s01']) }), /completed before/],
		['where the history was not read to its end', twice({ completedIsWhole: false }), /too long/],
	])('%s are not proven', (_name, inventory, reason) => {
		expect(findDuplicates(inventory)).toMatchObject([
			{ keep: 4, remove: 9, isProven: false, reason: expect.stringMatching(reason) },
		]);
	});

	it('are every row but the oldest', () => {
		const rows = [row(3, 'movie:1'), row(1, 'movie:1'), row(2, 'movie:1')];
		expect(findDuplicates(inventoryOf({ rows })).map(({ keep, remove }) => [keep, remove])).toEqual([
			[1, 2],
			[1, 3],
		]);
	});
});

const there = inventoryOf({ rows: [...twice().rows, row(1, 'movie:1'), row(7, 'movie:1')] });
const ledger = () => {
	const filled = emptyLedger();
	record(filled, outcomeOf({ mediaKey: 'movie:1', outcome: 'failed', sourceIds: ['a:1'] }), start, 0);
	record(filled, outcomeOf({ mediaKey: 'movie:5', sourceIds: ['a:5'] }), start, 0);
	return filled;
};
const library = { mediaServers: 1, lookedUp: 3, found: 2, undecided: 0, notLookedUp: 0 };
const reported = (inventory = there, look = library) => {
	const options = { staleAfterMs: days(14), now };
	return toReport(compare(ledger(), inventory, new Map([['movie:5', 'absent']]), options), look, now);
};
const parsed = (value: unknown, at = now): Report => {
	const report = parseReport(JSON.parse(JSON.stringify(value)), at);
	if (!report.ok) throw new Error(report.problem);
	return report.value;
};

describe('a report', () => {
	it('counts what it lists', () => {
		expect(reported().counts).toEqual({
			...{ nowhere: 1, notInLedger: 1, openButThere: 1, duplicates: 2, stale: 0 },
		});
	});

	it('is valid for a day', () => {
		expect(parseReport(reported(), now + days(1)).ok).toBe(true);
		expect(parseReport(reported(), now + days(1) + 1).ok).toBe(false);
		expect(parseReport(reported(), now - days(2)).ok).toBe(false);
	});

	it.each([
		['nothing', undefined],
		['an item of another kind', { tmdbId: 550 }],
		['a part of a report', { ...reported(), duplicates: undefined }],
		['a key that is none', { ...reported(), nowhere: [{ ...reported().nowhere[0], key: '-' }] }],
		[
			'an outcome that proves nothing',
			{ ...reported(), openButThere: [{ ...reported().openButThere[0], as: 'failed' }] },
		],
	])('is not %s', (_name, value) => {
		expect(parseReport(value, now)).toMatchObject({ ok: false });
	});
});

describe('proposals', () => {
	const actions = (options: Parameters<typeof toProposals>[1]) =>
		toProposals(parsed(reported()), options).map(({ action, key }) => `${action} ${key}`);

	it('forget nothing unless asked to', () => {
		expect(actions({ forgetsLost: false, maxRemovals: 10 })).toEqual([
			'closeWish movie:1',
			'removeDuplicate movie:1',
			'removeDuplicate tv:2:s01',
		]);
		expect(actions({ forgetsLost: true, maxRemovals: 0 })).toEqual(['closeWish movie:1', 'forget movie:5']);
	});

	it('remove no more than allowed', () => {
		expect(actions({ forgetsLost: false, maxRemovals: 1 })).toHaveLength(2);
	});

	it('leave out what is not proven', () => {
		const report = parsed(reported(twice({}, { owner: 'ann' })));
		expect(report.duplicates).toHaveLength(1);
		expect(toProposals(report, { forgetsLost: false, maxRemovals: 10 })).toEqual([]);
	});
});

describe('a proposal is not carried out', () => {
	const proposal = (action: Proposal['action']): Proposal => {
		const all = toProposals(parsed(reported()), { forgetsLost: true, maxRemovals: 10 });
		const one = all.find((candidate) => candidate.action === action);
		if (!one) throw new Error(`Nothing proposes to ${action}`);
		return one;
	};
	const objection = (
		action: Proposal['action'],
		changes: { ledger?: ReturnType<typeof ledger>; inventory?: Inventory; report?: Report } = {},
	) => {
		const { report = parsed(reported()), inventory = there } = changes;
		return objectionTo(proposal(action), report, changes.ledger ?? ledger(), inventory);
	};
	const alsoRecorded = (mediaKey: string, outcome: 'failed' | 'subscribed', at: number, sourceId = 'a:1') => {
		const changed = ledger();
		record(changed, outcomeOf({ mediaKey, outcome, sourceIds: [sourceId] }), at, 0);
		return changed;
	};

	it('unless something changed: all of them hold as they are', () => {
		for (const action of ['closeWish', 'forget', 'removeDuplicate'] as const)
			expect(objection(action)).toBeNull();
	});

	it.each([
		[
			'closeWish',
			'when it is not open any more',
			{ ledger: alsoRecorded('movie:1', 'subscribed', now) },
			/not open/,
		],
		[
			'closeWish',
			'when it was tried again',
			{ ledger: alsoRecorded('movie:1', 'failed', now) },
			/tried again/,
		],
		['closeWish', 'when it is gone again', { inventory: inventoryOf() }, /not there/],
		['forget', 'when it is recorded anew', { ledger: alsoRecorded('movie:5', 'subscribed', now) }, /anew/],
		[
			'forget',
			'when it is there again',
			{ inventory: inventoryOf({ rows: [row(1, 'movie:5')] }) },
			/there by now/,
		],
		[
			'forget',
			'when another source still tries',
			{ ledger: alsoRecorded('movie:5', 'failed', now, 'b:5') },
			/another source/,
		],
		['forget', 'when it was forgotten already', { ledger: emptyLedger() }, /not recorded/],
		[
			'forget',
			'when the check saw nothing in any library',
			{ report: parsed(reported(there, { ...library, found: 0 })) },
			/out of reach/,
		],
		[
			'removeDuplicate',
			'when one of the two is gone',
			{ inventory: inventoryOf({ rows: [row(7, 'movie:1')] }) },
			/not there/,
		],
		[
			'removeDuplicate',
			'when an even older one appeared',
			{ inventory: inventoryOf({ rows: [...there.rows, row(0, 'movie:1')] }) },
			/have changed/,
		],
		[
			'removeDuplicate',
			'when it is not proven any more',
			{ inventory: { ...there, completed: new Set(['movie:1']) } },
			/completed before/,
		],
	] as const)('%s: %s', (action, _when, changes, reason) => {
		expect(objection(action, changes)).toMatch(reason);
	});
});

describe('rebuilding', () => {
	it('adds titles that are not known, the first mention of each, and leaves the rest alone', () => {
		const filled = ledger();
		forget(filled, { sourceIds: [], keys: ['movie:8'] }, now);
		const found = [
			{ key: 'movie:5', outcome: 'already_subscribed' as const, at: now },
			{ key: 'movie:8', outcome: 'already_subscribed' as const, at: now },
			{ key: 'movie:6', outcome: 'downloading' as const, at: now },
			{ key: 'movie:6', outcome: 'completed_before' as const, at: start },
		];
		expect(rebuild(filled, found).map(({ key, outcome }) => [key, outcome])).toEqual([
			['movie:6', 'downloading'],
		]);
		expect(Object.keys(filled.titles['movie:'] ?? {})).toEqual(['5', '6', '8']);
		expect(rebuild(filled, found)).toEqual([]);
	});

	it('keeps the time of what was found', () => {
		const filled = emptyLedger();
		rebuild(filled, [{ key: 'movie:1', outcome: 'completed_before', at: start + minutes(3) }]);
		const again = emptyLedger();
		rebuild(again, [{ key: 'movie:1', outcome: 'completed_before', at: start + minutes(4) }]);
		expect(filled).not.toEqual(again);
	});
});
