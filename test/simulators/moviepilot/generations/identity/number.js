// @ts-check
'use strict';

const { pair } = require('./pairOf');

/**
 * 2.x names a title by its TMDB number: `tmdbid` in bodies, `tmdb:123` in paths.
 *
 * @param {{ fields: import('..').Fields, writesPair: boolean }} options late v2 writes v3's pair beside the number,
 *   and reads it nowhere
 * @returns {import('..').Identity}
 */
function createNumberIdentity({ fields: { optionalInteger, optionalText }, writesPair }) {
	/** @param {number | null} tmdbId */
	const beside = (tmdbId) => (writesPair ? pair(tmdbId) : {});
	return {
		template: '{mediaid}',
		queries: {
			media: {},
			seasons: { mediaid: optionalText },
			exists: { tmdbid: optionalInteger },
			search: {},
		},
		// MoviePilot v2.5.6 media.py reads the number with int(), which fails on anything else.
		read: ({ mediaid }) => {
			const parts = /^(?<source>tmdb|douban|bangumi):(?<id>.*)$/.exec(String(mediaid ?? ''))?.groups;
			if (!parts) return { kind: 'unknown' };
			if (parts.source !== 'tmdb') return { kind: 'other', source: parts.source ?? '' };
			return /^-?\d+$/.test(parts.id ?? '')
				? { kind: 'tmdb', tmdbId: Number(parts.id) }
				: { kind: 'unreadable' };
		},
		ofExists: ({ tmdbid }) => ({ tmdbId: typeof tmdbid === 'number' ? tmdbid : null }),
		ofSubscription: ({ tmdbid }) => tmdbid ?? null,
		ofMediaInfo: ({ tmdb_id: tmdbId }) => tmdbId ?? null,
		problemOf: () => null,
		row: (tmdbId) => ({ tmdbid: tmdbId, doubanid: null, bangumiid: null, ...beside(tmdbId) }),
		mediaInfo: (tmdbId) => ({ tmdb_id: tmdbId, douban_id: null, bangumi_id: null, ...beside(tmdbId) }),
		record: (tmdbId) => ({ tmdbid: tmdbId }),
	};
}

module.exports = { createNumberIdentity };
