import { clock } from '../../../nodes/shared/transport/clock';

/** Waiting moves the simulator's time instead of the wall's, so that pauses are real to both sides and cost nothing. */
export function useSimulatedTime(simulated: { now(): number; advance(milliseconds: number): void }): void {
	clock.now = () => simulated.now();
	clock.sleep = async (milliseconds) => await Promise.resolve(simulated.advance(Math.ceil(milliseconds)));
	clock.random = () => 0.5;
}
