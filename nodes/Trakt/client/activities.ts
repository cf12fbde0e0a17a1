/** Trakt's cheap answer to "did anything change?". */
import { unexpectedAnswer, type Trakt } from '.';
import { isRecord } from '../../shared/transport/answer';
import { clock } from '../../shared/transport/clock';

export type WatchlistStamps = {
	/** Compared as a whole and for equality only: which way a stamp moves does not matter. */
	text: string;
	/**
	 * Stamps count whole seconds, so a change in the same second as one already seen would go unnoticed. After a
	 * minute no such change can come any more.
	 */
	isFresh: boolean;
};

const stampNames = [
	['watchlist', 'updated_at'],
	['movies', 'watchlisted_at'],
	['shows', 'watchlisted_at'],
	['seasons', 'watchlisted_at'],
	['episodes', 'watchlisted_at'],
] as const;

export async function readWatchlistStamps(trakt: Trakt): Promise<WatchlistStamps> {
	const { body } = await trakt.read('/sync/last_activities');
	const activities = isRecord(body) ? body : {};
	const stamps = stampNames.map(([group, name]) => {
		const value = isRecord(activities[group]) ? activities[group][name] : undefined;
		return typeof value === 'string' ? value : '';
	});
	// Any of them may be missing, but without a single one a change could never be seen.
	if (stamps.every((stamp) => stamp === '')) throw unexpectedAnswer(trakt, 'the times of the last changes');
	const times = stamps.map((stamp) => Date.parse(stamp)).filter((time) => !Number.isNaN(time));
	return { text: stamps.join(' '), isFresh: clock.now() - Math.max(0, ...times) < 60_000 };
}
