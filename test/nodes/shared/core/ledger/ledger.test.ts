import fc from 'fast-check';
import {
	emptyLedger,
	finishedSource,
	finishedTitle,
	finishSource,
	finishTitle,
	minute,
	openWishes,
	pack,
	setOpenWishes,
	unpack,
} from '../../../../../nodes/shared/core/ledger/ledger';
import { outcomes } from '../../../../../nodes/shared/core/outcome';
import { retryOf } from './entries';

const at = Date.UTC(2026, 10, 1, 12, 30, 45);

describe('a finished entry', () => {
	it('is a letter and a minute, and comes back as it was, to the minute', () => {
		const times = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2100, 0, 1) });
		fc.assert(
			fc.property(fc.constantFrom(...outcomes), times, (outcome, time) => {
				const packed = pack({ outcome, at: time });
				expect(packed).toMatch(/^[a-z][0-9a-z]{1,6}$/);
				expect(unpack(packed)).toEqual({ outcome, at: time - (time % minute) });
			}),
		);
	});

	it('has a letter of its own for each outcome', () => {
		expect(new Set(outcomes.map((outcome) => pack({ outcome, at })[0])).size).toBe(outcomes.length);
	});

	it('from before the ledger was invented counts as its first minute', () => {
		expect(unpack(pack({ outcome: 'failed', at: 0 }))?.at).toBe(Date.UTC(2024, 0, 1));
	});

	it.each([[''], ['s'], ['1abc'], ['z12'], ['s12!!'], ['S12'], ['s-5'], ['s 12'], ['s123456789']])(
		'is not %j',
		(packed) => {
			expect(unpack(packed)).toBeUndefined();
		},
	);
});

describe('an index', () => {
	const finished = { outcome: 'subscribed' as const, at };

	it.each([
		['trakt:watchlist:991'],
		['seerr:request:436'],
		['manual:movie:Mission: Impossible'],
		['one'],
		[':one'],
		['one:'],
		[''],
		['constructor'],
		['a:constructor'],
		['toString:1'],
		['__proto__'],
		['__proto__:__proto__'],
		['a:__proto__'],
	])('finds source %j after it was written, and nothing before', (sourceId) => {
		const ledger = emptyLedger();
		finishSource(ledger, 'a:other', finished);
		expect(finishedSource(ledger, sourceId)).toBeUndefined();
		finishSource(ledger, sourceId, finished);
		expect(finishedSource(ledger, sourceId)?.outcome).toBe('subscribed');
		const stored: unknown = JSON.parse(JSON.stringify(ledger));
		expect(stored).toEqual(ledger);
	});

	it('keeps different sources apart', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (one, other) => {
				const ledger = emptyLedger();
				finishSource(ledger, one, finished);
				expect(finishedSource(ledger, other) !== undefined).toBe(one === other);
			}),
		);
	});

	it('does not touch what every object inherits', () => {
		const ledger = emptyLedger();
		finishSource(ledger, '__proto__:polluted', finished);
		setOpenWishes(ledger, '__proto__', { polluted: retryOf() });
		expect(Reflect.get({}, 'polluted')).toBeUndefined();
		expect(openWishes(ledger, '__proto__')).toHaveProperty('polluted');
		expect(openWishes(ledger, 'constructor')).toEqual({});
	});

	it('tells a film from a show of the same number, and a season from its show', () => {
		const ledger = emptyLedger();
		finishTitle(ledger, 'tv:1399:s02', finished);
		expect(
			['movie:1399', 'tv:1399', 'tv:1399:s01', 'tv:1399:s02'].map(
				(key) => finishedTitle(ledger, key)?.outcome,
			),
		).toEqual([undefined, undefined, undefined, 'subscribed']);
	});
});

describe('what is open', () => {
	it('is kept by source and forgotten with its last wish', () => {
		const ledger = emptyLedger();
		setOpenWishes(ledger, 'a:1', { 'movie:5': retryOf() });
		expect(Object.keys(openWishes(ledger, 'a:1'))).toEqual(['movie:5']);
		setOpenWishes(ledger, 'a:1', {});
		expect(ledger).toEqual(emptyLedger());
	});
});
