/** When following a title is over. */
import type { Sight } from './sights';

export type End = 'in_library' | 'download_started' | 'completed' | 'not_found';

export type Goal = {
	until: 'inLibrary' | 'downloadStarted';
	/** Without a media server nothing is ever seen in the library, and completed is all there is to see. */
	seesLibrary: boolean;
};

/** @param absentLooks including this one; between a queue and the library a title may be nowhere for a moment */
export function endOf({ state }: Sight, goal: Goal, absentLooks: number): End | null {
	if (state === 'in_library') return 'in_library';
	if (state === 'absent') return absentLooks >= 2 ? 'not_found' : null;
	if (goal.until === 'downloadStarted') {
		if (state === 'downloading') return 'download_started';
		return state === 'completed' ? 'completed' : null;
	}
	return state === 'completed' && !goal.seesLibrary ? 'completed' : null;
}
