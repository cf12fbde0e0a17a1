/**
 * What MoviePilot did before. It drops a subscription as soon as a film's download has started or a season is
 * complete, and until the media server has taken the files in, its history is the only trace.
 */
import { DateTime } from 'luxon';
import { collectPages } from '../../../shared/core/collectPages';
import { withoutEpisodes } from '../../../shared/core/decision';
import type { MediaType } from '../../../shared/core/media';
import type { Breaker, Trouble } from '../../../shared/transport/breaker';
import type { MoviePilot } from '../../client';
import type { DownloadedRow, HistoryRow } from '../../client/model';
import type { CheckedUnit } from './checkUnit';
import { CompletedPolicy } from '../wish/expandSeasons';

/** The newest ones: what is older has reached the library, or was taken out of it. */
const lookBack = 200;

/** MoviePilot writes its local time without a zone, so a day either way proves nothing. */
const slackMs = 24 * 60 * 60_000;

/** Films and seasons: one request per media type, and only when something of that type is missing as a whole. */
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
				? judgeByHistory(checked, policy, await historyFor(checked))
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

function judgeByHistory(
	checked: CheckedUnit,
	policy: CompletedPolicy,
	history: HistoryRow[] | Trouble,
): CheckedUnit {
	if (!Array.isArray(history)) return inTrouble(checked, history);
	const row = history.find((entry) => isOf(entry, checked));
	if (!row || (policy === 'ifWishedAgain' && isNewer(checked.unit.listedAt, row.date))) return checked;
	return { ...checked, status: 'completed_before', reason: `MoviePilot completed it before (${row.date})` };
}

/** What MoviePilot has done before could not be asked. */
const inTrouble = (checked: CheckedUnit, { outcome, reason, retryAfterMs }: Trouble): CheckedUnit => ({
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

function isNewer(listedAt: string | null, completed: string): boolean {
	if (listedAt === null) return false;
	const completedAt = DateTime.fromSQL(completed, { zone: 'utc' });
	return completedAt.isValid && Date.parse(listedAt) > completedAt.toMillis() + slackMs;
}

/** Far beyond what a household downloads. */
const most = 20_000;
const pageSize = 200;

/**
 * Specials. Most media servers do not tell of them (a season number of 0 passes for none), and a season that looks
 * missing for ever would be downloaded again by every run without a ledger. The records are read once, and only when
 * specials are missing.
 */
export async function markDownloaded(
	client: MoviePilot,
	units: readonly CheckedUnit[],
	policyOf: (checked: CheckedUnit) => CompletedPolicy,
	breaker: Breaker,
): Promise<CheckedUnit[]> {
	const isDoubtful = (checked: CheckedUnit) =>
		checked.unit.isSpecial && checked.status === 'missing' && policyOf(checked) !== 'always';
	if (!units.some(isDoubtful)) return [...units];
	const records = await fetchRecords(client).catch((error: unknown) => breaker.fail(error));
	return units.map((checked) =>
		isDoubtful(checked) ? judgeSpecials(checked, policyOf(checked), records) : checked,
	);
}

/** Old servers list the oldest first and none filters, so all of them are read. */
const fetchRecords = async (client: MoviePilot): Promise<DownloadedRow[]> =>
	await collectPages({
		fetch: async (page) => {
			const rows = await client.downloadHistory(page, pageSize);
			return { rows, isLast: rows.length === 0 };
		},
		keyOf: ({ id }) => id,
		isWanted: ({ seasons }) => seasons.includes(0),
		limit: most,
	});

function judgeSpecials(
	checked: CheckedUnit,
	policy: CompletedPolicy,
	records: DownloadedRow[] | Trouble,
): CheckedUnit {
	if (!Array.isArray(records)) return inTrouble(checked, records);
	const { unit, missing, episodeCount } = checked;
	const own = records.filter(
		(row) =>
			row.mediaType === 'tv' &&
			row.tmdbId === unit.tmdbId &&
			(policy === 'never' || !isNewer(unit.listedAt, row.date)),
	);
	const whole = own.find(({ episodes }) => episodes.length === 0);
	const fetched = own.flatMap(({ episodes }) => episodes);
	const left = whole ? 'none' : missing && withoutEpisodes(missing, fetched, episodeCount);
	if (left !== 'none') return { ...checked, missing: left };
	const reason = `MoviePilot downloaded it before (${(whole ?? own[0])?.date ?? ''})`;
	return { ...checked, missing: left, status: 'completed_before', reason };
}
