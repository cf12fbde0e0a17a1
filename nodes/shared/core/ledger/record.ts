/** Writing outcomes down, keeping the ledger within bounds, and joining what two overlapping runs wrote. */
import { finality, type Outcome } from '../outcome';
import { backoffMs, type BackoffPolicy } from '../pace';
import {
	emptyLedger,
	finishedSource,
	finishedTitle,
	finishSource,
	finishTitle,
	minute,
	unpack,
	type Ledger,
	type Retry,
} from './ledger';

export type UnitOutcome = {
	/** Null for a title without a TMDB number. */
	mediaKey: string | null;
	sourceIds: readonly string[];
	outcome: Outcome;
	reason: string;
	title: string;
	year: number | null;
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

/** Mutates the ledger. @param random 0 ≤ x < 1 */
export function record(ledger: Ledger, unit: UnitOutcome, now: number, random: number): void {
	const done = finality(unit.outcome) === 'done';
	if (done && unit.mediaKey !== null) finishTitle(ledger, unit.mediaKey, { outcome: unit.outcome, at: now });
	for (const sourceId of unit.sourceIds) {
		const open = { ...ledger.open[sourceId] };
		const key = unit.mediaKey ?? '-';
		const attempts = Math.max(open[key]?.attempts ?? 0, open['-']?.attempts ?? 0) + 1;
		dropVaguer(open, key);
		delete open[key];
		if (done) finishSource(ledger, sourceId, { outcome: unit.outcome, at: now });
		else open[key] = toRetry(unit, attempts, now, random);
		if (Object.keys(open).length > 0) ledger.open[sourceId] = open;
		else delete ledger.open[sourceId];
	}
}

/** Once a season is known by number, what was noted for the show as a whole, or without a number, is out of date. */
function dropVaguer(open: Record<string, Retry>, key: string): void {
	if (key !== '-') delete open['-'];
	const show = /^(tv:\d+):s\d+$/.exec(key)?.[1];
	if (show !== undefined) delete open[show];
}

function toRetry(unit: UnitOutcome, attempts: number, now: number, random: number): Retry {
	const waitMs = backoffMs(attempts, retryPolicies[unit.outcome] ?? defaultRetryPolicy, random);
	return {
		outcome: unit.outcome,
		attempts,
		recordedAt: now,
		nextAt: now + Math.max(waitMs, unit.retryAfterMs ?? 0),
		reason: unit.reason.slice(0, 200),
		title: unit.title,
		year: unit.year,
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
			const open = ledger.open[sourceId];
			if (source) finishSource(part, sourceId, source);
			if (open) part.open[sourceId] = open;
		}
	}
	return part;
}

/** Adds what `other` knows and `ledger` lacks or knows less freshly. Mutates `ledger`. */
export function mergeLedger(ledger: Ledger, other: Ledger): void {
	mergeShelves(ledger.sources, other.sources);
	mergeShelves(ledger.titles, other.titles);
	closeFinished(ledger, other);
	for (const [sourceId, wishes] of Object.entries(other.open)) {
		for (const [key, retry] of Object.entries(wishes)) {
			const mine = ledger.open[sourceId]?.[key];
			if (!mine || mine.recordedAt < retry.recordedAt) {
				ledger.open[sourceId] = { ...ledger.open[sourceId], [key]: retry };
			}
		}
	}
}

/** What `ledger` still has open and `other` finished later is not open any more. */
function closeFinished(ledger: Ledger, other: Ledger): void {
	for (const [sourceId, wishes] of Object.entries(ledger.open)) {
		const kept = Object.entries(wishes).filter(([key, retry]) => {
			const finished = finishedTitle(other, key);
			return !finished || finished.at + minute <= retry.recordedAt;
		});
		if (kept.length > 0) ledger.open[sourceId] = Object.fromEntries(kept);
		else delete ledger.open[sourceId];
	}
}

function mergeShelves(mine: Ledger['titles'], theirs: Ledger['titles']): void {
	for (const [shelf, entries] of Object.entries(theirs)) {
		const shelfEntries = mine[shelf] ?? {};
		mine[shelf] = shelfEntries;
		for (const [id, packed] of Object.entries(entries)) {
			const known = shelfEntries[id];
			if (known === undefined || atOf(known) < atOf(packed)) shelfEntries[id] = packed;
		}
	}
}

const atOf = (packed: string): number => unpack(packed)?.at ?? 0;

export type Bounds = { retentionDays: number; maxEntries: number };

/**
 * Forgets finished entries that are too old, then the oldest beyond the cap. Unfinished ones always stay.
 *
 * @returns how many were forgotten
 */
export function prune(ledger: Ledger, bounds: Bounds, now: number): number {
	const oldest = bounds.retentionDays > 0 ? now - bounds.retentionDays * day : Number.NEGATIVE_INFINITY;
	const entries = [ledger.sources, ledger.titles].flatMap((index) =>
		Object.values(index).flatMap((shelf) =>
			Object.entries(shelf).map(([id, packed]) => ({ shelf, id, at: atOf(packed) })),
		),
	);
	const expired = entries.filter((entry) => entry.at < oldest);
	const kept = entries.length - expired.length;
	const surplus =
		kept > bounds.maxEntries
			? entries
					.filter((entry) => entry.at >= oldest)
					.sort((a, b) => a.at - b.at)
					.slice(0, kept - bounds.maxEntries)
			: [];
	const forgotten = [...expired, ...surplus];
	forgotten.forEach(({ shelf, id }) => delete shelf[id]);
	return forgotten.length;
}
