/** What one look at MoviePilot's lists tells about titles that are on their way into the library. */
import type { Identified } from '../../../shared/core/unit';
import type { Detail, DownloadRow, HistoryRow, MissingReport, SubscriptionRow } from '../../client/model';
import { wordsForState } from '../../client/states';
import { isDownloadOf, isRowOf } from '../check/checkUnit';

export type State = 'subscribed' | 'downloading' | 'in_library' | 'completed' | 'absent';

export type Sight = {
	state: State;
	/** 0–100, while downloading. */
	progress: number | null;
	timeLeft: string | null;
	detail: string;
};

const sight = (state: State, detail: string): Sight => ({ state, progress: null, timeLeft: null, detail });

/** Downloads come first: a season stays subscribed until its last episode is downloading. */
export function sightInLists(
	unit: Identified,
	subscriptions: readonly SubscriptionRow[],
	downloads: readonly DownloadRow[],
): Sight | null {
	const running = downloads.filter((row) => isDownloadOf(row, unit));
	if (running.length > 0) return downloading(running);
	const row = subscriptions.find((candidate) => isRowOf(candidate, unit));
	if (!row) return null;
	const lacking =
		row.lackEpisodes > 0 ? `, ${row.lackEpisodes} of ${row.totalEpisodes} episodes lacking` : '';
	return sight('subscribed', `Subscribed, ${wordsForState(row.state).doing}${lacking}`);
}

/** Several torrents of one season count by their size. */
function downloading(rows: readonly DownloadRow[]): Sight {
	const total = rows.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
	const weigh = ({ sizeBytes }: DownloadRow) => (total > 0 ? sizeBytes / total : 1 / rows.length);
	const progress = rows.reduce((sum, row) => sum + row.progress * weigh(row), 0);
	const rounded = Math.round(progress * 10) / 10;
	const paused = rows.every(({ state }) => state === 'paused') ? ', paused' : '';
	return {
		state: 'downloading',
		progress: rounded,
		timeLeft: rows.map(({ timeLeft }) => timeLeft).find((text) => text !== '') ?? null,
		detail: `Downloading, ${rounded} %${paused}`,
	};
}

/** `[]` means complete only where the seasons are known: it is also the answer for what is not recognised. */
export function sightInLibrary(unit: Identified, detail: Detail | null, report: MissingReport): Sight | null {
	if (!detail) return null;
	const known = detail.seasons.find(({ number }) => number === unit.season);
	const isThere =
		unit.mediaType === 'movie'
			? !report.movie
			: known !== undefined && known.episodeCount > 0 && !report.seasons.has(known.number);
	return isThere ? sight('in_library', 'In the library') : null;
}

export const sightInHistory = (unit: Identified, history: readonly HistoryRow[]): Sight | null =>
	history.some(
		(row) => row.tmdbId === unit.tmdbId && (unit.mediaType === 'movie' || row.season === unit.season),
	)
		? sight('completed', 'MoviePilot completed the subscription; not in the library yet')
		: null;

export const sightAfterDownload = (): Sight =>
	sight('completed', 'The download left the queue; not in the library yet');

export const sightOfNothing = (): Sight =>
	sight('absent', 'Neither subscribed nor downloading, not in the library and never completed');

/** When following a title is over. */
export type End = 'in_library' | 'download_started' | 'completed' | 'not_found';

export type Goal = {
	until: 'inLibrary' | 'downloadStarted';
	/** Without a media server nothing is ever seen in the library, and completed is all there is to see. */
	seesLibrary: boolean;
};

/** @param absentLooks including this one; between a queue and the library a title may be nowhere for a moment */
export function endOf({ state }: Sight, goal: Goal, absentLooks: number): End | null {
	if (state === 'in_library') return 'in_library';
	if (state === 'absent') return absentLooks >= 2 ? 'not_found' : null;
	if (goal.until === 'downloadStarted') {
		if (state === 'downloading') return 'download_started';
		return state === 'completed' ? 'completed' : null;
	}
	return state === 'completed' && !goal.seesLibrary ? 'completed' : null;
}
