/**
 * Searching one subscription. MoviePilot answers "success" at once and drops the request in silence while another
 * search runs (v2.5.6 scheduler.py:387-395), so the only proof is what happens to the row.
 */
import { pause, type IsStopped } from '../../shared/n8n/pause';
import { clock } from '../../shared/transport/clock';
import type { MoviePilot } from '../client';
import type { ActionResult, SubscriptionRow } from '../client/model';
import type { RowLookup } from './findRow';

const lookEveryMs = 5_000;
/** A new row leaves its state with its first search; as long as it does not, asking again costs nothing. */
const askAgainAfterMs = 30_000;

export type SearchResult = 'searched' | 'completed' | 'gone' | 'requested' | 'refused';

export type Searched = { result: SearchResult; reason: string; row: SubscriptionRow };

export type SearchOptions = { confirmMs: number; isStopped: IsStopped };

export async function searchRow(
	client: MoviePilot,
	lookup: RowLookup,
	row: SubscriptionRow,
	{ confirmMs, isStopped }: SearchOptions,
): Promise<Searched> {
	const asked = await client.searchSubscription(row.id);
	if (!asked.success) return refused(row, asked);
	const until = clock.now() + confirmMs;
	let askedAt = clock.now();
	while (clock.now() < until && !isStopped()) {
		await pause(Math.min(lookEveryMs, until - clock.now()), isStopped);
		const now = await lookup.readAgain(row.id);
		if (!now) return await departed(client, row);
		if (hasMoved(row, now)) return { result: 'searched', reason: 'MoviePilot searched it', row: now };
		if (now.state === 'N' && clock.now() - askedAt >= askAgainAfterMs && clock.now() < until) {
			askedAt = clock.now();
			await client.searchSubscription(row.id);
		}
	}
	const reason =
		'Asked for; no sign of a search yet. It may still run, or was dropped because another one is running.';
	return { result: 'requested', reason, row };
}

const refused = (row: SubscriptionRow, { said }: ActionResult): Searched => ({
	result: 'refused',
	reason: said === '' ? 'MoviePilot gave no reason' : `MoviePilot said: ${said}`,
	row,
});

const hasMoved = (before: SubscriptionRow, now: SubscriptionRow): boolean =>
	before.state !== now.state ||
	before.lackEpisodes !== now.lackEpisodes ||
	before.updatedAt !== now.updatedAt;

/** A completed row is copied to the history before it is deleted (v2.5.6 chain/subscribe.py:1027). */
async function departed(client: MoviePilot, row: SubscriptionRow): Promise<Searched> {
	const history = row.mediaType ? await client.subscriptionHistory(row.mediaType, 1, 30) : [];
	const isCompleted = history.some(({ tmdbId, season }) => tmdbId === row.tmdbId && season === row.season);
	return isCompleted
		? { result: 'completed', reason: 'Found, and the subscription is complete', row }
		: { result: 'gone', reason: 'The subscription was deleted meanwhile', row };
}

/**
 * MoviePilot searches nothing that is younger than a minute, so that it can still be edited
 * (v2.5.6 chain/subscribe.py:296-301), and says "success" all the same.
 */
const protectedMs = 60_000;

/** Times are read to the second, and two clocks are never quite the same. */
const marginMs = 2_000;

const quarterHourMs = 15 * 60_000;
const dayMs = 24 * 60 * 60_000;

/**
 * The server writes its own time and not its zone. All zones lie whole quarters of an hour from UTC, so the age is
 * known but for multiples of those: waiting a minute for nothing is the price, and it happens to one old row in fifteen.
 *
 * @param createdAt `2026-11-22 08:00:00`
 * @returns how long until it can be searched, 0 = now; null when its age cannot be told
 */
export function untilSearchable(createdAt: string, now: number): number | null {
	const created = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/.test(createdAt)
		? Date.parse(`${createdAt.slice(0, 19).replace(' ', 'T')}Z`)
		: NaN;
	if (Number.isNaN(created)) return null;
	if (Math.abs(now - created) > dayMs) return 0;
	const sinceQuarter = (((now - created) % quarterHourMs) + quarterHourMs) % quarterHourMs;
	return sinceQuarter < protectedMs ? protectedMs - sinceQuarter + marginMs : 0;
}
