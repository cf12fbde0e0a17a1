/** Single values in MoviePilot's answers, read leniently: fields come and go between releases, and few decide anything. */
import { z } from 'zod';
import type { MediaType } from '../../../shared/core/media';

/** Numbers come as text and text as numbers, depending on the release. */
export const asText = z
	.union([z.string(), z.number()])
	.nullish()
	.transform((value) => (value === null || value === undefined ? '' : String(value)))
	.catch('');

/** null, undefined and "" would all coerce to 0, which is a season. */
export const optionalNumber = z
	.preprocess(
		(value) => (value === '' || value === undefined ? null : value),
		z.union([z.null(), z.coerce.number().int()]),
	)
	.catch(null);

export const record = z.record(z.unknown());

/** Null for collections, music and the unknown. */
export const toMediaType = (value: unknown): MediaType | null => {
	if (value === '电影') return 'movie';
	return value === '电视剧' ? 'tv' : null;
};

/** Up to 2.15 the TMDB number has a field of its own; 3.x has only a source with an id in text. */
export const identity = {
	tmdbid: optionalNumber,
	media_source: asText,
	media_id: asText,
};

export function toTmdbId(row: {
	tmdbid?: number | null;
	media_source?: string;
	media_id?: string;
}): number | null {
	if (row.tmdbid) return row.tmdbid;
	const isTmdb = row.media_source === 'themoviedb' || row.media_source === 'tmdb';
	return isTmdb && /^\d+$/.test(row.media_id ?? '') ? Number(row.media_id) : null;
}
