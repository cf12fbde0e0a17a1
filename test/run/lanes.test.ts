import { inLanes } from './lanes';

describe('lanes', () => {
	it('do everything once, beginning in the order of the list and never more at a time than there are lanes', async () => {
		const begun: number[] = [];
		let atWork = 0;
		let most = 0;
		await inLanes(2, [1, 2, 3, 4, 5], async (one) => {
			begun.push(one);
			most = Math.max(most, (atWork += 1));
			await Promise.resolve();
			atWork -= 1;
		});
		expect(begun).toEqual([1, 2, 3, 4, 5]);
		expect(most).toBe(2);
	});

	it('end with the first error', async () => {
		const fail = async () => await Promise.reject(new Error('no'));
		await expect(inLanes(2, [1, 2, 3], fail)).rejects.toThrow('no');
	});
});
