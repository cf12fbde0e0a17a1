/**
 * Forgetting on purpose: the same wish counts as new afterwards.
 *
 * Who wished for a finished title is not kept, so removing one entry would leave the other index saying "done". A
 * marker takes the place of the entry instead; it outweighs what the other index knew at that time.
 */
import type { MediaItem } from '../media';
import { parseMediaKey, showKey } from '../mediaKey';
import type { Outcome } from '../outcome';
import {
	finishedSource,
	finishedTitle,
	forgetSource,
	forgetTitle,
	openWishes,
	own,
	setOpenWishes,
	type Ledger,
} from './ledger';
import { wishedKeys } from './lookUp';
import { withoutNumber } from './wishKey';

/** `keys` alone means these titles for everybody, `sourceIds` alone everything these sources wished for. */
export type Target = { sourceIds: readonly string[]; keys: readonly string[] };

export type Forgotten = {
	sourceId: string | null;
	mediaKey: string | null;
	outcome: Outcome;
	/** ms since 1970 */
	at: number;
	/** It was waiting for another try, which it will not get unless it is wished for again. */
	wasOpen: boolean;
};

/** With what the sources left open before the number of the title was known. */
export const targetOf = (item: MediaItem): Target => ({
	sourceIds: item.sourceIds ?? [item.sourceId],
	keys: [...wishedKeys(item).map(({ key }) => key), withoutNumber],
});

/**
 * Mutates the ledger. What was recorded after `at` stays, so that it may be repeated on an older snapshot.
 *
 * @param at ms since 1970
 * @returns what was known until then
 */
export function forget(ledger: Ledger, target: Target, at: number): Forgotten[] {
	const titles = new Set(target.keys.flatMap((key) => widen(ledger, key)));
	return [
		...forgetOpen(ledger, target, at),
		...target.sourceIds.flatMap((sourceId) => forgetOneSource(ledger, sourceId, at)),
		...[...titles].flatMap((key) => forgetOneTitle(ledger, key, at)),
	];
}

/** A show stands for all its seasons, and a wish for the whole show must notice when one of them is to be redone. */
function widen(ledger: Ledger, key: string): string[] {
	const show = showKey(key);
	if (show !== undefined) return [key, show];
	if (parseMediaKey(key)?.mediaType !== 'tv') return [key];
	const seasons = Object.keys(own(ledger.titles, 'tv:') ?? {}).map((rest) => `tv:${rest}`);
	return [key, ...seasons.filter((season) => showKey(season) === key)];
}

function forgetOneSource(ledger: Ledger, sourceId: string, at: number): Forgotten[] {
	const known = finishedSource(ledger, sourceId);
	if (known && known.at > at) return [];
	forgetSource(ledger, sourceId, at);
	return known ? [{ sourceId, mediaKey: null, ...known, wasOpen: false }] : [];
}

function forgetOneTitle(ledger: Ledger, key: string, at: number): Forgotten[] {
	if (key === withoutNumber) return [];
	const known = finishedTitle(ledger, key);
	if (known && known.at > at) return [];
	forgetTitle(ledger, key, at);
	return known ? [{ sourceId: null, mediaKey: key, ...known, wasOpen: false }] : [];
}

function forgetOpen(ledger: Ledger, { sourceIds, keys }: Target, at: number): Forgotten[] {
	const concerned = sourceIds.length > 0 ? sourceIds : Object.keys(ledger.open);
	return concerned.flatMap((sourceId) => {
		const kept = { ...openWishes(ledger, sourceId) };
		const forgotten: Forgotten[] = [];
		for (const [key, { outcome, recordedAt }] of Object.entries(kept)) {
			if (recordedAt > at || !isMeant(key, keys)) continue;
			const mediaKey = key === withoutNumber ? null : key;
			forgotten.push({ sourceId, mediaKey, outcome, at: recordedAt, wasOpen: true });
			delete kept[key];
		}
		if (forgotten.length > 0) setOpenWishes(ledger, sourceId, kept);
		return forgotten;
	});
}

/** Open seasons of a show need not be in the index of titles. */
const isMeant = (key: string, keys: readonly string[]): boolean =>
	keys.length === 0 || keys.some((one) => key === one || showKey(key) === one);
