/**
 * The one gate of this process to each server: every node, poll and execution goes through it. It keeps the pace, and
 * once a server asks to slow down it is closed to all of them.
 */
import { readStopwatch, takeSlot, wakeAt, type Allowance, type Stopwatch } from '../core/pace';
import { afterwardsMs } from '../core/retry';
import { clock } from './clock';

export type ServicePace = {
	reads: Allowance;
	/** Without it, writes count among the reads. */
	writes?: Allowance;
	/** Requests that may be on their way at the same time. */
	atOnce?: number;
};

export type Passage<T> = { value: T } | { closedForMs: number };

/** A server that names a time far off is asked again after this long: nobody can open the gate by hand. */
const longestClosedMs = 60 * 60_000;

const gates = new Map<string, Gate>();

export function gateTo(server: string): Gate {
	const gate = gates.get(server) ?? createGate();
	gates.set(server, gate);
	return gate;
}

export type Gate = ReturnType<typeof createGate>;

function createGate() {
	const watch: Stopwatch = { elapsedMs: 0, clockMs: clock.now() };
	const departures: Record<'reads' | 'writes', number[]> = { reads: [], writes: [] };
	const places = createPlaces();
	let opensAt = 0;

	const now = () => readStopwatch(watch, clock.now());
	const closedForMs = () => Math.max(0, opensAt - now());
	const rest = async (ms: number) => {
		const until = now() + ms;
		await clock.sleep(ms);
		wakeAt(watch, until, clock.now());
	};

	/** @returns how long the gate stays closed, or 0 once the request may leave */
	async function waitForTurn(pace: ServicePace, isRead: boolean, patienceMs: number): Promise<number> {
		for (;;) {
			const closedMs = closedForMs();
			if (closedMs > patienceMs) return closedMs;
			const ownWrites = isRead ? undefined : pace.writes;
			const taken = ownWrites === undefined ? departures.reads : departures.writes;
			const waitMs =
				closedMs > 0
					? closedMs + afterwardsMs(clock.random())
					: takeSlot(taken, ownWrites ?? pace.reads, now());
			if (waitMs > 0) await rest(waitMs);
			// It may have been closed meanwhile.
			if (closedMs === 0 && closedForMs() === 0) return 0;
		}
	}

	return {
		/** After a 429; never opens what is closed for longer. */
		close(ms: number): void {
			opensAt = Math.max(opensAt, now() + Math.min(ms, longestClosedMs));
		},
		/**
		 * @param patienceMs whoever would meet a closed gate for longer is turned away at once
		 * @param send not called then
		 */
		async pass<T>(
			pace: ServicePace,
			isRead: boolean,
			patienceMs: number,
			send: () => Promise<T>,
		): Promise<Passage<T>> {
			const closedMs = closedForMs();
			if (closedMs > patienceMs) return { closedForMs: closedMs };
			await places.take(pace.atOnce ?? Infinity);
			try {
				const stillClosedMs = await waitForTurn(pace, isRead, patienceMs);
				return stillClosedMs > 0 ? { closedForMs: stillClosedMs } : { value: await send() };
			} finally {
				places.giveBack();
			}
		},
	};
}

function createPlaces() {
	let taken = 0;
	const waiting: Array<() => void> = [];
	return {
		async take(all: number): Promise<void> {
			if (taken >= all) return await new Promise<void>((resolve) => waiting.push(resolve));
			taken++;
		},
		/** Handed to the next in line, so that nobody who comes later slips in between. */
		giveBack(): void {
			const next = waiting.shift();
			if (next) next();
			else taken--;
		},
	};
}
