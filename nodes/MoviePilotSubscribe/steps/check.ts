/** From wishes to units with facts: what MoviePilot knows about each film and each wanted season. */
import { selectSeasons, type SeasonPolicy, type SpecialsPolicy } from '../../shared/core/seasons';
import type { MediaItem } from '../../shared/core/media';
import { mergeUnits, toUnit, type MediaUnit } from '../../shared/core/unit';
import { clock } from '../../shared/transport/clock';
import type { MoviePilot } from '../moviePilot';
import { createBreaker, type Trouble } from './breaker';
import { checkUnit, createTitleLook, type CheckedUnit, type Server, type TitleLook } from './facts';

/** A wish and the numbers of the input items it came from. */
export type Wish = { item: MediaItem; inputs: number[] };

export type CheckOptions = { seasonPolicy: SeasonPolicy; specials: SpecialsPolicy };

/** Two lists for the whole batch, then at most two questions per title, one title after another. */
export async function checkWishes(
	client: MoviePilot,
	wishes: readonly Wish[],
	options: CheckOptions,
): Promise<CheckedUnit[]> {
	const titles = groupByTitle(wishes);
	if (titles.length === 0) return [];
	const breaker = createBreaker();
	const server = await fetchServer(client).catch((error: unknown) => breaker.fail(error));
	const checked: CheckedUnit[] = [];
	for (const title of titles) {
		const trouble = 'outcome' in server ? server : breaker.open;
		if (trouble || 'outcome' in server) {
			checked.push(...title.map((wish) => inTrouble(wish, trouble ?? { outcome: 'deferred', reason: '' })));
			continue;
		}
		try {
			checked.push(...(await checkTitle(client, server, title, options)));
			breaker.succeed();
		} catch (error) {
			const failure = breaker.fail(error);
			checked.push(
				...title.flatMap((wish) =>
					unitsAsWished(wish).map((unit) => ({ ...inTrouble(wish, failure), unit })),
				),
			);
		}
	}
	return checked;
}

async function fetchServer(client: MoviePilot): Promise<Server> {
	return { subscriptions: await client.subscriptions(), downloads: await client.downloads() };
}

const groupByTitle = (wishes: readonly Wish[]): Wish[][] => {
	const groups = new Map<string, Wish[]>();
	for (const wish of wishes) {
		const { mediaType, tmdbId, sourceId } = wish.item;
		const key = tmdbId === null ? sourceId : `${mediaType}:${tmdbId}`;
		groups.set(key, [...(groups.get(key) ?? []), wish]);
	}
	return [...groups.values()];
};

/** Units before the server's season list is known: seasons as named, or the show as a whole. */
const unitsAsWished = ({ item }: Wish): MediaUnit[] =>
	Array.isArray(item.seasons) ? item.seasons.map((season) => toUnit(item, season)) : [toUnit(item, null)];

const unsettled = (wish: Wish) => ({
	inputs: wish.inputs,
	detail: null,
	subscription: null,
	downloading: false,
	missing: null,
	episodeCount: null,
});

const inTrouble = (wish: Wish, trouble: Trouble): CheckedUnit => ({
	...unsettled(wish),
	unit: toUnit(wish.item, null),
	status: trouble.outcome,
	reason: trouble.reason,
	...(trouble.retryAfterMs === undefined ? {} : { retryAfterMs: trouble.retryAfterMs }),
});

async function checkTitle(
	client: MoviePilot,
	server: Server,
	wishes: Wish[],
	options: CheckOptions,
): Promise<CheckedUnit[]> {
	const item = wishes[0]?.item;
	if (!item) return [];
	if (item.tmdbId === null) {
		const reason = 'The source knows no TMDB number for this title, and names are never matched';
		return wishes.map((wish) => ({
			...unsettled(wish),
			unit: toUnit(wish.item, null),
			status: 'missing_tmdb_id' as const,
			reason,
		}));
	}
	const look = createTitleLook(client, item.mediaType, item.tmdbId);
	const units = await expand(wishes, look, options);
	const checked: CheckedUnit[] = [];
	for (const { unit, inputs } of units) checked.push(await checkUnit(server, unit, inputs, look));
	return checked;
}

export type WishedUnit = { unit: MediaUnit; inputs: number[] };

/** Films and seasons without any fact about them; the server is asked only what a whole show consists of. */
export async function expandWishes(
	client: MoviePilot,
	wishes: readonly Wish[],
	options: CheckOptions,
): Promise<WishedUnit[]> {
	const units: WishedUnit[] = [];
	for (const title of groupByTitle(wishes)) {
		const item = title[0]?.item;
		if (!item) continue;
		const { mediaType, tmdbId } = item;
		if (tmdbId === null)
			units.push(...title.map((wish) => ({ unit: toUnit(wish.item, null), inputs: wish.inputs })));
		else units.push(...(await expand(title, createTitleLook(client, mediaType, tmdbId), options)));
	}
	return units;
}

async function expand(wishes: Wish[], look: TitleLook, options: CheckOptions): Promise<WishedUnit[]> {
	const units = new Map<string, WishedUnit>();
	for (const wish of wishes) {
		for (const unit of await expandWish(wish, look, options)) {
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
