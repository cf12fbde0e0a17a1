/** Units on their way from node to node: what a checked unit looks like as JSON, and how the next step reads it. */
import type { IDataObject } from 'n8n-workflow';
import type { MissingEpisodes } from '../../../shared/core/decision';
import { isOutcome } from '../../../shared/core/outcome';
import { clock } from '../../../shared/transport/clock';
import type { CheckedUnit } from './checkUnit';

/** Titles MoviePilot knows for it besides the wish's own, for a second try at the name. */
export const otherTitlesOf = (checked: CheckedUnit): string[] => {
	if (!checked.detail) return [];
	const { title, englishTitle, originalTitle } = checked.detail;
	return [...new Set([title, englishTitle, originalTitle])].filter((name) => name !== '');
};

export function toJson(checked: CheckedUnit): IDataObject {
	const { unit, status, reason, detail, subscription, downloading, missing, episodeCount } = checked;
	const { checkedAt, retryAfterMs } = checked;
	const { title, year: wishedYear, season, ...wish } = unit;
	const year = wishedYear ?? (detail?.year ? Number(detail.year) : null);
	return {
		// n8n's table shows the columns in this order, and about six of them without scrolling.
		title,
		year: Number.isInteger(year) ? year : null,
		season,
		status,
		...(isOutcome(status) ? { outcome: status } : {}),
		reason,
		...wish,
		recognizedTitle: detail?.title ?? null,
		otherTitles: otherTitlesOf(checked),
		subscription: subscription ? { ...subscription } : null,
		downloading,
		missingEpisodes: missing,
		episodeCount,
		checkedAt: new Date(checkedAt).toISOString(),
		...(retryAfterMs === undefined ? {} : { retryAfterMs }),
	};
}

/** Absent = nobody looked, so everything may be missing. */
export function readMissing(value: unknown): MissingEpisodes {
	if (value === 'none') return 'none';
	if (!Array.isArray(value)) return 'all';
	return value.filter((episode): episode is number => Number.isInteger(episode));
}

/** Items that were not checked by this package in this run may be as old as this. */
const uncheckedMs = 10 * 60_000;

/** @returns ms since 1970 */
export function readCheckedAt(value: unknown): number {
	const at = typeof value === 'string' ? Date.parse(value) : NaN;
	return Number.isNaN(at) ? clock.now() - uncheckedMs : at;
}
