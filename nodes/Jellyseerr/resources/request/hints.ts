/** What the editor says beside the output about that which is not in it. */
import type { NodeExecutionHint } from 'n8n-workflow';
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

export function hintsAbout(collections: readonly Collected[], titleFailures: number): NodeExecutionHint[] {
	const messages: string[] = [];
	const leftOut = describeLeftOut(collections);
	if (leftOut !== '') messages.push(`Left out: ${leftOut}.`);
	if (collections.some((collected) => !collected.settled)) {
		messages.push('The list kept changing while it was read; what is missing comes with the next run.');
	}
	if (titleFailures > 0) messages.push(`${titleFailures} titles could not be looked up and are empty.`);
	return messages.map((message) => ({ message, location: 'outputPane' }));
}

function describeLeftOut(collections: readonly Collected[]): string {
	const counts = new Map<string, number>();
	for (const [reason, count] of collections.flatMap((collected) => [...collected.leftOut])) {
		const word = words[reason];
		if (word !== null) counts.set(word, (counts.get(word) ?? 0) + count);
	}
	return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}
