/** What the ledger does without a server. */
import { goesOn, hasErrorOutput } from '../../scene';
import { casesOf, type MoviePilotCase } from '../../stages/moviePilot';
import { damagedLedger, filledLedger, laterLedger } from './ledgers';
import { defined, movie, show } from './works';

const byHand = { mode: 'manual' } as const;
const known = (tmdbId: number, number: number, more = {}) =>
	movie(tmdbId, { sourceId: `trakt:watchlist:${number}`, ...more });
const typedShow = { ...defined, mediaType: 'tv', tmdbId: '1399', seasons: '1-3' };

const lookUp = casesOf('ledger.lookUp', {
	'of each kind': {
		...filledLedger,
		input: [
			...[known(1001, 1), known(1003, 3), known(1004, 4), known(1006, 6), movie(550)],
			...[show(1399, [1, 2, 3, 4], { sourceId: 'seerr:request:7' }), show(1399, 'all')],
			known(1002, 99, { listedAt: '2026-02-28T00:00:00.000Z' }),
			{ mediaType: 'tv', tmdbId: null, title: 'Nameless', sourceId: 'seerr:request:8' },
		],
	},
	'in an empty ledger': { input: [movie(550), movie(550)] },
	'of a show typed in': { ...filledLedger, parameters: typedShow },
	'by hand': { ...filledLedger, ...byHand, input: [movie(550)] },
	'in a damaged ledger': { ...damagedLedger, input: [movie(550)] },
	'of an item that is none': { ...filledLedger, input: [movie(550), { kept: 1 }] },
	'of one item that is none, going on': { ...filledLedger, ...goesOn, input: [{ kept: 1 }, movie(550)] },
	'of one item that is none, to the error output': {
		...{ ...filledLedger, ...hasErrorOutput, input: [{ kept: 1 }, movie(550)] },
	},
});

const done = { outcome: 'subscribed', reason: 'Subscribed and read back', year: 1999 };

const record = casesOf('ledger.record', {
	'of each kind': {
		...filledLedger,
		input: [
			...[movie(550, done), known(1003, 3, { outcome: 'deferred', reason: 'down', retryAfterMs: 9_000_000 })],
			...[show(1399, [3], { season: 3, status: 'in_library', sourceId: 'seerr:request:7' })],
			...[movie(1004, { outcome: 'failed', torrents: [1] }), movie(550, { ...done, dryRun: true })],
			show(1399, 'all', {
				tmdbId: null,
				ids: {},
				requestedBy: 'ann',
				is4k: true,
				outcome: 'missing_tmdb_id',
			}),
		],
	},
	'in an empty ledger, with one outcome for all': {
		...{ input: [movie(550), movie(1001)], parameters: { outcome: 'in_library' } },
	},
	'keeping little and not for long': {
		...{ ...filledLedger, input: [movie(550, done)] },
		parameters: { options: { retentionDays: 7, maxEntries: 100 } },
	},
	'by hand': { ...filledLedger, ...byHand, input: [movie(550, done)] },
	'of what is no outcome': { ...filledLedger, input: [movie(550, { status: 'missing' })] },
	'of what is no outcome, going on': {
		...{
			...filledLedger,
			...goesOn,
			input: [movie(550, { status: 'missing' }), { kept: 1 }, movie(1001, done)],
		},
	},
	'of what is no outcome, to the error output': {
		...{ ...filledLedger, ...hasErrorOutput, input: [movie(550, { status: 'missing' }), movie(1001, done)] },
	},
	'after a look-up': {
		...filledLedger,
		input: async (_world, step) =>
			(await step('ledger.lookUp', [movie(550), known(1003, 3)])).map((item) => ({ ...item, ...done })),
	},
});

const forget = casesOf('ledger.forget', {
	'the items that arrive': { ...filledLedger, input: [known(1001, 1), show(1399, 'all'), movie(777)] },
	'a title typed in': { ...filledLedger, parameters: { ...typedShow, forgetBy: 'media' } },
	'a media key': { ...filledLedger, parameters: { forgetBy: 'mediaKey', mediaKey: 'tv:1399' } },
	'a source': {
		...{ ...filledLedger, input: [{ sourceId: 'seerr:request:7' }], parameters: { forgetBy: 'sourceId' } },
	},
	'by hand': { ...filledLedger, ...byHand, input: [known(1001, 1)] },
	'what is no key': { ...filledLedger, parameters: { forgetBy: 'mediaKey', mediaKey: 'movie:' } },
	'an empty source for one item, going on': {
		...{ ...filledLedger, ...goesOn, parameters: { forgetBy: 'sourceId' } },
		input: [{ sourceId: ' ' }, { sourceId: 'trakt:watchlist:1' }],
	},
	'a key of one item that is none, to the error output': {
		...{ ...filledLedger, ...hasErrorOutput, parameters: { forgetBy: 'mediaKey' } },
		input: [{ mediaKey: 'x' }, { mediaKey: 'movie:1001' }],
	},
});

const getDueRetries = casesOf('ledger.getDueRetries', {
	'that are due': filledLedger,
	'waiting ones as well': { ...filledLedger, parameters: { includeWaiting: true, returnAll: true } },
	'up to a limit, for two items': { ...filledLedger, input: [{}, {}], parameters: { limit: 1 } },
	'of an empty ledger': {},
	'of a damaged ledger': damagedLedger,
	'with a limit that is none': { ...filledLedger, parameters: { limit: 0 } },
	'with a limit that is none, going on': { ...filledLedger, ...goesOn, parameters: { limit: 0 } },
});

const filtered = { outcomes: ['subscribed', 'in_library'], sourcePrefix: 'trakt:watchlist:' };

const getEntries = casesOf('ledger.getEntries', {
	'of every kind': { ...filledLedger, parameters: { returnAll: true } },
	'up to a limit': { ...filledLedger, parameters: { limit: 2 } },
	'that are due': { ...filledLedger, parameters: { state: 'due' } },
	'that are waiting': { ...filledLedger, parameters: { state: 'waiting' } },
	'that are forgotten': { ...filledLedger, parameters: { state: 'forgotten' } },
	'of some outcomes and sources': { ...filledLedger, parameters: { state: 'done', filters: filtered } },
	'of some days': {
		...filledLedger,
		parameters: { filters: { newerThan: '2026-02-21T00:00:00Z', olderThan: '2026-02-27' } },
	},
	'with a date that is none': { ...filledLedger, parameters: { filters: { newerThan: 'soon' } } },
	'with a date that is none, going on': {
		...{ ...filledLedger, ...goesOn, input: [{ kept: 1 }] },
		parameters: { filters: { newerThan: 'soon' } },
	},
	'of an empty ledger': {},
});

const getStatistics = casesOf('ledger.getStatistics', {
	'of every kind, for two items': { ...filledLedger, input: [{}, {}] },
	'of an empty ledger': {},
	'of a damaged ledger': damagedLedger,
	'of a ledger from the future': laterLedger,
});

export const ledger: MoviePilotCase[] = [
	...[...lookUp, ...record, ...forget],
	...[...getDueRetries, ...getEntries, ...getStatistics],
];
