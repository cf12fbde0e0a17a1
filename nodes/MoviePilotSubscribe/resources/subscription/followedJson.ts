import type { IDataObject } from 'n8n-workflow';
import type { Outcome } from '../../../shared/core/outcome';
import type { Trail } from '../../flow/follow/follow';

/** The outcome an item came with stays where nothing new is known: following creates nothing. */
const outcomes: Partial<Record<string, Outcome>> = {
	in_library: 'in_library',
	download_started: 'download_started',
	downloading: 'downloading',
	subscribed: 'already_subscribed',
};

export function toFollowedJson(
	{ end, last, steps }: Trail,
	problem: string | null,
	seesLibrary: boolean,
): IDataObject {
	const state = last?.state ?? 'unknown';
	const outcome = outcomes[end ?? state];
	return {
		followed: end ?? 'timed_out',
		lastState: state,
		progress: last?.progress ?? null,
		timeLeft: last?.timeLeft ?? null,
		reason: reasonOf(last?.detail, problem, seesLibrary || end === 'in_library'),
		steps: steps.map((step) => ({ ...step })),
		...(outcome === undefined ? {} : { outcome }),
	};
}

function reasonOf(detail: string | undefined, problem: string | null, seesLibrary: boolean): string {
	return [
		detail ?? 'MoviePilot could not be asked',
		...(problem === null ? [] : [`The last look failed: ${problem}`]),
		...(seesLibrary ? [] : ['No media server is connected to MoviePilot, so the library cannot be seen']),
	].join('. ');
}
