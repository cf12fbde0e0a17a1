/** The only file that knows the field names of Seerr's answers. Nothing is trusted: what does not fit is left out. */
import type { GenericValue, IDataObject } from 'n8n-workflow';
import type { ExternalIds } from '../../shared/core/media';
import { parseMediaType, parseWholeNumber } from '../../shared/core/parseMedia';
import { isRecord } from '../../shared/transport/answer';
import type { MediaRequest, RequestedMedia, RequestRow, TitleFacts } from './mediaRequest';
import { toAvailability, toRequestStatus } from './statuses';

const text = (value: unknown): string | null =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

const positive = (value: unknown): number | null => parseWholeNumber(value) || null;

const records = (value: unknown): Array<Record<string, unknown>> =>
	Array.isArray(value) ? value.filter(isRecord) : [];

/** @returns undefined for anything that is no list of requests */
export function parsePage(body: unknown): { total: number; rows: RequestRow[] } | undefined {
	if (!isRecord(body) || !Array.isArray(body.results) || !isRecord(body.pageInfo)) return undefined;
	const total = parseWholeNumber(body.pageInfo.results);
	if (total === undefined) return undefined;
	return { total, rows: body.results.map((value: unknown) => toRow(value)) };
}

/** A row without a readable id still counts as read; such rows share the id 0. */
const toRow = (value: unknown): RequestRow => ({
	id: (isRecord(value) ? positive(value.id) : null) ?? 0,
	value,
});

/** @returns undefined when even id or type are missing */
export function parseRequest(value: unknown): MediaRequest | undefined {
	if (!isRecord(value)) return undefined;
	const id = positive(value.id);
	const mediaType = parseMediaType(value.type);
	if (id === null || mediaType === undefined) return undefined;
	const is4k = value.is4k === true;
	return {
		id,
		mediaType,
		status: toRequestStatus(value.status),
		is4k,
		media: isRecord(value.media) ? parseMedia(value.media, is4k) : null,
		seasons: numbered(value.seasons, (season) => ({ status: toRequestStatus(season.status) })),
		createdAt: text(value.createdAt),
		updatedAt: text(value.updatedAt),
		requestedBy: isRecord(value.requestedBy) ? text(value.requestedBy.displayName) : null,
		raw: withoutSecrets(value),
	};
}

function parseMedia(media: Record<string, unknown>, is4k: boolean): RequestedMedia {
	const availability = (row: Record<string, unknown>) => toAvailability(is4k ? row.status4k : row.status);
	const tmdbId = positive(media.tmdbId);
	return {
		tmdbId,
		ids: toIds(tmdbId, media.tvdbId, media.imdbId),
		availability: availability(media),
		seasons: Array.isArray(media.seasons)
			? numbered(media.seasons, (season) => ({ availability: availability(season) }))
			: null,
	};
}

/** A POST of `[1.5]` is stored as it is (measured on Seerr 3.1); such a season cannot be asked for and is left out. */
function numbered<T>(seasons: unknown, read: (season: Record<string, unknown>) => T) {
	return records(seasons).flatMap((season) => {
		const number = parseWholeNumber(season.seasonNumber);
		return number === undefined ? [] : [{ number, ...read(season) }];
	});
}

/** `GET /movie/{id}` and `GET /tv/{id}`: a film has a `title`, a show a `name`; both may be "". */
export function parseTitle(body: unknown): TitleFacts | undefined {
	if (!isRecord(body)) return undefined;
	const external = isRecord(body.externalIds) ? body.externalIds : {};
	const date = text(body.releaseDate) ?? text(body.firstAirDate);
	const title =
		text(body.title) ?? text(body.name) ?? text(body.originalTitle) ?? text(body.originalName) ?? '';
	return {
		title,
		year: date === null ? null : positive(date.slice(0, 4)),
		ids: toIds(null, external.tvdbId, text(body.imdbId) ?? external.imdbId),
	};
}

function toIds(tmdbId: number | null, tvdb: unknown, imdb: unknown): ExternalIds {
	const [tvdbId, imdbId] = [positive(tvdb), text(imdb)];
	return {
		...(tmdbId === null ? {} : { tmdb: tmdbId }),
		...(tvdbId === null ? {} : { tvdb: tvdbId }),
		...(imdbId === null ? {} : { imdb: imdbId }),
	};
}

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
