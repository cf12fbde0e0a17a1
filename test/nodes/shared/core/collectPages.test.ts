import { collectPages } from '../../../../nodes/shared/core/collectPages';

const pagesOf = (...pages: number[][]) => {
	const asked: number[] = [];
	const fetch = async (page: number) => {
		asked.push(page);
		const rows = pages[page - 1] ?? [];
		return await Promise.resolve({ rows, isLast: rows.length === 0 });
	};
	return { asked, all: { fetch, keyOf: (row: number) => row, isWanted: () => true, limit: Infinity } };
};

describe('reading page by page', () => {
	it('goes on to the empty page, short ones in between included', async () => {
		const { all, asked } = pagesOf([1, 2, 3], [4], [5, 6]);
		expect(await collectPages(all)).toEqual([1, 2, 3, 4, 5, 6]);
		expect(asked).toEqual([1, 2, 3, 4]);
	});

	it('takes rows that shifted to the next page once', async () => {
		const { all } = pagesOf([1, 2, 3], [3, 4]);
		expect(await collectPages(all)).toEqual([1, 2, 3, 4]);
	});

	it('ends with a server that always answers the first page', async () => {
		const { all, asked } = pagesOf([1, 2], [1, 2], [1, 2]);
		expect(await collectPages(all)).toEqual([1, 2]);
		expect(asked).toEqual([1, 2]);
	});

	it('counts only what is wanted towards the limit', async () => {
		const { all, asked } = pagesOf([1, 2], [3, 4], [5, 6], [7, 8]);
		expect(await collectPages({ ...all, isWanted: (row) => row % 2 === 0, limit: 3 })).toEqual([2, 4, 6]);
		expect(asked).toEqual([1, 2, 3]);
	});
});
