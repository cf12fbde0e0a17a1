/** Follows titles round by round until each has arrived, or time is up. Never sends anything but questions. */
import type { Identified } from '../../../shared/core/unit';
import { pause, type IsStopped } from '../../../shared/n8n/pause';
import { createBreaker } from '../../../shared/transport/breaker';
import { clock } from '../../../shared/transport/clock';
import type { MoviePilot } from '../../client';
import { look } from './look';
import { endOf, type End, type Goal, type Sight } from './sights';

export type Step = { at: string; state: string; progress: number | null };

export type Trail = {
	unit: Identified;
	last: Sight | null;
	/** Set once there is nothing more to wait for. */
	end: End | null;
	/** One per change of state and per tenth of a download. */
	steps: Step[];
	/** Looks in a row that found nothing at all. */
	absentLooks: number;
};

export type Following = { trails: Trail[]; problem: string | null };

export type FollowOptions = { goal: Goal; timeoutMs: number; intervalMs: number; isStopped: IsStopped };

export async function follow(
	client: MoviePilot,
	units: readonly Identified[],
	{ goal, timeoutMs, intervalMs, isStopped }: FollowOptions,
): Promise<Following> {
	const deadline = clock.now() + timeoutMs;
	const trails = units.map((unit): Trail => ({ unit, last: null, end: null, steps: [], absentLooks: 0 }));
	const breaker = createBreaker();
	let [longestRoundMs, problem]: [number, string | null] = [0, null];
	// One look is always taken in full, also without any time to wait.
	let until = Infinity;
	for (;;) {
		const startedAt = clock.now();
		const open = trails.filter(({ end }) => end === null);
		try {
			const sights = await look(client, open, until);
			for (const [trail, sight] of sights) note(trail, sight, goal);
			problem = null;
		} catch (error) {
			// A server that restarts is asked again; a wrong key is thrown.
			problem = breaker.fail(error).reason;
		}
		until = deadline;
		longestRoundMs = Math.max(longestRoundMs, clock.now() - startedAt);
		// The last look is taken early enough to be over in time.
		const pauseMs = Math.min(intervalMs, deadline - longestRoundMs - clock.now());
		if (trails.every(({ end }) => end !== null) || pauseMs <= 0 || isStopped()) break;
		await pause(pauseMs, isStopped);
	}
	return { trails, problem };
}

function note(trail: Trail, sight: Sight, goal: Goal): void {
	const before = trail.steps.at(-1);
	const moved = (sight.progress ?? 0) - (before?.progress ?? 0) >= 10;
	if (!before || before.state !== sight.state || moved) {
		const at = new Date(clock.now()).toISOString();
		trail.steps.push({ at, state: sight.state, progress: sight.progress });
	}
	trail.last = sight;
	trail.absentLooks = sight.state === 'absent' ? trail.absentLooks + 1 : 0;
	trail.end = endOf(sight, goal, trail.absentLooks);
}
