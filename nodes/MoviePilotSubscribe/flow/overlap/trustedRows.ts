/**
 * Rows that a run of this process counts on, and rows that one of them undoes because MoviePilot made them by mistake.
 * The same row can be both: what was a mistake for one run is what another one was looking for.
 */
import { clock } from '../../../shared/transport/clock';

/** When a row was counted on, and until when lists may still show it although it was undone (ms), by server and id. */
const counted = new Map<string, number>();
const undone = new Map<string, number>();

const keyOf = (server: string, id: number) => `${server} ${id}`;

/**
 * From here on nobody here removes that row as a mistake.
 *
 * @param readAt when the list was read that the row is in (ms)
 * @returns false when it was undone since
 */
export function countOn(server: string, id: number, readAt: number): boolean {
	if ((undone.get(keyOf(server, id)) ?? -Infinity) >= readAt) return false;
	counted.set(keyOf(server, id), clock.now());
	return true;
}

/**
 * Nobody counts on that row from here on. Call `endUndoing` in any case.
 *
 * @param since when the row was not there yet (ms): MoviePilot gives the number of a deleted row to the next one
 * @returns false when somebody does: then it has to stay
 */
export function startUndoing(server: string, id: number, since: number): boolean {
	if ((counted.get(keyOf(server, id)) ?? -Infinity) >= since) return false;
	undone.set(keyOf(server, id), Infinity);
	return true;
}

/** Lists that are read later tell the truth again, whether the row is gone or not. */
export const endUndoing = (server: string, id: number): void =>
	void undone.set(keyOf(server, id), clock.now());
