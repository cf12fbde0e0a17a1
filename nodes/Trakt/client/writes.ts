/**
 * Adds to and removes from the watchlist. Trakt answers a write with totals only, so the list is read first: what is
 * on it already is not sent again, and what is sent can be told apart in the answer.
 */
import type { Trakt } from './index';
import { ServiceError } from '../../shared/transport/errors';
import { readAccount } from './account';
import { listedAsValues, type WatchlistEntry } from './listItems';
import { everything, readWatchlist } from './watchlist';
import { matchesEntry, readReport, toBody, wishKey, type Wish, type WriteReport } from './works';

export type WriteResult = 'added' | 'existing' | 'not_found' | 'removed' | 'not_on_list';

/** By wish key. Filled while writing, so that a failure half-way leaves what is known. */
export type WriteResults = Map<string, WriteResult>;

/** As many as a free account's list holds. Trakt names no limit for a body. */
const WISHES_PER_WRITE = 250;

export async function addWishes(trakt: Trakt, wishes: readonly Wish[], results: WriteResults): Promise<void> {
	const before = await readEntries(trakt, wishes);
	const [listed, missing] = split(unique(wishes), (wish) => isListed(wish, before));
	record(results, listed, 'existing');
	for (const part of portions(missing)) {
		const { body } = await trakt.write('/sync/watchlist', toBody(part)).catch(async (error: unknown) => {
			return await Promise.reject(await explainFullList(trakt, error));
		});
		await recordReport(trakt, part, readReport(body, 'added'), results, {
			done: 'added',
			other: 'not_found',
		});
	}
}

export async function removeWishes(
	trakt: Trakt,
	wishes: readonly Wish[],
	results: WriteResults,
): Promise<void> {
	const before = await readEntries(trakt, wishes);
	const [listed, missing] = split(unique(wishes), (wish) => isListed(wish, before));
	record(results, missing, 'not_on_list');
	for (const part of portions(listed)) {
		const { body } = await trakt.write('/sync/watchlist/remove', toBody(part));
		await recordReport(trakt, part, readReport(body, 'deleted'), results, {
			done: 'removed',
			other: 'not_on_list',
		});
	}
}

/** When Trakt's count is not what its own words suggest, the list itself decides. */
async function recordReport(
	trakt: Trakt,
	sent: readonly Wish[],
	report: WriteReport,
	results: WriteResults,
	as: { done: 'added' | 'removed'; other: WriteResult },
): Promise<void> {
	const [notFound, accepted] = split(sent, report.isNotFound);
	record(results, notFound, as.other);
	if (report.changed === accepted.length) return record(results, accepted, as.done);
	const after = await readEntries(trakt, accepted);
	const [there, gone] = split(accepted, (wish) => isListed(wish, after));
	record(results, as.done === 'added' ? there : gone, as.done);
	record(results, as.done === 'added' ? gone : there, as.other);
}

async function readEntries(trakt: Trakt, wishes: readonly Wish[]): Promise<WatchlistEntry[]> {
	const types = listedAsValues.filter((type) => wishes.some(({ listedAs }) => listedAs === type));
	const list = await readWatchlist(trakt, { ...everything, types });
	return list.flatMap(({ entry }) => entry ?? []);
}

const isListed = (wish: Wish, list: readonly WatchlistEntry[]): boolean =>
	list.some((entry) => matchesEntry(wish, entry));

const portions = (wishes: readonly Wish[]): Wish[][] =>
	Array.from({ length: Math.ceil(wishes.length / WISHES_PER_WRITE) }, (_, index) =>
		wishes.slice(index * WISHES_PER_WRITE, (index + 1) * WISHES_PER_WRITE),
	);

const unique = (wishes: readonly Wish[]): Wish[] => [
	...new Map(wishes.map((wish) => [wishKey(wish), wish])).values(),
];

const split = <T>(values: readonly T[], isFirst: (value: T) => boolean): [T[], T[]] => [
	values.filter(isFirst),
	values.filter((value) => !isFirst(value)),
];

function record(results: WriteResults, wishes: readonly Wish[], result: WriteResult): void {
	for (const wish of wishes) results.set(wishKey(wish), result);
}

/** A 420 often has neither a body nor headers; the size of the list stands in the account's settings. */
async function explainFullList(trakt: Trakt, error: unknown): Promise<unknown> {
	if (!(error instanceof ServiceError) || error.status !== 420) return error;
	const { watchlistSize } = await readAccount(trakt).catch(() => ({ watchlistSize: null }));
	const size = watchlistSize === null ? '' : ` of ${watchlistSize} entries`;
	return new ServiceError(trakt.node, {
		kind: 'refused',
		message: 'The Trakt watchlist is full',
		description: `This account has a limit${size}, and nothing of this request fitted in. Remove entries, or see trakt.tv/vip.`,
		status: 420,
		retryable: false,
	});
}
