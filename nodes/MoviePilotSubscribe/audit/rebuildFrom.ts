/** What MoviePilot has, as entries for a ledger that lost its own. */
import { DateTime } from 'luxon';
import type { Found } from '../../shared/core/ledger/rebuild';
import { downloadKeys, isWhole, rowKey } from './inventory';
import type { ServerLists } from './serverLists';

/**
 * MoviePilot writes its local time without a zone. No clock is more than 14 hours ahead of UTC, and taking a completion
 * for earlier than it was only means that a wish in between is looked at once more.
 */
const slack = { hours: 14 };

/** @param now ms since 1970; what is there now covers every wish until now */
export function toFound(lists: ServerLists, now: number): Found[] {
	const subscribed = lists.subscriptions.flatMap((row) => rowKey(row) ?? []);
	const downloading = lists.downloads.filter(isWhole).flatMap(downloadKeys);
	return [
		...subscribed.map((key): Found => ({ key, outcome: 'already_subscribed', at: now })),
		...downloading.map((key): Found => ({ key, outcome: 'downloading', at: now })),
		...lists.history.flatMap((row): Found[] => {
			const key = rowKey(row);
			const at = DateTime.fromSQL(row.date, { zone: 'utc' }).minus(slack);
			return key === null || !at.isValid ? [] : [{ key, outcome: 'completed_before', at: at.toMillis() }];
		}),
	];
}
