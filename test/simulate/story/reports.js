// @ts-check
'use strict';

/**
 * The last outcome that was recorded for each wish and title, by executions whose ledger was saved.
 *
 * @typedef {{ outcome: string, reason: string }} Report
 */

/** @param {{ mediaType: string, tmdbId: number | null, season: number | null }} unit as the package writes its media keys */
function keyOf({ mediaType, tmdbId, season }) {
	if (tmdbId === null) return '-';
	return `${mediaType}:${tmdbId}${season === null ? '' : `:s${String(season).padStart(2, '0')}`}`;
}

function createReports() {
	/** @type {Map<string, Report>} */
	const reports = new Map();
	return {
		/** @param {Record<string, any>} json an item that "Ledger: Record" put out */
		add(json) {
			const report = { outcome: json.outcome, reason: json.reason };
			const key = json.mediaKey ?? '-';
			reports.set(key, report);
			for (const sourceId of json.sourceIds ?? [json.sourceId]) reports.set(`${sourceId} ${key}`, report);
		},
		/** Its own, or that of another wish for the same title. @param {string} sourceId @param {{ mediaType: string, tmdbId: number | null, season: number | null }} unit */
		of: (sourceId, unit) => reports.get(`${sourceId} ${keyOf(unit)}`) ?? reports.get(keyOf(unit)),
		/** The last one of any wish for the title. @param {{ mediaType: string, tmdbId: number | null, season: number | null }} unit */
		ofTitle: (unit) => reports.get(keyOf(unit)),
	};
}

module.exports = { createReports };
