/** The only file that knows the field names of Seerr's answers. Nothing is trusted: what does not fit is left out. */
import type { GenericValue, IDataObject } from 'n8n-workflow';
import { z } from 'zod';
import type { ExternalIds } from '../../shared/core/media';
import { parseMediaType } from '../../shared/core/parseMedia';
import { isRecord, listOf, orNull, parseWholeNumber } from '../../shared/core/values';
import type { MediaRequest, RequestedMedia, RequestRow, TitleFacts } from './mediaRequest';
import { toAvailability, toRequestStatus, type Availability } from './statuses';

const total = z.unknown().transform(parseWholeNumber).pipe(z.number());
const page = z.object({ pageInfo: z.object({ results: total }), results: z.array(z.unknown()) });
const numbered = z.object({ id: orNull.positive });

/** @returns undefined for anything that is no list of requests */
export function parsePage(body: unknown): { total: number; rows: RequestRow[] } | undefined {
	const { data } = page.safeParse(body);
	return data && { total: data.pageInfo.results, rows: data.results.map(toRow) };
}

/** A row without a readable id still counts as read; such rows share the id 0. */
const toRow = (value: unknown): RequestRow => ({ id: numbered.safeParse(value).data?.id ?? 0, value });

const status = z.unknown().transform(toRequestStatus);
const availability = z.unknown().transform(toAvailability);
/** A POST of `[1.5]` is stored as it is (measured on Seerr 3.1); such a season cannot be asked for and is left out. */
const seasonNumber = z.unknown().transform(parseWholeNumber).pipe(z.number());

const media = z.object({
	tmdbId: orNull.positive,
	tvdbId: orNull.positive,
	imdbId: orNull.text,
	status: availability,
	status4k: availability,
	seasons: listOf(z.object({ seasonNumber, status: availability, status4k: availability }))
		.nullable()
		.catch(null),
});

const request = z.object({
	id: z.unknown().transform(parseWholeNumber).pipe(z.number().positive()),
	type: z
		.unknown()
		.transform(parseMediaType)
		.pipe(z.enum(['movie', 'tv'])),
	status,
	media: media.nullable().catch(null),
	seasons: listOf(z.object({ seasonNumber, status })).catch([]),
	createdAt: orNull.text,
	updatedAt: orNull.text,
	requestedBy: z.object({ displayName: orNull.text }).catch({ displayName: null }),
});

/** @returns undefined when even id or type are missing */
export function parseRequest(value: unknown): MediaRequest | undefined {
	const { data } = request.safeParse(value);
	if (!data || !isRecord(value)) return undefined;
	const is4k = value.is4k === true;
	return {
		id: data.id,
		mediaType: data.type,
		status: data.status,
		is4k,
		media: data.media && toMedia(data.media, is4k),
		seasons: data.seasons.map((season) => ({ number: season.seasonNumber, status: season.status })),
		createdAt: data.createdAt,
		updatedAt: data.updatedAt,
		requestedBy: data.requestedBy.displayName,
		raw: withoutSecrets(value),
	};
}

function toMedia(row: z.output<typeof media>, is4k: boolean): RequestedMedia {
	const there = (one: { status: Availability; status4k: Availability }) => (is4k ? one.status4k : one.status);
	return {
		tmdbId: row.tmdbId,
		ids: toIds(row.tmdbId, row.tvdbId, row.imdbId),
		availability: there(row),
		seasons:
			row.seasons &&
			row.seasons.map((season) => ({ number: season.seasonNumber, availability: there(season) })),
	};
}

const counts = z.object({
	...{ total, movie: total, tv: total, pending: total, approved: total, declined: total },
	...{ processing: total, available: total, completed: orNull.wholeNumber },
});

/** `completed` is null before Jellyseerr 2.6, which does not tell it. @returns undefined for anything else */
export const parseCounts = (body: unknown) => counts.safeParse(body).data;

const noIds = { tvdbId: null, imdbId: null };
const title = z.object({
	title: orNull.text,
	name: orNull.text,
	originalTitle: orNull.text,
	originalName: orNull.text,
	releaseDate: orNull.text,
	firstAirDate: orNull.text,
	imdbId: orNull.text,
	externalIds: z.object({ tvdbId: orNull.positive, imdbId: orNull.text }).catch(noIds),
});

/** `GET /movie/{id}` and `GET /tv/{id}`: a film has a `title`, a show a `name`; both may be "". */
export function parseTitle(body: unknown): TitleFacts | undefined {
	const { data } = title.safeParse(body);
	if (!data) return undefined;
	const { externalIds } = data;
	const date = data.releaseDate ?? data.firstAirDate;
	return {
		title: data.title ?? data.name ?? data.originalTitle ?? data.originalName ?? '',
		year: date === null ? null : orNull.positive.parse(date.slice(0, 4)),
		ids: toIds(null, externalIds.tvdbId, data.imdbId ?? externalIds.imdbId),
	};
}

const toIds = (tmdb: number | null, tvdb: number | null, imdb: string | null): ExternalIds => ({
	...(tmdb === null ? {} : { tmdb }),
	...(tvdb === null ? {} : { tvdb }),
	...(imdb === null ? {} : { imdb }),
});

const secretName = /^settings$|token|password|secret|userKey/i;

/** The answer for one request carries its user's settings, tokens of push services among them (Seerr 3.1). */
export function withoutSecrets(value: Record<string, unknown>): IDataObject {
	const kept = Object.entries(value).filter(([name]) => !secretName.test(name));
	return Object.fromEntries(kept.map(([name, entry]) => [name, withoutSecretsInside(entry)]));
}

function withoutSecretsInside(entry: unknown): GenericValue {
	if (Array.isArray(entry)) return entry.map(withoutSecretsInside);
	if (isRecord(entry)) return withoutSecrets(entry);
	return typeof entry === 'string' || typeof entry === 'number' || typeof entry === 'boolean' ? entry : null;
}
