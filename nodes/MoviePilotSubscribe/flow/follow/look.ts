/** One round: two lists for all titles, and single questions only for those that left both. */
import type { Identified } from '../../../shared/core/unit';
import { clock } from '../../../shared/transport/clock';
import type { MoviePilot } from '../../client';
import type { HistoryRow } from '../../client/model';
import { askTitle } from '../wish/askTitle';
import { queues } from '../check/queues';
import {
	sightAfterDownload,
	sightInHistory,
	sightInLibrary,
	sightInLists,
	sightOfNothing,
	type Sight,
} from './sights';

/** Newest first; whoever completed more than this since the last round is not read to the end. */
const historyRows = 200;

export type Followed = { unit: Identified; last: Sight | null };

/** @returns nothing for titles there was no time left to ask about */
export async function look<T extends Followed>(
	client: MoviePilot,
	followed: readonly T[],
	deadline: number,
): Promise<Map<T, Sight>> {
	// In this order: MoviePilot adds the download before it takes the subscription away.
	const subscriptions = await client.subscriptions();
	const downloads = await queues(client);
	const sights = new Map<T, Sight>();
	const histories = createHistories(client);
	for (const one of followed) {
		const listed = sightInLists(one.unit, subscriptions, downloads);
		if (listed) sights.set(one, listed);
		else if (clock.now() <= deadline) sights.set(one, await lookCloser(client, one, histories));
	}
	return sights;
}

async function lookCloser(
	client: MoviePilot,
	{ unit, last }: Followed,
	historyOf: ReturnType<typeof createHistories>,
): Promise<Sight> {
	const title = askTitle(client, unit.mediaType, unit.tmdbId);
	const detail = await title.detail();
	const missing = detail && (await title.missing(detail, unit.season));
	const inLibrary = detail && missing && sightInLibrary(unit, detail, missing);
	if (inLibrary) return inLibrary;
	if (last?.state === 'completed') return last;
	const completed = sightInHistory(unit, await historyOf(unit.mediaType));
	if (completed) return completed;
	return last?.state === 'downloading' ? sightAfterDownload() : sightOfNothing();
}

function createHistories(client: MoviePilot) {
	const known = new Map<string, HistoryRow[]>();
	return async (mediaType: Identified['mediaType']): Promise<HistoryRow[]> => {
		const rows = known.get(mediaType) ?? (await client.subscriptionHistory(mediaType, 1, historyRows));
		known.set(mediaType, rows);
		return rows;
	};
}
