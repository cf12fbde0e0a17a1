// @ts-check
'use strict';

const { z } = require('zod');
const { pair } = require('./pairOf');

/**
 * v3 names a title by where it comes from and the id it has there, always both, the id as text
 * (v3 app/schemas/media.py, snapshot of August 2026). Numbers of 2.x are accepted and ignored.
 */

const SOURCES = /** @type {const} */ ([
	'themoviedb',
	'douban',
	'bangumi',
	'anilist',
	'imdb',
	'musicbrainz',
	'doubanmusic',
]);
const source = z.preprocess((value) => (value === 'tmdb' ? 'themoviedb' : value), z.enum(SOURCES));
const HALF = 'media_source 和 media_id 必须同时提供';

/** @param {import('..').PairBody} body @returns {number | null} */
function numberOf({ media_source: from, media_id: id }) {
	const named = source.safeParse(from);
	return named.data === 'themoviedb' && /^\d+$/.test(id?.trim() ?? '') ? Number(id) : null;
}

/** What the schema refuses: half a pair, whether a key is left out or empty, and zero. @param {import('..').PairBody} body */
function problemOf(body) {
	const id = body.media_id?.trim();
	if ('media_source' in body !== 'media_id' in body || Boolean(body.media_source) !== Boolean(id))
		return `Value error, ${HALF}`;
	if (id === '0') return 'Value error, media_id 不能为 0';
	return body.media_source && !source.safeParse(body.media_source).success
		? 'Input should be a known source'
		: null;
}

/** @param {import('..').Fields} fields @returns {import('..').Identity} */
function createPairIdentity({ optionalText }) {
	const either = { media_source: source.nullish(), media_id: optionalText };
	return {
		template: '{media_id}',
		queries: {
			media: { media_source: source },
			seasons: either,
			exists: either,
			search: { media_source: source.nullish() },
		},
		read: ({ media_source: from, media_id: id }) => {
			const tmdbId = numberOf({ media_source: String(from ?? ''), media_id: String(id ?? '') });
			if (tmdbId !== null) return { kind: 'tmdb', tmdbId };
			return from ? { kind: 'other', source: String(from) } : { kind: 'unknown' };
		},
		// The endpoint's own check, so a detail and no list of issues (v3 endpoints/mediaserver.py).
		ofExists: ({ media_source: from, media_id: id }) => {
			if (Boolean(from) !== Boolean(id)) return { refused: { status: 422, detail: HALF } };
			return { tmdbId: numberOf({ media_source: String(from ?? ''), media_id: String(id ?? '') }) };
		},
		ofSubscription: numberOf,
		ofMediaInfo: numberOf,
		problemOf,
		row: pair,
		// `tmdb_id` is gone from some snapshots, so a client gets none to lean on.
		mediaInfo: pair,
		record: pair,
	};
}

module.exports = { createPairIdentity };
