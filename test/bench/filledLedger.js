// @ts-check
'use strict';

/**
 * @typedef {import('../../nodes/shared/core/ledger/ledger').Ledger} Ledger
 * @typedef {Pick<typeof import('../../nodes/shared/core/ledger/ledger'), 'emptyLedger'>
 *   & Pick<typeof import('../../nodes/shared/core/ledger/record'), 'record'>} Core handed in: jest and node load
 *   TypeScript in different ways
 */

const start = Date.UTC(2026, 10, 1);

/**
 * Every third wish is a season of a show. Ids have the ten digits that list entries of Trakt have.
 * @param {number} number
 * @returns {import('../../nodes/shared/core/media').MediaItem}
 */
function wishOf(number) {
	const isShow = number % 3 === 0;
	return {
		mediaType: isShow ? 'tv' : 'movie',
		tmdbId: 1_000_000 + number,
		title: `Title ${number}`,
		year: 2020,
		...(isShow ? { seasons: [1] } : {}),
		source: 'trakt',
		sourceId: `trakt:watchlist:${1_000_000_000 + number}`,
		ids: {},
	};
}

/**
 * @param {Core} core
 * @param {number} count finished wishes, each with its title and its source
 * @returns {Ledger}
 */
function filledLedger({ emptyLedger, record }, count) {
	const ledger = emptyLedger();
	for (let number = 0; number < count; number++) {
		const { mediaType, tmdbId, title, year, sourceId } = wishOf(number);
		const mediaKey = `${mediaType}:${tmdbId}${mediaType === 'tv' ? ':s01' : ''}`;
		const unit = { mediaKey, sourceIds: [sourceId], reason: '', title, year };
		record(ledger, { ...unit, outcome: 'subscribed' }, start + number * 60_000, 0);
	}
	return ledger;
}

module.exports = { filledLedger, wishOf };
