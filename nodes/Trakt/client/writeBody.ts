/** The body of a write to the watchlist, and what Trakt says about it. */
import type { IDataObject } from 'n8n-workflow';
import { parseWholeNumber } from '../../shared/core/parseMedia';
import { isRecord } from '../../shared/transport/answer';
import { chosenId, type Wish } from './works';

export type WriteReport = {
	/** How many were put on the list or taken off it; null when Trakt did not say. */
	changed: number | null;
	isNotFound: (wish: Wish) => boolean;
};

/** A show, a season of it and an episode of that are separate objects: merged, the larger would be left out. */
export function toBody(wishes: readonly Wish[]): IDataObject {
	const isMovie = ({ listedAs }: Wish) => listedAs === 'movie';
	const movies = wishes.filter(isMovie).map(toObject);
	const shows = wishes.filter((wish) => !isMovie(wish)).map(toObject);
	return { ...(movies.length > 0 ? { movies } : {}), ...(shows.length > 0 ? { shows } : {}) };
}

function toObject(wish: Wish): IDataObject {
	const id = chosenId(wish);
	const work = id === undefined ? { title: wish.title, year: wish.year } : { ids: id };
	if (wish.season === null) return work;
	const episodes = wish.episode === null ? {} : { episodes: [{ number: wish.episode }] };
	return { ...work, seasons: [{ number: wish.season, ...episodes }] };
}

/** `not_found` repeats the objects as they were sent, in the group they were sent in. */
export function readReport(body: unknown, counted: 'added' | 'deleted'): WriteReport {
	const answer = isRecord(body) ? body : {};
	const notFound = isRecord(answer.not_found) ? answer.not_found : {};
	return {
		changed: isRecord(answer[counted]) ? sum(Object.values(answer[counted])) : null,
		isNotFound: (wish) => {
			const group = wish.listedAs === 'movie' ? notFound.movies : notFound.shows;
			return Array.isArray(group) && group.some((echo) => isSame(echo, toObject(wish)));
		},
	};
}

const sum = (counts: unknown[]): number =>
	counts.reduce<number>((total, count) => total + (parseWholeNumber(count) ?? 0), 0);

/** JSON values; the order of fields does not matter. */
function isSame(a: unknown, b: unknown): boolean {
	if (Array.isArray(a) && Array.isArray(b)) {
		return a.length === b.length && a.every((value, index) => isSame(value, b[index]));
	}
	if (!isRecord(a) || !isRecord(b)) return a === b;
	const names = Object.keys(a);
	return names.length === Object.keys(b).length && names.every((name) => isSame(a[name], b[name]));
}
