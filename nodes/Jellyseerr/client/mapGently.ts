/** At most this many look-ups at once: the server asks TMDB for each and shares its limit among all users. */
const width = 4;

/** The first goes alone: a server that is down or refuses the key is then asked once and not four times. */
export async function mapGently<T, R>(list: readonly T[], map: (entry: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	const queue = list.entries();
	const work = async (entries: Iterable<[number, T]>) => {
		for (const [index, entry] of entries) results[index] = await map(entry);
	};
	const first = queue.next();
	if (!first.done) await work([first.value]);
	await Promise.all(Array.from({ length: width }, async () => await work(queue)));
	return results;
}
