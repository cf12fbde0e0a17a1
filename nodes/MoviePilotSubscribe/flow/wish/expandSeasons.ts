/** From wishes to films and single seasons, each once, with everybody who wishes for it. */
import type { MediaItem } from '../../../shared/core/media';
import { selectSeasons, type SeasonPolicy, type SpecialsPolicy } from '../../../shared/core/seasons';
import { mergeUnits, toUnit, type MediaUnit } from '../../../shared/core/unit';
import type { Asked } from '../../../shared/n8n/shape';
import { createBreaker, type Breaker, type Trouble } from '../../../shared/transport/breaker';
import { clock } from '../../../shared/transport/clock';
import type { MoviePilot } from '../../client';
import { askTitle, type TitleLook } from './askTitle';

/** A wish and the numbers of the input items it came from. */
export type Wish = { item: MediaItem; inputs: number[] };

/** The input items as wishes. */
export const toWishes = (asked: ReadonlyArray<Asked<{ mediaItem: MediaItem }>>): Wish[] =>
	asked.map(({ index, input }) => ({ item: input.mediaItem, inputs: [index] }));

/** What MoviePilot completed before. `ifWishedAgain`: once more when the wish is newer than the completion. */
export type CompletedPolicy = 'always' | 'ifWishedAgain' | 'never';

export type CheckOptions = {
	seasonPolicy: SeasonPolicy;
	specials: SpecialsPolicy;
	completed: CompletedPolicy;
};

/** A batch may mix them. */
export type CheckOptionsOf = (wish: Wish) => CheckOptions;

/** `trouble`: what the show consists of could not be asked. */
export type WishedUnit = { unit: MediaUnit; inputs: number[]; trouble?: Trouble };

/** Films and seasons without any fact about them; the server is asked only what a whole show consists of. */
export async function expandWishes(
	client: MoviePilot,
	wishes: readonly Wish[],
	optionsOf: CheckOptionsOf,
): Promise<WishedUnit[]> {
	const breaker = createBreaker();
	const units: WishedUnit[] = [];
	for (const title of groupByTitle(wishes)) {
		units.push(...(await expandTitle(client, title, optionsOf, breaker)));
	}
	return units;
}

async function expandTitle(
	client: MoviePilot,
	title: Wish[],
	optionsOf: CheckOptionsOf,
	breaker: Breaker,
): Promise<WishedUnit[]> {
	const item = title[0]?.item;
	if (!item) return [];
	const { mediaType, tmdbId } = item;
	if (tmdbId === null) return title.map((wish) => ({ unit: toUnit(wish.item, null), inputs: wish.inputs }));
	const inTrouble = (trouble: Trouble) =>
		title.flatMap((wish) => unitsAsWished(wish).map((unit) => ({ unit, inputs: wish.inputs, trouble })));
	if (breaker.open) return inTrouble(breaker.open);
	try {
		return await expand(title, askTitle(client, mediaType, tmdbId), optionsOf);
	} catch (error) {
		return inTrouble(breaker.fail(error));
	}
}

export async function expand(
	wishes: Wish[],
	look: TitleLook,
	optionsOf: CheckOptionsOf,
): Promise<WishedUnit[]> {
	const units = new Map<string, WishedUnit>();
	for (const wish of wishes) {
		for (const unit of await expandWish(wish, look, optionsOf(wish))) {
			const known = units.get(unit.mediaKey ?? '');
			units.set(unit.mediaKey ?? '', {
				unit: known ? mergeUnits(known.unit, unit) : unit,
				inputs: [...new Set([...(known?.inputs ?? []), ...wish.inputs])],
			});
		}
	}
	return [...units.values()];
}

async function expandWish(wish: Wish, look: TitleLook, options: CheckOptions): Promise<MediaUnit[]> {
	if (wish.item.seasons !== 'all') return unitsAsWished(wish);
	const detail = await look.detail();
	if (!detail) return [toUnit(wish.item, null)];
	const { seasonPolicy, specials } = options;
	const seasons = selectSeasons('all', detail.seasons, seasonPolicy, specials, clock.today());
	return seasons.length === 0
		? [toUnit(wish.item, null)]
		: seasons.map((season) => toUnit(wish.item, season));
}

export const groupByTitle = (wishes: readonly Wish[]): Wish[][] => {
	const groups = new Map<string, Wish[]>();
	for (const wish of wishes) {
		const { mediaType, tmdbId, sourceId } = wish.item;
		const key = tmdbId === null ? sourceId : `${mediaType}:${tmdbId}`;
		groups.set(key, [...(groups.get(key) ?? []), wish]);
	}
	return [...groups.values()];
};

/**
 * Units before the server's season list is known: seasons as named, or the show as a whole. Without a number nothing
 * tells the seasons apart in the ledger, so that such a wish stays one.
 */
export const unitsAsWished = ({ item }: Wish): MediaUnit[] =>
	Array.isArray(item.seasons) && item.tmdbId !== null
		? item.seasons.map((season) => toUnit(item, season))
		: [toUnit(item, null)];
