import { emptyLedger } from '../../../../../nodes/shared/core/ledger/ledger';
import { parseLedger } from '../../../../../nodes/shared/core/ledger/parse';
import { record } from '../../../../../nodes/shared/core/ledger/record';
import { outcomeOf, retryOf, start } from './entries';

const good = () => ({
	version: 1,
	sources: { 'trakt:watchlist:': { '1': 's1abc' } },
	titles: { 'movie:': { '550': 's1abc' } },
	open: { 'trakt:watchlist:2': { 'movie:551': retryOf() } },
});

describe('stored data', () => {
	it('that was never written is an empty ledger, not a damaged one', () => {
		const fresh = { ledger: emptyLedger(), damaged: false };
		expect([parseLedger(undefined), parseLedger(null)]).toEqual([fresh, fresh]);
	});

	it('comes back whole', () => {
		expect(parseLedger(good())).toEqual({ ledger: good(), damaged: false });
	});

	it('comes back whole from what was recorded', () => {
		const ledger = emptyLedger();
		record(ledger, outcomeOf(), start, 0);
		record(
			ledger,
			outcomeOf({ mediaKey: 'tv:1:s00', outcome: 'failed', sourceIds: ['b:2', 'c:3'] }),
			start,
			0,
		);
		const stored: unknown = JSON.parse(JSON.stringify(ledger));
		expect(parseLedger(stored)).toEqual({ ledger, damaged: false });
	});

	it('is copied, so that recording does not change the original', () => {
		const stored = good();
		const { ledger } = parseLedger(stored);
		record(ledger, outcomeOf({ mediaKey: 'movie:9', sourceIds: ['trakt:watchlist:2', 'x:9'] }), start, 0);
		record(ledger, outcomeOf({ mediaKey: 'movie:551', sourceIds: ['trakt:watchlist:2'] }), start, 0);
		expect(stored).toEqual(good());
	});

	it.each([
		['text', 'ledger'],
		['a list', []],
		['an object without a version', {}],
		['of a version to come', { ...good(), version: 2 }],
	])('that is %s is damaged and yields an empty ledger', (_claim, stored) => {
		expect(parseLedger(stored)).toEqual({ ledger: emptyLedger(), damaged: true });
	});
});

describe('damaged data', () => {
	const { open, ...finished } = good();
	const { sources, ...others } = good();
	const withRetry = (fields: object) => ({
		...good(),
		open: { ...open, 'trakt:watchlist:3': { 'movie:1': { ...retryOf(), ...fields } } },
	});

	it.each([
		['an entry that is a number', { ...good(), titles: { 'movie:': { '550': 's1abc', '9': 7 } } }],
		['an entry of an unknown letter', { ...good(), titles: { 'movie:': { '550': 's1abc', '9': 'z1' } } }],
		['a shelf that is text', { ...good(), titles: { ...good().titles, 'tv:': 's1abc' } }],
		['a shelf that is a list', { ...good(), sources: { ...sources, 'x:': ['s1abc'] } }],
	])('keeps what is readable beside %s', (_claim, stored) => {
		expect(parseLedger(stored)).toEqual({ ledger: good(), damaged: true });
	});

	it.each([
		['an unknown outcome', { outcome: 'lost' }],
		['attempts as text', { attempts: '1' }],
		['no time of recording', { recordedAt: undefined }],
		['no next time', { nextAt: null }],
		['no reason', { reason: undefined }],
		['no title', { title: 5 }],
		['a year as text', { year: '2017' }],
	])('keeps every open wish but one with %s', (_claim, fields) => {
		const { ledger, damaged } = parseLedger(withRetry(fields));
		expect(damaged).toBe(true);
		expect(ledger.open).toEqual({ ...open, 'trakt:watchlist:3': {} });
	});

	it('keeps one index when another is gone', () => {
		expect(parseLedger(finished)).toEqual({ ledger: { ...good(), open: {} }, damaged: true });
		expect(parseLedger({ ...others, sources: 5 })).toEqual({
			ledger: { ...good(), sources: {} },
			damaged: true,
		});
	});

	it('accepts an open wish without a year', () => {
		expect(parseLedger(withRetry({ year: null })).damaged).toBe(false);
	});
});
