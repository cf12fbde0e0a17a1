/** What else MoviePilot tells about a title: for people to look at, nothing is decided by it. */
import { z } from 'zod';
import type { FoundMedia } from '../model';
import { listOf, optionalNumber, record, text } from './fields';
import { parseDetail } from './media';

const facts = z.object({
	imdb_id: text,
	/** A number in 2.9 and later, text in 2.5. */
	tvdb_id: optionalNumber,
	overview: text,
	status: text,
	poster_path: text,
	release_date: text,
	first_air_date: text,
	vote_average: z.coerce.number().catch(0),
});

const orNull = (value: string): string | null => (value === '' ? null : value);

/** Null for what is neither a movie nor a show with a TMDB number: collections, people, the unknown. */
export function parseFound(raw: unknown): FoundMedia | null {
	const detail = parseDetail(raw);
	const row = record.safeParse(raw);
	if (!detail || !row.success) return null;
	const known = facts.parse(row.data);
	return {
		...detail,
		imdbId: orNull(known.imdb_id),
		tvdbId: known.tvdb_id || null,
		overview: known.overview,
		productionStatus: orNull(known.status),
		posterUrl: orNull(known.poster_path),
		releaseDate: orNull(known.release_date) ?? orNull(known.first_air_date),
		rating: known.vote_average,
		raw: row.data,
	};
}

export type FoundPage = {
	found: FoundMedia[];
	/** Rows of any kind: only a page with none is behind the last one. */
	received: number;
};

export function parseFoundPage(payload: unknown): FoundPage | null {
	const rows = listOf(record).safeParse(payload);
	if (!rows.success) return null;
	return { found: rows.data.flatMap((row) => parseFound(row) ?? []), received: rows.data.length };
}
