/** Waiting inside a node: in slices, so that a run stopped by its user does not sit there for minutes. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { clock } from '../transport/clock';

const sliceMs = 5_000;

export type IsStopped = () => boolean;

export const stopSignalOf = (context: IExecuteFunctions): IsStopped => {
	const signal = context.getExecutionCancelSignal();
	return () => signal?.aborted === true;
};

/** @returns early once the run was stopped */
export async function pause(milliseconds: number, isStopped: IsStopped): Promise<void> {
	for (let left = milliseconds; left > 0 && !isStopped(); left -= sliceMs) {
		await clock.sleep(Math.min(left, sliceMs));
	}
}
