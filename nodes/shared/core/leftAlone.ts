/** Wishes that a run had no reason to touch, counted for its summary. */
export type LeftAlone = { doneBefore: number; waiting: number; inHand: number };

const countOf = (states: readonly string[], wanted: 'done' | 'waiting' | 'in_flight') =>
	states.filter((state) => state === wanted).length;

/** @param states as "Entry: Look Up" tells them; what is new or due is not left alone */
export const countLeftAlone = (states: readonly string[]): LeftAlone => ({
	doneBefore: countOf(states, 'done'),
	waiting: countOf(states, 'waiting'),
	inHand: countOf(states, 'in_flight'),
});

const words = {
	en: {
		label: 'Left alone: ',
		doneBefore: 'done before',
		waiting: 'waiting for another try',
		inHand: 'in the hands of another run',
		comma: ', ',
	},
	zh: {
		label: '未作处理：',
		doneBefore: '条此前已处理',
		waiting: '条等待重试',
		inHand: '条正由另一次运行处理',
		comma: '，',
	},
} as const;

/** One line, or none. */
export function leftAloneLines(language: keyof typeof words, leftAlone: LeftAlone): string[] {
	const { label, comma, ...named } = words[language];
	const parts = (['doneBefore', 'waiting', 'inHand'] as const).flatMap((key) =>
		leftAlone[key] > 0 ? [`${leftAlone[key]} ${named[key]}`] : [],
	);
	return parts.length > 0 ? [`${label}${parts.join(comma)}`] : [];
}
