/** What MoviePilot's letters for the state of a subscription mean (v2.5.6 schemas/types.py, unchanged since). */

type Words = {
	name: string;
	/** Why nothing is created beside it. */
	standing: string;
	/** What MoviePilot does about it. */
	doing: string;
};

const states: Record<string, Words> = {
	N: { name: 'new', standing: 'new, waiting for its first search', doing: 'waiting for its first search' },
	R: { name: 'running', standing: 'running', doing: 'looking for releases' },
	P: { name: 'pending', standing: 'pending', doing: 'looking for the rest' },
	S: { name: 'paused', standing: 'paused', doing: 'paused' },
};

/** A letter of a later release stands for itself. */
export const wordsForState = (letter: string): Words =>
	states[letter] ?? { name: 'unknown', standing: letter, doing: letter };
