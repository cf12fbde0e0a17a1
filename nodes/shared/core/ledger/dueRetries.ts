/** From what is still open back to media items, so that it can go the same way again. */
import type { MediaItem, MediaType } from '../media';
import { parseMediaKey, showKey } from '../mediaKey';
import type { Outcome } from '../outcome';
import type { Ledger, Retry } from './ledger';
import { withoutNumber } from './wishKey';

export type DueRetry = Omit<MediaItem, 'mediaType'> & {
	/** Null only for titles without a TMDB number that were recorded without a type. */
	mediaType: MediaType | null;
	outcome: Outcome;
	reason: string;
	attempts: number;
	/** ms since 1970 */
	nextAt: number;
};

/** One media key and everybody it is still open for. */
type Open = { key: string; due: string[]; waiting: string[]; retries: Retry[] };

/**
 * Seasons of one show that are open for the same sources become one item: whoever looks it up asks by the first
 * source, and what is recorded goes to all of them.
 *
 * @param includeWaiting those whose time has not come as well
 */
export function dueRetries(ledger: Ledger, now: number, includeWaiting: boolean): DueRetry[] {
	const items = new Map<string, Open[]>();
	for (const open of openByKey(ledger, now)) {
		if (open.due.length === 0 && !includeWaiting) continue;
		const group = JSON.stringify([splitKey(open.key).show, open.due.sort(), open.waiting.sort()]);
		items.set(group, [...(items.get(group) ?? []), open]);
	}
	return [...items.values()].map(toItem).sort((a, b) => a.nextAt - b.nextAt);
}

function openByKey(ledger: Ledger, now: number): Open[] {
	const byKey = new Map<string, Open>();
	for (const [sourceId, wishes] of Object.entries(ledger.open)) {
		for (const [key, retry] of Object.entries(wishes)) {
			// Titles without a number have nothing in common but the lack of it.
			const name = key === withoutNumber ? sourceId : key;
			const open = byKey.get(name) ?? { key, due: [], waiting: [], retries: [] };
			(retry.nextAt <= now ? open.due : open.waiting).push(sourceId);
			open.retries.push(retry);
			byKey.set(name, open);
		}
	}
	return [...byKey.values()];
}

/** Seasons share the show; everything else stands for itself. */
function splitKey(key: string): { show: string; season: number | null } {
	const show = showKey(key);
	return show === undefined
		? { show: `${key} as a whole`, season: null }
		: { show, season: parseMediaKey(key)?.season ?? null };
}

function toItem(group: Open[]): DueRetry {
	const [first] = group;
	const retries = group.flatMap((open) => open.retries).sort((a, b) => b.recordedAt - a.recordedAt);
	const [latest] = retries;
	const sourceIds = [...(first?.due ?? []), ...(first?.waiting ?? [])];
	const sourceId = sourceIds[0] ?? '';
	const requesters = [...new Set(retries.flatMap((retry) => retry.requesters ?? []))];
	return {
		...identify(group, latest),
		title: retries.find(({ title }) => title !== '')?.title ?? '',
		year: retries.find(({ year }) => year !== null)?.year ?? null,
		source: sourceOf(sourceId),
		sourceId,
		sourceIds,
		...(requesters.length > 0 ? { requesters } : {}),
		...(retries.some(({ is4k }) => is4k) ? { is4k: true } : {}),
		outcome: latest?.outcome ?? 'failed',
		reason: latest?.reason ?? '',
		attempts: Math.max(...retries.map(({ attempts }) => attempts)),
		nextAt: Math.min(...retries.map(({ nextAt }) => nextAt)),
	};
}

function identify(
	group: Open[],
	latest: Retry | undefined,
): Pick<DueRetry, 'mediaType' | 'tmdbId' | 'seasons' | 'ids'> {
	const media = parseMediaKey(group[0]?.key ?? '');
	const seasons = group.flatMap(({ key }) => splitKey(key).season ?? []).sort((a, b) => a - b);
	const mediaType = media?.mediaType ?? latest?.mediaType ?? null;
	const tmdbId = media?.tmdbId ?? null;
	return {
		mediaType,
		tmdbId,
		ids: tmdbId === null ? {} : { tmdb: tmdbId },
		...(mediaType === 'tv' ? { seasons: seasons.length > 0 ? seasons : 'all' } : {}),
	};
}

/** Source ids begin with the name of the service (`seerr:request:436`). */
function sourceOf(sourceId: string): MediaItem['source'] {
	if (sourceId.startsWith('trakt:')) return 'trakt';
	return sourceId.startsWith('seerr:') ? 'jellyseerr' : 'manual';
}
