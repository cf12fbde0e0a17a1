/** The facts about one film or one season, asked of MoviePilot only as far as they are needed to decide. */
import { decide, withoutEpisodes, type MissingEpisodes, type Status } from '../../../shared/core/decision';
import type { Outcome } from '../../../shared/core/outcome';
import type { MediaUnit } from '../../../shared/core/unit';
import type { Detail, DownloadRow, MissingReport, SubscriptionRow } from '../../client/model';
import { wordsForState } from '../../client/states';
import { countOn } from '../overlap/trustedRows';
import type { TitleLook } from '../wish/askTitle';

/** What is read once for a whole batch. */
export type Server = {
	/** Which one it is. */
	name: string;
	subscriptions: SubscriptionRow[];
	downloads: DownloadRow[];
	/** ms since 1970, before it was read */
	readAt: number;
};

export type CheckedUnit = {
	unit: MediaUnit;
	status: Status | Extract<Outcome, 'completed_before' | 'missing_tmdb_id' | 'deferred' | 'failed'>;
	reason: string;
	inputs: number[];
	detail: Detail | null;
	subscription: { id: number; state: string } | null;
	downloading: boolean;
	missing: MissingEpisodes | null;
	/** Of the season; null for films and where nobody looked. */
	episodeCount: number | null;
	/** ms since 1970 */
	checkedAt: number;
	retryAfterMs?: number;
};

export async function checkUnit(
	server: Server,
	unit: MediaUnit,
	inputs: number[],
	look: TitleLook,
): Promise<CheckedUnit> {
	const row = server.subscriptions.find(
		(candidate) => isRowOf(candidate, unit) && countOn(server.name, candidate.id, server.readAt),
	);
	const subscription = row ? { id: row.id, state: row.state } : null;
	const running = server.downloads.filter((candidate) => isDownloadOf(candidate, unit));
	const wholeIsRunning = running.some((candidate) => candidate.episodes.length === 0);
	const settled = subscription !== null || wholeIsRunning;
	const detail = settled ? null : await look.detail();
	const season = detail ? seasonFacts(detail, unit) : null;
	const hasEpisodes = season === null || season.episodeCount > 0;
	const report = detail && hasEpisodes ? await look.missing(detail, unit.season) : null;
	const absent = report && missingOf(report, unit);
	const fetched = running.flatMap((candidate) => candidate.episodes);
	const missing = absent && withoutEpisodes(absent, fetched, season?.episodeCount ?? null);
	const downloading = wholeIsRunning || (absent !== 'none' && missing === 'none');
	const decision = decide({
		recognized: settled ? null : detail !== null && (report !== null || !hasEpisodes),
		subscription: row ? { id: row.id, standing: wordsForState(row.state).standing } : null,
		downloading,
		season,
		missing,
	});
	const episodeCount = season?.episodeCount ?? null;
	const titled = { ...unit, title: unit.title || (detail?.title ?? row?.name ?? running[0]?.title ?? '') };
	const facts = { detail, subscription, downloading, missing, episodeCount, checkedAt: server.readAt };
	return { unit: titled, inputs, ...facts, ...decision };
}

export const isRowOf = (row: SubscriptionRow, unit: MediaUnit): boolean =>
	row.mediaType === unit.mediaType &&
	row.tmdbId === unit.tmdbId &&
	(unit.mediaType === 'movie' || row.season === unit.season);

export const isDownloadOf = (row: DownloadRow, unit: MediaUnit): boolean =>
	row.mediaType === unit.mediaType &&
	row.tmdbId === unit.tmdbId &&
	(unit.mediaType === 'movie' || (unit.season !== null && row.seasons.includes(unit.season)));

function seasonFacts(detail: Detail, unit: MediaUnit) {
	if (unit.mediaType === 'movie') return null;
	const known = detail.seasons.find((season) => season.number === unit.season);
	return { known: known !== undefined, episodeCount: known?.episodeCount ?? 0 };
}

function missingOf(report: MissingReport, unit: MediaUnit): MissingEpisodes {
	if (unit.mediaType === 'movie') return report.movie ? 'all' : 'none';
	if (unit.season === null) return 'all';
	// Whether specials are looked at depends on the release: silence about them is no proof that they are there.
	return report.seasons.get(unit.season) ?? (unit.season === 0 ? 'all' : 'none');
}
