import { listEntries, selectEntries } from '../../../../../nodes/shared/core/ledger/entries';
import { forget } from '../../../../../nodes/shared/core/ledger/forget';
import { emptyLedger } from '../../../../../nodes/shared/core/ledger/ledger';
import { record } from '../../../../../nodes/shared/core/ledger/record';
import { toStatistics } from '../../../../../nodes/shared/core/ledger/statistics';
import { days, minutes, outcomeOf, start } from './entries';

const ledger = emptyLedger();
record(ledger, outcomeOf({}), start, 0);
record(
	ledger,
	outcomeOf({ mediaKey: 'movie:2', outcome: 'in_library', sourceIds: ['seerr:request:2'] }),
	start + days(1),
	0,
);
record(
	ledger,
	outcomeOf({ mediaKey: 'tv:3:s01', outcome: 'failed', sourceIds: ['seerr:request:3'] }),
	start,
	0,
);
record(
	ledger,
	outcomeOf({ mediaKey: null, outcome: 'missing_tmdb_id', sourceIds: ['trakt:watchlist:4'] }),
	start,
	0,
);
forget(ledger, { sourceIds: [], keys: ['movie:9'] }, start + days(2));
const now = start + minutes(60);
const everything = {
	...({ state: 'all', outcomes: [] as never[], newerThan: null, olderThan: null } as const),
	sourcePrefix: '',
};
const select = (filter: Partial<Parameters<typeof selectEntries>[1]>) =>
	selectEntries(listEntries(ledger, now), { ...everything, ...filter }).map(
		({ sourceId, mediaKey, state }) => `${mediaKey ?? '-'} ${sourceId ?? '-'} ${state}`,
	);

describe('listing the ledger', () => {
	it.each([
		[
			'everything, newest first',
			{},
			[
				'movie:9 - forgotten',
				'- seerr:request:2 done',
				'movie:2 - done',
				'- trakt:watchlist:1 done',
				'movie:550 - done',
				'tv:3:s01 seerr:request:3 due',
				'- trakt:watchlist:4 waiting',
			],
		],
		['what is due', { state: 'due' as const }, ['tv:3:s01 seerr:request:3 due']],
		['what waits', { state: 'waiting' as const }, ['- trakt:watchlist:4 waiting']],
		['what was forgotten', { state: 'forgotten' as const }, ['movie:9 - forgotten']],
		[
			'by outcome',
			{ outcomes: ['in_library', 'failed'] as const },
			['- seerr:request:2 done', 'movie:2 - done', 'tv:3:s01 seerr:request:3 due'],
		],
		[
			'what is newer',
			{ newerThan: start },
			['movie:9 - forgotten', '- seerr:request:2 done', 'movie:2 - done'],
		],
		[
			'what is between two dates',
			{ newerThan: start, olderThan: start + days(2), state: 'done' as const },
			['- seerr:request:2 done', 'movie:2 - done'],
		],
		['by source', { sourcePrefix: 'seerr:' }, ['- seerr:request:2 done', 'tv:3:s01 seerr:request:3 due']],
	])('finds %s', (_name, filter, expected) => {
		expect(select(filter)).toEqual(expected);
	});

	it('tells of an open wish what is needed to understand it', () => {
		expect(listEntries(ledger, now).find(({ state }) => state === 'due')).toEqual({
			...{ state: 'due', sourceId: 'seerr:request:3', mediaKey: 'tv:3:s01', outcome: 'failed', at: start },
			...{ attempts: 1, nextAt: start + minutes(7.5), reason: 'it was created' },
			...{ title: 'Fight Club', year: 1999 },
		});
	});
});

describe('the statistics', () => {
	it('count every entry once by kind, and outcomes by title', () => {
		expect(toStatistics(ledger, now, ({ length }) => length)).toEqual({
			...{ entries: 7, sources: 2, titles: 3, open: 2, due: 1, forgotten: 1 },
			outcomes: { subscribed: 1, in_library: 1, failed: 1, missing_tmdb_id: 1 },
			bytes: JSON.stringify(ledger).length,
			bytesPerEntry: Math.round((JSON.stringify(ledger).length / 7) * 10) / 10,
			...{ oldest: new Date(start).toISOString(), newest: new Date(start + days(2)).toISOString() },
		});
	});

	it('of an empty ledger say that there is nothing', () => {
		expect(toStatistics(emptyLedger(), now, ({ length }) => length)).toMatchObject({
			...{ entries: 0, bytesPerEntry: null, oldest: null, newest: null, outcomes: {} },
		});
	});
});
