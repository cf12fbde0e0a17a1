/** Writing outcomes down, and keeping what was written within bounds. */
import type { MediaType } from '../media';
import { finality, type Outcome } from '../outcome';
import { backoffMs, type BackoffPolicy } from '../pace';
import {
	emptyLedger,
	finishedSource,
	finishedTitle,
	finishSource,
	finishTitle,
	openWishes,
	packedAt,
	setOpenWishes,
	type Ledger,
	type OpenWishes,
	type Retry,
} from './ledger';
import { isVaguer, withoutNumber } from './wishKey';

export type UnitOutcome = {
	/** Null for a title without a TMDB number. */
	mediaKey: string | null;
	sourceIds: readonly string[];
	outcome: Outcome;
	reason: string;
	title: string;
	year: number | null;
	mediaType?: MediaType;
	is4k?: boolean;
	requesters?: readonly string[];
	/** ms; what the service asked to wait at least. */
	retryAfterMs?: number;
};

const quarterHour = 15 * 60_000;
const day = 24 * 60 * 60_000;

/** A season that is not out yet, or a title nobody knows, changes over days; a server that is down over minutes. */
const retryPolicies: Partial<Record<Outcome, BackoffPolicy>> = {
	no_episodes_yet: { baseMs: day, factor: 2, ceilingMs: 7 * day },
	unrecognized: { baseMs: day, factor: 2, ceilingMs: 7 * day },
	missing_tmdb_id: { baseMs: day, factor: 2, ceilingMs: 7 * day },
};
const defaultRetryPolicy: BackoffPolicy = { baseMs: quarterHour, factor: 2, ceilingMs: day };
/** A server may name any time, the year 9999 among them; a wish is looked at again within a week all the same. */
const longestWaitMs = 7 * day;

/** Mutates the ledger. @param random 0 ≤ x < 1 */
export function record(ledger: Ledger, unit: UnitOutcome, now: number, random: number): void {
	const done = finality(unit.outcome) === 'done';
	if (done && unit.mediaKey !== null) finishTitle(ledger, unit.mediaKey, { outcome: unit.outcome, at: now });
	for (const sourceId of unit.sourceIds) {
		const before = openWishes(ledger, sourceId);
		const key = unit.mediaKey ?? withoutNumber;
		const attempts = Math.max(before[key]?.attempts ?? 0, before[withoutNumber]?.attempts ?? 0) + 1;
		const open = withoutOutdated(before, key);
		if (done) finishSource(ledger, sourceId, { outcome: unit.outcome, at: now });
		else open[key] = toRetry(unit, attempts, now, random);
		setOpenWishes(ledger, sourceId, open);
	}
}

const withoutOutdated = (wishes: OpenWishes, key: string): OpenWishes =>
	Object.fromEntries(Object.entries(wishes).filter(([other]) => other !== key && !isVaguer(other, key)));

function toRetry(unit: UnitOutcome, attempts: number, now: number, random: number): Retry {
	const waitMs = backoffMs(attempts, retryPolicies[unit.outcome] ?? defaultRetryPolicy, random);
	return {
		outcome: unit.outcome,
		attempts,
		recordedAt: now,
		nextAt: now + Math.min(Math.max(waitMs, unit.retryAfterMs ?? 0), longestWaitMs),
		reason: unit.reason.slice(0, 200),
		title: unit.title,
		year: unit.year,
		...(unit.mediaKey === null && unit.mediaType ? { mediaType: unit.mediaType } : {}),
		...(unit.is4k ? { is4k: true } : {}),
		...(unit.requesters?.length ? { requesters: [...unit.requesters] } : {}),
	};
}

/**
 * The part of the ledger that these units touched: what one run wrote, to be merged into the snapshot of another.
 */
export function excerpt(ledger: Ledger, units: readonly UnitOutcome[]): Ledger {
	const part = emptyLedger();
	for (const { mediaKey, sourceIds } of units) {
		const title = mediaKey === null ? undefined : finishedTitle(ledger, mediaKey);
		if (mediaKey !== null && title) finishTitle(part, mediaKey, title);
		for (const sourceId of sourceIds) {
			const source = finishedSource(ledger, sourceId);
			if (source) finishSource(part, sourceId, source);
			setOpenWishes(part, sourceId, openWishes(ledger, sourceId));
		}
	}
	return part;
}

export type Bounds = { retentionDays: number; maxEntries: number };

/**
 * Forgets finished entries that are too old, then the oldest beyond the cap. Unfinished ones always stay.
 *
 * @returns how many were forgotten
 */
export function prune(ledger: Ledger, bounds: Bounds, now: number): number {
	const oldest = bounds.retentionDays > 0 ? now - bounds.retentionDays * day : Number.NEGATIVE_INFINITY;
	const entries = [ledger.sources, ledger.titles].flatMap((index) => Object.values(index).flatMap(entriesOf));
	const [expired, fresh] = [
		entries.filter(({ at }) => at < oldest),
		entries.filter(({ at }) => at >= oldest),
	];
	const surplus = fresh.length - bounds.maxEntries;
	const oldestFresh = surplus > 0 ? fresh.sort((a, b) => a.at - b.at).slice(0, surplus) : [];
	const forgotten = [...expired, ...oldestFresh];
	forgotten.forEach(({ shelf, id }) => delete shelf[id]);
	for (const index of [ledger.sources, ledger.titles]) dropEmptyShelves(index);
	return forgotten.length;
}

type Shelf = Record<string, string>;

const entriesOf = (shelf: Shelf) =>
	Object.entries(shelf).map(([id, packed]) => ({ shelf, id, at: packedAt(packed) ?? 0 }));

function dropEmptyShelves(index: Record<string, Shelf>): void {
	for (const [name, shelf] of Object.entries(index)) if (Object.keys(shelf).length === 0) delete index[name];
}
