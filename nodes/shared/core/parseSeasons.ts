/** Which part of a show is wished for. What cannot be read is refused: dropping it would widen the wish. */
import type { Episode } from './media';
import { isEmpty, isRecord, parseWholeNumber, type Parsed } from './values';

/** `"all"` or empty = every aired season; otherwise numbers as a list or as text like `1, 3-5`. */
export function parseSeasons(value: unknown): Parsed<number[] | 'all'> {
	if (isEmpty(value) || value === 'all') return { ok: true, value: 'all' };
	const parts = Array.isArray(value) ? value : String(value).split(',');
	const numbers = parts.map((part) => parseRange(part));
	if (numbers.some((range) => range === undefined)) {
		return {
			ok: false,
			problem: `Seasons must be numbers such as "1, 3-5" or "all", got ${JSON.stringify(value)}`,
		};
	}
	const unique = [...new Set(numbers.flatMap((range) => range ?? []))].sort((a, b) => a - b);
	if (unique.length === 0) return { ok: false, problem: 'No season was named' };
	return { ok: true, value: unique };
}

function parseRange(part: unknown): number[] | undefined {
	const single = parseWholeNumber(part);
	if (single !== undefined) return [single];
	const range = typeof part === 'string' ? /^\s*(\d{1,4})\s*-\s*(\d{1,4})\s*$/.exec(part) : null;
	if (!range) return undefined;
	const [first, last] = [Number(range[1]), Number(range[2])];
	if (last < first || last - first > 200) return undefined;
	return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** Empty = no single episodes are meant. */
export function parseEpisodes(value: unknown): Parsed<Episode[]> {
	if (isEmpty(value)) return { ok: true, value: [] };
	const episodes = Array.isArray(value) ? value.map((entry) => parseEpisode(entry)) : [undefined];
	if (episodes.some((episode) => episode === undefined)) {
		return {
			ok: false,
			problem: `Episodes must be a list such as [{"season":1,"episode":2}], got ${JSON.stringify(value)}`,
		};
	}
	return { ok: true, value: episodes.flatMap((episode) => episode ?? []) };
}

function parseEpisode(entry: unknown): Episode | undefined {
	if (!isRecord(entry)) return undefined;
	const season = parseWholeNumber(entry.season);
	const episode = parseWholeNumber(entry.episode);
	return season === undefined || episode === undefined ? undefined : { season, episode };
}
