/**
 * What this process has in hand at a server, or had a moment ago: the memory that two overlapping runs share. Between
 * a look at the server and an action lie other titles and searches of minutes, so that what another run did in the
 * meantime is not in the list that was read.
 */
import { clock } from '../../../shared/transport/clock';

/** An action that took longer was broken off without a word. */
const busyMs = 10 * 60_000;

/** Beyond the minute that pictures take at most (v2.5.6 chain/subscribe.py), and less than the first retry. */
const unansweredMs = 3 * 60_000;

/** Longer than a run takes from its look at the server to its last action. */
const keepMs = 6 * 60 * 60_000;

/** @property finishedAt in the future where no answer came: the server is at it until then at most */
type Action = { server: string; mediaKey: string; startedAt: number; finishedAt: number | null };

const isAtIt = ({ finishedAt }: Action, now: number): boolean => finishedAt === null || finishedAt > now;

export type Claim = 'taken' | 'busy' | 'done_meanwhile';

const keyOf = (server: string, mediaKey: string) => `${server} ${mediaKey}`;

export function createInHand() {
	const actions = new Map<string, Action>();

	function forgetOld(now: number): void {
		for (const [key, { startedAt, finishedAt }] of actions) {
			if (startedAt < now - (finishedAt === null ? busyMs : keepMs)) actions.delete(key);
		}
	}

	return {
		/** @param lookedAt when the caller read what the server has (ms) */
		claim(server: string, mediaKey: string, lookedAt: number): Claim {
			const now = clock.now();
			forgetOld(now);
			const other = actions.get(keyOf(server, mediaKey));
			if (other && isAtIt(other, now)) return 'busy';
			if (other?.finishedAt && other.finishedAt >= lookedAt) return 'done_meanwhile';
			actions.set(keyOf(server, mediaKey), { server, mediaKey, startedAt: now, finishedAt: null });
			return 'taken';
		},
		/** @param acted false when certainly nothing came of it */
		finish(server: string, mediaKey: string, acted: boolean): void {
			const key = keyOf(server, mediaKey);
			const action = actions.get(key);
			if (action && acted) action.finishedAt = clock.now();
			else actions.delete(key);
		},
		/** No answer came: the server may be at it for a while after its client gave up. */
		lose(server: string, mediaKey: string): void {
			const action = actions.get(keyOf(server, mediaKey));
			if (action) action.finishedAt = clock.now() + unansweredMs;
		},
		/** Whether somebody is at any such key, or has been since. @param since ms */
		isAny(server: string, fits: (mediaKey: string) => boolean, since: number): boolean {
			forgetOld(clock.now());
			return [...actions.values()].some(
				(action) =>
					action.server === server &&
					fits(action.mediaKey) &&
					(isAtIt(action, clock.now()) || (action.finishedAt ?? 0) >= since),
			);
		},
		/** Now or a moment ago. */
		has(server: string, mediaKey: string): boolean {
			const action = actions.get(keyOf(server, mediaKey));
			return action !== undefined && action.startedAt >= clock.now() - busyMs;
		},
	};
}
