/** Reads a list page by page until there is enough, or the end. */

export type Page<T> = { rows: T[]; isLast: boolean };

export type Pages<T> = {
	/** @param page from 1 */
	fetch: (page: number) => Promise<Page<T>>;
	/** Rows that shift between two pages come once. */
	keyOf: (row: T) => string | number;
	isWanted: (row: T) => boolean;
	/** Infinity for everything. */
	limit: number;
};

/** TMDB answers at most 500 pages; whoever has more history than this is not read to its end. */
const mostPages = 500;

/** @returns what is wanted, in the order of the pages */
export async function collectPages<T>({ fetch, keyOf, isWanted, limit }: Pages<T>): Promise<T[]> {
	const seen = new Map<string | number, T>();
	const wanted = () => [...seen.values()].filter(isWanted);
	for (let page = 1; page <= mostPages; page++) {
		const { rows, isLast } = await fetch(page);
		const before = seen.size;
		for (const row of rows) if (!seen.has(keyOf(row))) seen.set(keyOf(row), row);
		// A server that ignores the page would otherwise be asked for ever.
		const repeatsItself = rows.length > 0 && seen.size === before;
		if (isLast || repeatsItself || wanted().length >= limit) break;
	}
	return wanted().slice(0, limit);
}
