/** What the ledger knows about one wish: act, or leave it alone. */
import type { MediaItem } from '../media';
import { mediaKey, parseMediaKey } from '../mediaKey';
import type { Outcome } from '../outcome';
import {
	finishedSource,
	finishedTitle,
	forgottenSource,
	forgottenTitle,
	openWishes,
	type Finished,
	type Ledger,
	type Retry,
} from './ledger';
import { withoutNumber } from './wishKey';

/**
 * - `new`: nothing is known
 * - `due`: it did not work out before and its time has come
 * - `waiting`: it did not work out before and its time has not come
 * - `in_flight`: another execution is at it right now
 * - `done`
 */
export type LedgerState = 'new' | 'due' | 'waiting' | 'in_flight' | 'done';

export type LookUp = {
	state: LedgerState;
	reason: string;
	/** The seasons left to act on, for a wish that names some or of which only some are open. */
	seasons?: number[] | 'all';
	attempts: number;
	/** ms since 1970, for `waiting`. */
	nextAt?: number;
};

type Part = {
	season: number | null;
	state: LedgerState;
	outcome?: Outcome;
	attempts: number;
	nextAt?: number;
};

/** Most urgent first: the wish as a whole is as urgent as its most urgent part. */
const urgency: readonly LedgerState[] = ['due', 'new', 'in_flight', 'waiting', 'done'];

/** Media keys a wish stands for before anybody asked which seasons exist; `-` without a TMDB number. */
export function wishedKeys(item: MediaItem): { key: string; season: number | null }[] {
	if (item.tmdbId === null) return [{ key: withoutNumber, season: null }];
	const title = { mediaType: item.mediaType, tmdbId: item.tmdbId };
	if (!Array.isArray(item.seasons)) return [{ key: mediaKey(title), season: null }];
	return item.seasons.map((season) => ({ key: mediaKey(title, season), season }));
}

/**
 * @param isClaimed whether another execution has this key in hand
 * @param now ms since 1970
 */
export function lookUp(
	ledger: Ledger,
	item: MediaItem,
	now: number,
	isClaimed: (key: string) => boolean,
): LookUp {
	const parts = item.seasons === 'all' ? wholeShow(ledger, item, now) : [];
	const all =
		parts.length > 0
			? parts
			: wishedKeys(item).map(({ key, season }) => lookUpPart(ledger, item, key, season, now));
	// Without a number nothing can be created, and the key is shared by all such titles.
	const claimed = item.tmdbId !== null && wishedKeys(item).some(({ key }) => isClaimed(key));
	const settled = all.map((part) =>
		claimed && isActionable(part.state) ? { ...part, state: 'in_flight' as const } : part,
	);
	return summarise(item, settled);
}

const isActionable = (state: LedgerState) => state === 'new' || state === 'due';

/** The seasons of a whole show that stayed open when the rest was done. */
function wholeShow(ledger: Ledger, item: MediaItem, now: number): Part[] {
	const open = Object.entries(openWishes(ledger, item.sourceId));
	return open.flatMap(([key, retry]) => {
		const season = parseMediaKey(key)?.season ?? null;
		return season === null ? [] : [toPart(season, retry, now)];
	});
}

const toPart = (season: number | null, { outcome, attempts, nextAt }: Retry, now: number): Part => ({
	season,
	state: nextAt <= now ? 'due' : 'waiting',
	outcome,
	attempts,
	nextAt,
});

function lookUpPart(ledger: Ledger, item: MediaItem, key: string, season: number | null, now: number): Part {
	const retries = openWishes(ledger, item.sourceId);
	const retry = retries[key];
	if (retry) return toPart(season, retry, now);
	// The number it waited for is there.
	const withoutOne = retries[withoutNumber];
	if (withoutOne) return { ...toPart(season, withoutOne, now), state: 'due' };
	const byTitle = unlessForgotten(finishedTitle(ledger, key), forgottenSource(ledger, item.sourceId));
	const bySource = unlessForgotten(finishedSource(ledger, item.sourceId), forgottenTitle(ledger, key));
	// A request may gain a season under its old id: the source alone settles only what names no seasons.
	if (bySource && (season === null || byTitle))
		return { season, state: 'done', outcome: (byTitle ?? bySource).outcome, attempts: 0 };
	if (byTitle && !isNewerWish(item, byTitle.at))
		return { season, state: 'done', outcome: byTitle.outcome, attempts: 0 };
	return { season, state: 'new', attempts: 0 };
}

/** What was forgotten in one index outweighs what the other knew by then. */
const unlessForgotten = (finished: Finished | undefined, forgottenAt: number | undefined) =>
	finished && (forgottenAt === undefined || finished.at > forgottenAt) ? finished : undefined;

/** Listed again after it was acted on: a new wish. Without a date it counts as the old one. */
const isNewerWish = (item: MediaItem, actedAt: number): boolean =>
	item.listedAt !== undefined && Date.parse(item.listedAt) > actedAt + 60_000;

function summarise(item: MediaItem, parts: Part[]): LookUp {
	const state = urgency.find((candidate) => parts.some((part) => part.state === candidate)) ?? 'new';
	const leading = parts
		.filter((part) => part.state === state)
		.reduce<Part | undefined>((first, part) => (isBefore(part, first) ? part : first), undefined);
	const seasons = parts.flatMap((part) =>
		isActionable(part.state) && part.season !== null ? [part.season] : [],
	);
	return {
		state,
		reason: reasons[state](leading?.outcome),
		attempts: Math.max(0, ...parts.map((part) => part.attempts)),
		...(state === 'waiting' && leading?.nextAt !== undefined ? { nextAt: leading.nextAt } : {}),
		...(item.mediaType === 'tv' ? { seasons: seasons.length > 0 ? seasons : item.seasons } : {}),
	};
}

const isBefore = (part: Part, first: Part | undefined): boolean =>
	first === undefined || (part.nextAt ?? 0) < (first.nextAt ?? 0);

const reasons: Record<LedgerState, (outcome: Outcome | undefined) => string> = {
	new: () => 'Not seen before',
	due: (outcome) => `Ended as "${outcome}" before and is due for another try`,
	waiting: (outcome) => `Ended as "${outcome}" before and waits for its next try`,
	in_flight: () => 'Another run is working on it right now',
	done: (outcome) => `Done before: ${outcome}`,
};
