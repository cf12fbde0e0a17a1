// @ts-check
'use strict';

const { z } = require('zod');

/**
 * What MoviePilot reads from Seerr's webhook, tag v2.5.6 subscribe.py:322-371.
 *
 * @typedef {import('./creation').CreationRequest} CreationRequest
 * @typedef {{ kind: 'empty' } | { kind: 'malformed' } | { kind: 'refused', message: string }
 *   | { kind: 'wishes', username: string, wishes: CreationRequest[] }} Notice
 */

const APPROVED = ['MEDIA_APPROVED', 'MEDIA_AUTO_APPROVED'];
// A key that is null where a map or list is read is an exception nobody catches; a key left out is not.
const NOTICE = z.object({
	notification_type: z.unknown(),
	subject: z.string().nullish(),
	media: z
		.object({ media_type: z.unknown(), tmdbId: z.union([z.number(), z.string()]).nullish() })
		.optional(),
	request: z.object({ requestedBy_username: z.string().nullish() }).optional(),
	extra: z.array(z.object({ name: z.unknown(), value: z.unknown() })).optional(),
});

/** Only ", " parts, and what is not all digits is dropped without a word. @param {string} text */
const seasonsOf = (text) =>
	text
		.split(', ')
		.filter((part) => /^\d+$/.test(part))
		.map(Number);

/** @param {unknown} json @param {{ movieSeason: number | null }} rules @returns {Notice} */
function readSeerrNotice(json, { movieSeason }) {
	if (!json || (typeof json === 'object' && Object.keys(json).length === 0)) return { kind: 'empty' };
	const read = NOTICE.safeParse(json);
	if (!read.success) return { kind: 'malformed' };
	const { notification_type: type, subject, media = {}, request = {}, extra = [] } = read.data;
	if (!APPROVED.includes(String(type))) return { kind: 'refused', message: '不支持的通知类型' };
	if (!media.tmdbId || !subject) return { kind: 'refused', message: '请求参数不正确' };
	const mediaType = media.media_type === 'movie' ? 'movie' : 'tv';
	const asked = extra.find(({ name }) => name === 'Requested Seasons')?.value ?? '';
	if (typeof asked !== 'string') return { kind: 'malformed' };
	/** @param {number | null} season @returns {CreationRequest} */
	const wish = (season) => ({
		...{ mediaType, tmdbId: Number(media.tmdbId), name: subject, year: '', season },
		...{ totalEpisode: null, startEpisode: null, hasOtherIds: false, settings: {} },
	});
	const seasons = mediaType === 'movie' ? [movieSeason] : seasonsOf(asked);
	return { kind: 'wishes', username: request.requestedBy_username ?? '', wishes: seasons.map(wish) };
}

module.exports = { readSeerrNotice };
