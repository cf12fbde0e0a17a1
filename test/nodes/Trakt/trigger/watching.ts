import { TraktTrigger } from '../../../../nodes/Trakt/TraktTrigger.node';
import { openRig } from '../rig';
import { useSimulatedTime } from '../simulatedTime';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const both = { events: ['added', 'removed'] };
export const movie = (traktId: number) => ({ type: 'movie' as const, traktId });

/** Event, and title or else number: enough to tell what a poll reported. */
export const titles = (events: unknown): unknown =>
	Array.isArray(events) ? events.map(({ event, title, traktId }) => [event, title || traktId]) : events;

export async function open(options?: Parameters<typeof openRig>[0]) {
	const rig = await openRig(options);
	useSimulatedTime(rig.clock);
	const pass = (milliseconds: number) => rig.clock.advance(milliseconds);
	const add = (traktId: number) => rig.state.watchlist.add(movie(traktId));
	const poller = (parameters: Record<string, unknown> = {}) => rig.poller(new TraktTrigger(), parameters);
	return {
		...rig,
		pass,
		poller,
		add,
		/** The list of a VIP member. */
		addMany: (count: number) => Array.from({ length: count }, (_, index) => add(1000 + index)),
		/** Has polled once, over a list that was quiet for long. */
		watching: async (parameters: Record<string, unknown> = {}) => {
			const watching = poller(parameters);
			pass(2 * MINUTE);
			await watching.poll();
			pass(2 * MINUTE);
			rig.forget();
			return watching;
		},
	};
}
