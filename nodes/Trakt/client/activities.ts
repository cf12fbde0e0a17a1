/** Trakt's cheap answer to "did anything change?". */
import { z } from 'zod';
import { unexpectedAnswer, type Trakt } from './index';
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

const stamp = z.string().catch('');
const listed = z.object({ watchlisted_at: stamp }).catch({ watchlisted_at: '' });
const activities = z.object({
	watchlist: z.object({ updated_at: stamp }).catch({ updated_at: '' }),
	...{ movies: listed, shows: listed, seasons: listed, episodes: listed },
});

export async function readWatchlistStamps(trakt: Trakt): Promise<WatchlistStamps> {
	const { body } = await trakt.read('/sync/last_activities');
	const { watchlist, ...kinds } = activities.safeParse(body).data ?? activities.parse({});
	const stamps = [watchlist.updated_at, ...Object.values(kinds).map((kind) => kind.watchlisted_at)];
	// Any of them may be missing, but without a single one a change could never be seen.
	if (stamps.every((stamp) => stamp === '')) throw unexpectedAnswer(trakt, 'the times of the last changes');
	const times = stamps.map((stamp) => Date.parse(stamp)).filter((time) => !Number.isNaN(time));
	return { text: stamps.join(' '), isFresh: clock.now() - Math.max(0, ...times) < 60_000 };
}
