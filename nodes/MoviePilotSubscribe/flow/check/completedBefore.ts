/**
 * What MoviePilot finished before. It drops a subscription as soon as a film's download has started or a season is
 * complete, and until the media server has taken the files in, its history is the only trace.
 */
import { DateTime } from 'luxon';
import type { MediaType } from '../../../shared/core/media';
import type { HistoryRow } from '../../client/model';
import type { MoviePilot } from '../../client';
import type { Breaker, Trouble } from '../../../shared/transport/breaker';
import type { CheckedUnit } from './checkUnit';

/** `ifWishedAgain`: once more when the wish is newer than the completion. */
export type CompletedPolicy = 'always' | 'ifWishedAgain' | 'never';

/** The newest ones: what is older has reached the library, or was taken out of it. */
const lookBack = 200;

/** MoviePilot writes its local time without a zone, so a day either way proves nothing. */
const slackMs = 24 * 60 * 60_000;

/** One request per media type, and only when something of that type is missing as a whole. */
export async function markCompleted(
	client: MoviePilot,
	units: readonly CheckedUnit[],
	policyOf: (checked: CheckedUnit) => CompletedPolicy,
	breaker: Breaker,
): Promise<CheckedUnit[]> {
	const histories = new Map<MediaType, HistoryRow[] | Trouble>();
	const judged: CheckedUnit[] = [];
	for (const checked of units) {
		const policy = policyOf(checked);
		judged.push(
			isDoubtful(checked) && policy !== 'always'
				? judge(checked, policy, await historyFor(checked))
				: checked,
		);
	}
	return judged;

	async function historyFor({ unit: { mediaType } }: CheckedUnit): Promise<HistoryRow[] | Trouble> {
		const known = histories.get(mediaType);
		if (known) return known;
		const asked = await client
			.subscriptionHistory(mediaType, 1, lookBack)
			.catch((error: unknown) => breaker.fail(error));
		histories.set(mediaType, asked);
		return asked;
	}
}

function judge(checked: CheckedUnit, policy: CompletedPolicy, history: HistoryRow[] | Trouble): CheckedUnit {
	if (!Array.isArray(history)) return inTrouble(checked, history);
	const row = history.find((entry) => isOf(entry, checked));
	if (!row || (policy === 'ifWishedAgain' && isNewer(checked.unit.listedAt, row.date))) return checked;
	return { ...checked, status: 'completed_before', reason: `MoviePilot completed it before (${row.date})` };
}

/** What MoviePilot has done before could not be asked. */
export const inTrouble = (checked: CheckedUnit, { outcome, reason, retryAfterMs }: Trouble): CheckedUnit => ({
	...checked,
	...{ status: outcome, reason },
	...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

/** With some episodes there, new ones were announced since: that is no repetition. */
const isDoubtful = ({ status, missing }: CheckedUnit): boolean => status === 'missing' && missing === 'all';

const isOf = (row: HistoryRow, { unit }: CheckedUnit): boolean =>
	row.mediaType === unit.mediaType &&
	row.tmdbId === unit.tmdbId &&
	(unit.mediaType === 'movie' || row.season === unit.season);

export function isNewer(listedAt: string | null, completed: string): boolean {
	if (listedAt === null) return false;
	const completedAt = DateTime.fromSQL(completed, { zone: 'utc' });
	return completedAt.isValid && Date.parse(listedAt) > completedAt.toMillis() + slackMs;
}
