/**
 * Specials that MoviePilot downloaded before. Most media servers do not tell it of specials (a season number of 0
 * passes for none), and a season that looks missing for ever would be downloaded again by every run without a ledger.
 */
import { withoutEpisodes } from '../../../shared/core/decision';
import type { DownloadedRow } from '../../client/model';
import type { MoviePilot } from '../../client';
import type { Breaker, Trouble } from '../../../shared/transport/breaker';
import { collectPages } from '../../../shared/core/collectPages';
import { inTrouble, isNewer, type CompletedPolicy } from './completedBefore';
import type { CheckedUnit } from './checkUnit';

/** Far beyond what a household downloads. */
const most = 20_000;
const pageSize = 200;

/** The records are read once, and only when specials are missing. */
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
	return units.map((checked) => (isDoubtful(checked) ? judge(checked, policyOf(checked), records) : checked));
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

function judge(
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
