import { dueRetries } from '../../../../../nodes/shared/core/ledger/dueRetries';
import { emptyLedger, type Ledger } from '../../../../../nodes/shared/core/ledger/ledger';
import { lookUp } from '../../../../../nodes/shared/core/ledger/lookUp';
import { record } from '../../../../../nodes/shared/core/ledger/record';
import { parseMediaItem } from '../../../../../nodes/shared/core/parseMedia';
import { days, minutes, outcomeOf, retryOf, start } from './entries';

const withOpen = (open: Ledger['open']): Ledger => ({ ...emptyLedger(), open });
const now = start + minutes(30);
const waiting = retryOf({ nextAt: now + days(1) });
const season = (number: number) => `tv:70523:s0${number}`;

describe('what is due', () => {
	it('comes back as a media item that leads to the same wish', () => {
		const ledger = withOpen({ 'trakt:watchlist:9': { 'movie:550': retryOf({ attempts: 3 }) } });
		const [retry] = dueRetries(ledger, now, false);
		expect(retry).toEqual({
			...{ mediaType: 'movie', tmdbId: 550, title: 'Dark', year: 2017, ids: { tmdb: 550 } },
			...{ source: 'trakt', sourceId: 'trakt:watchlist:9', sourceIds: ['trakt:watchlist:9'] },
			...{ outcome: 'failed', reason: 'it did not work', attempts: 3, nextAt: start + minutes(15) },
		});
		const item = parseMediaItem(retry);
		expect(item.ok && lookUp(ledger, item.value, now, () => false).state).toBe('due');
	});

	it('gathers the seasons of a show that are open for the same source', () => {
		const open = { [season(3)]: retryOf(), [season(0)]: retryOf(), 'movie:1': retryOf() };
		const retries = dueRetries(withOpen({ 'seerr:request:4': open }), now, false);
		expect(retries).toMatchObject([
			{ mediaType: 'tv', tmdbId: 70523, seasons: [0, 3], source: 'jellyseerr' },
			{ mediaType: 'movie', tmdbId: 1 },
		]);
	});

	it('keeps apart what is open for different sources', () => {
		const retries = dueRetries(
			withOpen({ 'a:1': { [season(1)]: retryOf() }, 'b:1': { [season(2)]: retryOf() } }),
			now,
			false,
		);
		expect(retries.map(({ seasons, sourceIds }) => ({ seasons, sourceIds }))).toEqual([
			{ seasons: [1], sourceIds: ['a:1'] },
			{ seasons: [2], sourceIds: ['b:1'] },
		]);
	});

	it('names everybody who wants it, first those whose time has come', () => {
		const ledger = withOpen({ 'a:1': { 'movie:1': waiting }, 'z:1': { 'movie:1': retryOf() } });
		expect(dueRetries(ledger, now, false)).toMatchObject([{ sourceId: 'z:1', sourceIds: ['z:1', 'a:1'] }]);
	});

	it('does not take along a season that waits', () => {
		const ledger = withOpen({ 'a:1': { [season(1)]: retryOf(), [season(2)]: waiting } });
		expect(dueRetries(ledger, now, false).map(({ seasons }) => seasons)).toEqual([[1]]);
		expect(dueRetries(ledger, now, true).map(({ seasons }) => seasons)).toEqual([[1], [2]]);
	});

	it('means all of a show that is open as a whole', () => {
		const ledger = withOpen({ 'a:1': { 'tv:70523': retryOf(), [season(1)]: retryOf() } });
		expect(dueRetries(ledger, now, false).map(({ seasons }) => seasons)).toEqual(['all', [1]]);
	});

	it('has titles without a TMDB number, each for itself and of the type it was recorded with', () => {
		const ledger = emptyLedger();
		for (const [number, mediaType] of [['1', 'movie'] as const, ['2', 'tv'] as const]) {
			const unit = { mediaKey: null, mediaType, sourceIds: [`trakt:watchlist:${number}`] };
			record(ledger, outcomeOf({ ...unit, outcome: 'missing_tmdb_id' }), start, 0);
		}
		expect(dueRetries(ledger, start + days(9), false)).toMatchObject([
			{ mediaType: 'movie', tmdbId: null, ids: {}, sourceId: 'trakt:watchlist:1' },
			{ mediaType: 'tv', tmdbId: null, ids: {}, sourceId: 'trakt:watchlist:2', seasons: 'all' },
		]);
	});

	it('remembers who asked and that it was for 4K', () => {
		const ledger = emptyLedger();
		const more = { is4k: true, requesters: ['ann'], mediaType: 'movie' as const };
		record(ledger, outcomeOf({ outcome: 'failed', ...more }), start, 0);
		expect(dueRetries(ledger, now, false)).toMatchObject([{ is4k: true, requesters: ['ann'] }]);
	});

	it('comes in the order in which it fell due', () => {
		const early = retryOf({ nextAt: start });
		const ledger = withOpen({ 'a:1': { 'movie:1': retryOf() }, 'a:2': { 'movie:2': early } });
		expect(dueRetries(ledger, now, false).map(({ tmdbId }) => tmdbId)).toEqual([2, 1]);
	});
});
