/** What the editor says beside the output about that which is not in it. */
import type { Collected, Reason } from '../../requests/collect';

const words: Record<Reason, string | null> = {
	notAsked: null,
	available: 'already available',
	deleted: 'deleted from the library after approval',
	blocklisted: 'on the blocklist',
	noMedia: 'without media',
	noSeasons: 'without a season left to get',
	unreadable: 'not readable',
	unchecked: 'available, with seasons that could not be checked',
};

export function hintsAbout({ leftOut, settled }: Collected, titleFailures: number): string[] {
	const described = describeLeftOut(leftOut);
	return [
		...(described === '' ? [] : [`Left out: ${described}.`]),
		...(settled
			? []
			: ['The list kept changing while it was read; what is missing comes with the next run.']),
		...(titleFailures > 0 ? [`${titleFailures} titles could not be looked up and are empty.`] : []),
	];
}

function describeLeftOut(leftOut: Collected['leftOut']): string {
	const counts = new Map<string, number>();
	for (const [reason, count] of leftOut) {
		const word = words[reason];
		if (word !== null) counts.set(word, (counts.get(word) ?? 0) + count);
	}
	return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}
